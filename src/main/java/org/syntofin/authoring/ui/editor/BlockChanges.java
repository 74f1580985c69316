package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.syntofin.authoring.BlockDiff;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.WordDiff;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.toml.TomlValue;

/** What differs between two states of a lesson's text, as its author sees it: block by block, before and now, with the words that differ marked. */
class BlockChanges extends Composite<Div> {

    private final String language;

    /** A word that was, or is new: who does not see colours hears it. */
    private static final class Marked extends HtmlComponent implements HasText {

        Marked(String tag, String words) {
            super(tag);
            setText(words);
        }
    }

    BlockChanges(String language, BlockDiff diff) {
        this.language = language;
        getContent().addClassName("write-changes");
        diff.headWas().ifPresent(was -> diff.headNow().ifPresent(now -> heads(was, now)));
        diff.changes()
                .forEach(change -> getContent()
                        .add(
                                switch (change) {
                                    case BlockDiff.Change.Rewritten(var was, var now) ->
                                        both(BlockItem.kind(this, now.block(), now.source()), words(was), words(now));
                                    case BlockDiff.Change.Added(var now) -> one("added", now);
                                    case BlockDiff.Change.Removed(var was) -> one("removed", was);
                                    case BlockDiff.Change.Moved(var now) -> one("moved", now);
                                }));
    }

    private void heads(LessonText.Head was, LessonText.Head now) {
        head("name", was.title(), now.title());
        head("summary", Objects.requireNonNullElse(was.summary(), ""), Objects.requireNonNullElse(now.summary(), ""));
        head("minutes", Integer.toString(was.minutes()), Integer.toString(now.minutes()));
        head("requires", said(was.requires()), said(now.requires()));
        head("skills", said(was.skills()), said(now.skills()));
    }

    private static String said(List<TomlValue.Text> words) {
        return words.stream().map(TomlValue.Text::value).collect(Collectors.joining(", "));
    }

    /** What is the same in the form is not shown; a file may differ in what only its lines tell. */
    boolean isEmpty() {
        return getContent().getComponentCount() == 0;
    }

    private void head(String key, String was, String now) {
        if (!was.equals(now)) {
            getContent().add(both(getTranslation("authoring.lesson." + key), was, now));
        }
    }

    private Div both(String kind, String was, String now) {
        WordDiff diff = WordDiff.between(was, now);
        Div sides = new Div(side("was", diff.was(), "del"), side("now", diff.now(), "ins"));
        sides.addClassName("write-words");
        return change(WritingPage.soft(kind), sides);
    }

    private Div side(String key, List<WordDiff.Piece> pieces, String tag) {
        Span label = new Span(getTranslation("authoring.compare." + key));
        label.addClassName("write-soft");
        Div text = text();
        pieces.forEach(piece -> text.add(piece.other() ? new Marked(tag, piece.words()) : new Span(piece.words())));
        return new Div(label, text);
    }

    private Div one(String key, BlockDiff.Written block) {
        Div text = text();
        text.setText(words(block));
        return change(
                WritingPage.soft(getTranslation(
                        "authoring.compare." + key, BlockItem.kind(this, block.block(), block.source()))),
                text);
    }

    private static Div change(Paragraph kind, Div told) {
        Div change = new Div(kind, told);
        change.addClassName("write-change");
        return change;
    }

    private Div text() {
        Div text = new Div();
        text.addClassName("write-version");
        text.getElement().setAttribute("lang", language);
        return text;
    }

    /** What its author wrote, without the marks that make it what it is. */
    private static String words(BlockDiff.Written block) {
        String words = BlockMarkup.of(block.source()).words();
        return words.startsWith("```") ? words.replaceAll("(?m)^```.*$", "").strip() : words;
    }
}
