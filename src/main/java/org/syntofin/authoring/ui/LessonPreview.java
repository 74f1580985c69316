package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.syntofin.authoring.TrialContext;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.course.LessonTrial;
import org.syntofin.lab.Ladders;
import org.syntofin.study.LessonContext;
import org.syntofin.study.LessonPanel;
import org.syntofin.study.Notebook;

/**
 * A lesson as learners will see it, which follows the author's typing: only the blocks that changed are drawn again, so
 * that runs and answers elsewhere stay as they are.
 */
@CssImport("./study/study.css")
class LessonPreview extends Composite<Div> {

    private final transient Ladders ladders;
    private final transient Notebook notebook;
    private final Div title = new Div();
    private final Div blocks = new Div();
    private final List<Shown> shown = new ArrayList<>();

    /** A block on the page, with what it was drawn from. */
    private record Shown(String key, Component panel) {}

    LessonPreview(Ladders ladders, Notebook notebook) {
        this.ladders = ladders;
        this.notebook = notebook;
        getContent().addClassNames("study-page", "write-preview");
        title.addClassName("write-preview-title");
        getContent().add(title, blocks);
    }

    /** Draws what has changed. */
    void show(LessonText text, LessonTrial trial, TrialContext runs) {
        title.setText(text.title());
        getContent().getElement().setAttribute("lang", text.language());
        LessonContext context = runs.of(trial, ladders);
        List<String> keys =
                text.blocks().stream().map(block -> key(block, trial, runs)).toList();
        int same = 0;
        while (same < shown.size()
                && same < keys.size()
                && shown.get(same).key().equals(keys.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shown.size() - same
                && end < keys.size() - same
                && shown.get(shown.size() - 1 - end).key().equals(keys.get(keys.size() - 1 - end))) {
            end++;
        }
        for (int at = shown.size() - end - 1; at >= same; at--) {
            blocks.remove(shown.remove(at).panel());
        }
        for (int at = same; at < keys.size() - end; at++) {
            Component panel = new LessonPanel(alone(text, text.blocks().get(at)), context, notebook);
            blocks.addComponentAtIndex(at, panel);
            shown.add(at, new Shown(keys.get(at), panel));
        }
    }

    /** Everything is drawn again: after a change of language. */
    void clear() {
        blocks.removeAll();
        shown.clear();
    }

    private static LessonText alone(LessonText text, Block block) {
        return new LessonText(text.language(), text.file(), text.head(), List.of(block), text.links(), text.measure());
    }

    /** What a block is drawn from, without its place. */
    private static String key(Block block, LessonTrial trial, TrialContext runs) {
        return switch (block) {
            case Block.Heading heading ->
                "h" + heading.level() + heading.anchor() + heading.text().source();
            case Block.Prose prose -> "p" + prose.html().source();
            case Block.Note note -> "n" + note.kind().word() + note.html().source();
            case Block.Sim sim ->
                "s" + sim.structure() + sim.host() + sim.goal() + sim.caption() + runs.run(trial, sim.scenario());
            case Block.Capture capture -> "c" + capture.structure() + capture.caption();
            case Block.Quiz quiz ->
                "q"
                        + quiz.use().stream()
                                .map(id -> id
                                        + trial.quiz()
                                                .question(id)
                                                .map(Object::toString)
                                                .orElse(""))
                                .toList();
        };
    }
}
