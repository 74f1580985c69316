package org.syntofin.study.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Roll;
import org.syntofin.progress.Comparison;
import org.syntofin.progress.Marking;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.RegradeThread;
import org.syntofin.progress.Regrading;
import org.syntofin.quiz.Question;
import org.syntofin.study.Library;
import org.syntofin.study.Waiting;
import org.syntofin.study.WallClock;

/** Judges the answers to a question again: who would gain or lose is seen before it is done. */
class RegradePanel extends Section {

    private static final int MOST_LINES = 200;

    private final QuestionKey key;
    private final transient Library.OpenLesson lesson;
    private final transient Question question;
    private final transient Regrading regrading;
    private final transient RegradeThread thread;
    private final transient Roll roll;
    private final Div result = new Div();
    private final NativeButton compare;
    private transient @Nullable Comparison seen;
    private transient @Nullable CompletableFuture<?> work;

    RegradePanel(
            QuestionKey key,
            Library.OpenLesson lesson,
            Question question,
            Regrading regrading,
            RegradeThread thread,
            Roll roll) {
        this.key = key;
        this.lesson = lesson;
        this.question = question;
        this.regrading = regrading;
        this.thread = thread;
        this.roll = roll;
        addClassName("study-regrade");
        result.getElement().setAttribute("role", "status");
        compare = button("study.regrade.compare", this::compare);
        add(
                new H2(getTranslation("study.regrade.title")),
                StudyPage.paragraph("study-meta", getTranslation("study.regrade.meaning")),
                StudyPage.row("study-actions", compare),
                result);
    }

    private void compare() {
        seen = null;
        judge(
                progress -> regrading.compare(key, question, lesson.grading(), progress),
                comparison -> show(comparison, ""));
    }

    /** Thousands of answers take a while, in which the page shows how far it is. */
    private <T> void judge(Function<Regrading.Progress, T> judging, Consumer<T> then) {
        UI ui = UI.getCurrent();
        Paragraph standing = StudyPage.paragraph("study-meta", getTranslation("study.regrade.waiting"));
        result.removeAll();
        result.add(standing);
        compare.setEnabled(false);
        CompletableFuture<T> now = thread.run(judging, (answers, of) -> tell(ui, standing, answers, of));
        work = now;
        Waiting.on(ui, now, (found, failed) -> {
            compare.setEnabled(true);
            if (found != null) {
                then.accept(found);
            } else {
                standing.setText(getTranslation("study.regrade.failed"));
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void tell(UI ui, Paragraph standing, int answers, int of) {
        try {
            ui.access(() -> standing.setText(getTranslation("study.regrade.judging", answers, of)));
        } catch (UIDetachedException _) {
            // whoever has left is told nothing, and what counts by then is made to count
        }
    }

    /** Whoever leaves no longer wants to know; what is being made to count is not broken off. */
    @Override
    protected void onDetach(DetachEvent event) {
        if (work != null && seen == null) {
            work.cancel(false);
        }
    }

    private void show(Comparison comparison, String before) {
        seen = comparison;
        result.removeAll();
        if (!before.isEmpty()) {
            result.add(StudyPage.paragraph("study-lead", before));
        }
        result.add(StudyPage.paragraph(
                "study-lead",
                getTranslation(
                        "study.regrade.summary",
                        comparison.answers(),
                        comparison.gaining(),
                        comparison.losing(),
                        comparison.changes().size() - comparison.gaining() - comparison.losing())));
        if (comparison.unjudgeable() > 0) {
            result.add(StudyPage.paragraph(
                    "study-meta", getTranslation("study.regrade.unjudgeable", comparison.unjudgeable())));
        }
        if (!comparison.changes().isEmpty()) {
            result.add(table(comparison.changes()));
            result.add(StudyPage.row("study-actions", button("study.regrade.apply", this::apply)));
        }
    }

    private void apply() {
        Comparison agreed = seen;
        if (agreed == null) {
            return;
        }
        int revision = lesson.lesson().revision();
        judge(
                progress -> regrading.apply(agreed, key, revision, question, lesson.grading(), progress),
                otherwise -> applied(agreed, otherwise));
    }

    private void applied(Comparison agreed, Optional<Comparison> otherwise) {
        if (otherwise.isPresent()) {
            show(otherwise.get(), getTranslation("study.regrade.otherwise"));
        } else {
            result.removeAll();
            result.add(StudyPage.paragraph(
                    "study-lead",
                    getTranslation("study.regrade.done", agreed.changes().size())));
        }
    }

    private Div table(List<Comparison.Change> changes) {
        List<Comparison.Change> shown = changes.stream().limit(MOST_LINES).toList();
        Map<LearnerId, String> names =
                roll.names(shown.stream().map(Comparison.Change::learner).toList());
        NativeTableRow heads = new NativeTableRow();
        for (String head : List.of("who", "when", "where", "before", "after")) {
            heads.add(new NativeTableHeaderCell(getTranslation("study.regrade." + head)));
        }
        NativeTableBody body = new NativeTableBody();
        shown.forEach(change -> body.add(line(change, names)));
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        Div holder = new Div(table);
        holder.addClassName("study-text");
        if (shown.size() < changes.size()) {
            holder.add(StudyPage.paragraph(
                    "study-meta", getTranslation("study.regrade.more", changes.size() - shown.size())));
        }
        return holder;
    }

    private NativeTableRow line(Comparison.Change change, Map<LearnerId, String> names) {
        NativeTableRow line = new NativeTableRow();
        String name = names.getOrDefault(change.learner(), getTranslation("study.regrade.guest"));
        line.add(
                new NativeTableCell(name),
                new NativeTableCell(WallClock.of(this).say(change.givenAt())),
                new NativeTableCell(getTranslation(change.test() ? "study.regrade.test" : "study.regrade.practice")),
                new NativeTableCell(marks(change.before())),
                new NativeTableCell((change.difference() > 0 ? "▲ " : change.difference() < 0 ? "▼ " : "")
                        + marks(change.after())));
        return line;
    }

    private String marks(Marking marking) {
        String percent = getTranslation("study.regrade.percent", Math.round(100 * marking.score()));
        return marking.cause() == null ? percent : percent + " · " + marking.cause();
    }

    private NativeButton button(String words, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(words), click -> action.run());
        button.addClassName("study-button");
        return button;
    }
}
