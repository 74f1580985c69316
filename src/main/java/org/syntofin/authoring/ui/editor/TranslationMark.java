package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.syntofin.authoring.TranslationAge;

/** Says how it stands with the translation of a block. */
class TranslationMark extends Span {

    TranslationMark(TranslationAge.Mark mark) {
        setText(words(mark));
        addClassName("write-stale");
    }

    /** Where it is not plain which language is meant. */
    TranslationMark(TranslationAge.Mark mark, String language) {
        this(mark);
        setText(getTranslation("authoring.language." + language) + ": " + words(mark));
    }

    private String words(TranslationAge.Mark mark) {
        return getTranslation("authoring.blocks." + mark.name().toLowerCase(Locale.ROOT));
    }
}
