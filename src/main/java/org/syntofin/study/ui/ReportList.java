package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Report;
import org.syntofin.progress.Reports;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variant;
import org.syntofin.study.AnswerWords;
import org.syntofin.study.Library;
import org.syntofin.study.WallClock;

/** What learners have reported of a question: open ones first, each with its numbers and the answer. */
class ReportList extends Section {

    private final QuestionKey key;
    private final transient Reports reports;
    private final transient Library library;
    private final transient Trying trying;

    /** Lays a question open. */
    interface Trying {
        void tryOut(Library.OpenLesson lesson, Question question, Variant variant, @Nullable String draft);
    }

    /** What was on the learner's screen. */
    private record Seen(Library.OpenLesson lesson, Question question, Variant variant) {}

    ReportList(QuestionKey key, Reports reports, Library library, Trying trying) {
        this.key = key;
        this.reports = reports;
        this.library = library;
        this.trying = trying;
        addClassName("study-reports");
        show();
    }

    private void show() {
        removeAll();
        List<Report> all = reports.of(key);
        List<Report> open = all.stream().filter(Report::open).toList();
        List<Report> settled = all.stream().filter(report -> !report.open()).toList();
        add(new H2(getTranslation("study.reports.title")));
        if (all.isEmpty()) {
            add(StudyPage.paragraph("study-meta", getTranslation("study.reports.none")));
        }
        list("study.reports.open", open);
        list("study.reports.settled", settled);
    }

    private void list(String title, List<Report> some) {
        if (!some.isEmpty()) {
            UnorderedList list = new UnorderedList();
            some.forEach(report -> list.add(line(report)));
            add(StudyPage.paragraph("study-meta", getTranslation(title, some.size())), list);
        }
    }

    private ListItem line(Report report) {
        Optional<Seen> seen = seen(report);
        Paragraph words =
                new Paragraph(report.words().isEmpty() ? getTranslation("study.reports.erased") : report.words());
        ListItem line = new ListItem(words, StudyPage.paragraph("study-meta", facts(report, seen)));
        Div actions = StudyPage.row("study-actions");
        seen.ifPresent(screen -> actions.add(button(
                "study.reports.try",
                () -> trying.tryOut(screen.lesson(), screen.question(), screen.variant(), report.draft()))));
        actions.add(
                report.open()
                        ? button("study.reports.settle", () -> change(() -> reports.settle(report.id())))
                        : button("study.reports.reopen", () -> change(() -> reports.reopen(report.id()))));
        line.add(actions);
        return line;
    }

    private void change(Runnable change) {
        change.run();
        show();
    }

    private String facts(Report report, Optional<Seen> seen) {
        StringBuilder facts = new StringBuilder(WallClock.of(this).withZone(report.reportedAt()))
                .append(" · ")
                .append(getTranslation("study.questions.revision", report.revision()));
        seen.ifPresent(screen -> {
            String values = Samples.line(screen.variant().values());
            facts.append(values.isEmpty() ? "" : " · " + values);
            String draft = report.draft();
            String answer = draft == null ? "" : AnswerWords.of(screen.question(), screen.variant(), draft);
            facts.append(" · ")
                    .append(
                            answer.isEmpty()
                                    ? getTranslation("study.reports.no-answer")
                                    : getTranslation("study.reports.answer", answer));
        });
        return facts.toString();
    }

    private Optional<Seen> seen(Report report) {
        return library.lesson(key.course(), key.lesson(), report.revision())
                .flatMap(lesson -> lesson.lesson()
                        .question(key.question())
                        .flatMap(question -> AnswerJson.variant(report.drawn())
                                .filter(variant -> variant.fits(question))
                                .map(variant -> new Seen(lesson, question, variant))));
    }

    private NativeButton button(String words, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(words), click -> action.run());
        button.addClassName("study-button");
        return button;
    }
}
