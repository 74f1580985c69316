package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.syntofin.authoring.WordDiff;

/** Two states of some words, the words that differ marked. */
class BeforeAndNow extends Composite<Div> {

    private final String language;

    /** A word that was, or is new: who does not see colours hears it. */
    private static final class Marked extends HtmlComponent implements HasText {

        Marked(String tag, String words) {
            super(tag);
            setText(words);
        }
    }

    /** @param language of the words */
    BeforeAndNow(String language, String was, String now) {
        this.language = language;
        WordDiff diff = WordDiff.between(was, now);
        getContent().addClassName("write-words");
        getContent().add(side("was", diff.was(), "del"), side("now", diff.now(), "ins"));
    }

    private Div side(String key, List<WordDiff.Piece> pieces, String tag) {
        Span label = new Span(getTranslation("authoring.compare." + key));
        label.addClassName("write-soft");
        Div text = text(language);
        pieces.forEach(piece -> text.add(piece.other() ? new Marked(tag, piece.words()) : new Span(piece.words())));
        return new Div(label, text);
    }

    /** Where one state stands. */
    static Div text(String language) {
        Div text = new Div();
        text.addClassName("write-version");
        text.getElement().setAttribute("lang", language);
        return text;
    }
}
