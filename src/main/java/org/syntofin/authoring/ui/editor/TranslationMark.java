package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.syntofin.authoring.TranslationAge;

/** Says how it stands with the translation of a block; where that is behind, its author can say that it is right as it is. */
class TranslationMark extends Composite<Div> {

    final Span words = new Span();

    /** Told of a translation that is behind and still right. */
    interface Listener {

        /**
         * @param at the place of the block
         */
        void agreed(int at, String language, TranslationAge.Mark.Behind behind);
    }

    /** Of what has no place among the blocks: it is not translated. */
    TranslationMark(String language) {
        words.setText(named(language) + ": " + getTranslation("authoring.blocks.missing"));
        getContent().add(words);
        getContent().addClassName("write-stale");
    }

    TranslationMark(TranslationAge.Mark mark, int at, String language, Listener told) {
        getContent().add(words);
        getContent().addClassName("write-stale");
        switch (mark) {
            case TranslationAge.Mark.Missing _ -> words.setText(getTranslation("authoring.blocks.missing"));
            case TranslationAge.Mark.Behind behind -> {
                words.setText(getTranslation("authoring.blocks.behind"));
                Button right = new Button(getTranslation("authoring.blocks.still-right"));
                right.setAriaLabel(getTranslation("authoring.blocks.still-right-which", at + 1, named(language)));
                right.addThemeVariants(ButtonVariant.SMALL);
                right.addClickListener(click -> told.agreed(at, language, behind));
                getContent().add(right);
            }
        }
    }

    /** Where it is not plain which language is meant. */
    TranslationMark naming(String language) {
        words.setText(named(language) + ": " + words.getText());
        return this;
    }

    private String named(String language) {
        return getTranslation("authoring.language." + language);
    }
}
