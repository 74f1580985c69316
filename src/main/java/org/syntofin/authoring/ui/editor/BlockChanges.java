package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.syntofin.authoring.BlockDiff;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.toml.TomlValue;

/** What differs between two states of a lesson's text, as its author sees it: block by block, before and now, with the words that differ marked. */
class BlockChanges extends Composite<Div> {

    private final String language;

    /**
     * @param before tells the blocks that were
     * @param after tells those that are
     */
    BlockChanges(String language, BlockDiff diff, ToldBlocks before, ToldBlocks after) {
        this.language = language;
        getContent().addClassName("write-changes");
        diff.headWas().ifPresent(was -> diff.headNow().ifPresent(now -> heads(was, now)));
        diff.changes()
                .forEach(change -> getContent()
                        .add(
                                switch (change) {
                                    case BlockDiff.Change.Rewritten(var was, var now) ->
                                        rewritten(now, before.words(was), after.words(now));
                                    case BlockDiff.Change.Added(var now) -> one("added", now, after);
                                    case BlockDiff.Change.Removed(var was) -> one("removed", was, before);
                                    case BlockDiff.Change.Moved(var now) -> one("moved", now, after);
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

    private Div rewritten(BlockDiff.Written block, String was, String now) {
        return both(BlockItem.kind(this, block.block(), block.source()), was, now);
    }

    private Div both(String kind, String was, String now) {
        return change(WritingPage.soft(kind), new BeforeAndNow(language, was, now));
    }

    private Div one(String key, BlockDiff.Written block, ToldBlocks told) {
        Div text = BeforeAndNow.text(language);
        text.setText(told.words(block));
        return change(
                WritingPage.soft(getTranslation(
                        "authoring.compare." + key, BlockItem.kind(this, block.block(), block.source()))),
                text);
    }

    /** One thing that differs: what it is, and how it was and is. */
    static Div change(Component kind, Component told) {
        Div change = new Div(kind, told);
        change.addClassName("write-change");
        return change;
    }
}
