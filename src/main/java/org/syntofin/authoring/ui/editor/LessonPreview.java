package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final int AT_ONCE = 12;

    /** A block that is seen well enough stays where it is. */
    private static final String BRING = """
        const box = this.closest('.write-seeing');
        const own = this.getBoundingClientRect();
        const around = box.getBoundingClientRect();
        if (own.top < around.top || own.top > around.bottom - around.height / 3) {
          box.scrollTop += own.top - around.top - 24;
        }
        """;

    private final transient Ladders ladders;
    private final transient Notebook notebook;
    private final Div waits = new Div();
    private final Div title = new Div();
    private final Paragraph lead = new Paragraph();
    private final Div blocks = new Div();
    private final List<Shown> shown = new ArrayList<>();
    private int shows;

    /** A block on the page, with what it was drawn from. */
    private record Shown(List<Object> key, Component panel) {}

    LessonPreview(Ladders ladders, Notebook notebook) {
        this.ladders = ladders;
        this.notebook = notebook;
        getContent().addClassNames("study-page", "write-preview");
        title.addClassName("write-preview-title");
        waits.addClassName("write-waits");
        waits.setVisible(false);
        lead.addClassName("study-lead");
        getContent().add(waits, title, lead, blocks);
    }

    /** Brings a block into sight. */
    void bring(int at) {
        if (at >= 0 && at < shown.size()) {
            shown.get(at).panel().getElement().executeJs(BRING);
        }
    }

    /** Whether it is in that language. */
    boolean shows(String language) {
        return !shown.isEmpty() && language.equals(getContent().getElement().getAttribute("lang"));
    }

    /** Whether there are two versions of something, of which the one that was saved first is shown. */
    void choiceWaits(boolean choice) {
        waits.setText(choice ? getTranslation("authoring.conflict.preview") : "");
        waits.setVisible(choice);
    }

    /**
     * Draws what has changed. Of a lesson that was not shown yet the first blocks come at once, the others in the next
     * round, so that nobody waits for what is far below.
     */
    void show(LessonText text, LessonTrial trial, TrialContext runs) {
        show(text, trial, runs, AT_ONCE);
    }

    private void show(LessonText text, LessonTrial trial, TrialContext runs, int most) {
        boolean whole = draw(text, trial, runs, most);
        int own = ++shows;
        if (!whole) {
            getElement().executeJs("return 0").then(drawn -> {
                if (own == shows) {
                    show(text, trial, runs, Integer.MAX_VALUE);
                }
            });
        }
    }

    /** Whether all that there is is drawn now. */
    private boolean draw(LessonText text, LessonTrial trial, TrialContext runs, int most) {
        title.setText(text.title());
        String summary = text.head().summary();
        lead.setText(summary == null ? "" : summary);
        lead.setVisible(summary != null);
        getContent().getElement().setAttribute("lang", text.language());
        LessonContext context = runs.of(trial, ladders);
        List<List<Object>> keys = text.blocks().stream()
                .map(block -> key(block, text, trial, runs))
                .toList();
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
        int until = same + Math.min(keys.size() - end - same, most);
        for (int at = same; at < until; at++) {
            Component panel = new LessonPanel(text, List.of(text.blocks().get(at)), context, notebook);
            blocks.addComponentAtIndex(at, panel);
            shown.add(at, new Shown(keys.get(at), panel));
        }
        return until == keys.size() - end;
    }

    /** Everything is drawn again: after a change of language. */
    void clear() {
        blocks.removeAll();
        shown.clear();
    }

    /** What a block is drawn from, without its place in the file. */
    private static List<Object> key(Block block, LessonText text, LessonTrial trial, TrialContext runs) {
        return switch (block) {
            case Block.Heading heading -> List.of("heading", heading.level(), heading.anchor(), heading.text());
            case Block.Prose prose -> List.of("prose", runs.pictures(trial, prose.html()));
            case Block.Note note -> List.of("note", note.kind(), runs.pictures(trial, note.html()));
            case Block.Sim sim ->
                List.of(
                        sim.structure(),
                        Optional.ofNullable(sim.host()),
                        Optional.ofNullable(sim.goal()),
                        Optional.ofNullable(sim.caption()),
                        runs.run(trial, sim.scenario()));
            case Block.Capture capture -> List.of(capture.structure(), Optional.ofNullable(capture.caption()));
            case Block.Quiz quiz -> questions(quiz, text, trial);
        };
    }

    private static List<Object> questions(Block.Quiz quiz, LessonText text, LessonTrial trial) {
        List<Object> drawn = new ArrayList<>(List.of("quiz", text.path().size(), text.headed(quiz)));
        for (String id : quiz.use()) {
            drawn.add(text.path().indexOf(id));
            drawn.add(trial.quiz().question(id));
        }
        return drawn;
    }
}
