package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.Roll;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Cause;
import org.syntofin.course.CourseContent;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.RegradeThread;
import org.syntofin.progress.Regrading;
import org.syntofin.progress.Reports;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Variant;
import org.syntofin.study.Library;
import org.syntofin.study.Notebooks;
import org.syntofin.study.QuestionTrial;
import org.syntofin.study.StudyLinks;

/** One question for instructors: tried out in several variants, what it can find out, what is reported, judged again. */
@Route(StudyLinks.QUESTIONS + "/:course/:lesson/:question")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class QuestionView extends StudyPage implements BeforeEnterObserver {

    private static final int VARIANTS = 6;

    private final transient Catalogue catalogue;
    private final transient Library library;
    private final transient Notebooks notebooks;
    private final transient Reports reports;
    private final transient Regrading regrading;
    private final transient RegradeThread thread;
    private final transient Roll roll;
    private final Div trial = new Div();
    private transient @Nullable Opened opened;

    /** The question on the screen. */
    private record Opened(CourseContent content, Library.OpenLesson lesson, QuestionKey key, Question question) {}

    QuestionView(
            Catalogue catalogue,
            Library library,
            Notebooks notebooks,
            Reports reports,
            Regrading regrading,
            RegradeThread thread,
            Roll roll) {
        this.catalogue = catalogue;
        this.library = library;
        this.notebooks = notebooks;
        this.reports = reports;
        this.regrading = regrading;
        this.thread = thread;
        this.roll = roll;
        trial.addClassName("study-trial");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String course = parameters.get("course").orElse("");
        String lesson = parameters.get("lesson").orElse("");
        Optional<Opened> found = catalogue
                .course(course)
                .flatMap(content -> library.lesson(course, lesson)
                        .flatMap(open -> open.lesson()
                                .question(parameters.get("question").orElse(""))
                                .map(question -> new Opened(
                                        content, open, new QuestionKey(course, lesson, question.id()), question))));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        opened = found.get();
        redraw();
    }

    @Override
    protected String heading() {
        return opened == null
                ? ""
                : getTranslation("study.questions.one", opened.question().id());
    }

    @Override
    protected void draw(Div page) {
        if (opened == null) {
            return;
        }
        Opened now = opened;
        Paragraph crumb =
                new Paragraph(new Anchor("./" + StudyLinks.QUESTIONS, getTranslation("study.questions.title")));
        crumb.addClassName("study-crumb");
        page.add(crumb, title(), meta(now));
        page.add(new H2(getTranslation("study.questions.try")));
        page.add(paragraph("study-meta", getTranslation("study.questions.try.meaning")));
        List<Variant> variants = variants(now);
        if (variants.size() > 1) {
            page.add(choice(variants));
        }
        page.add(trial);
        tryOut(now.lesson(), now.question(), variants.getFirst(), null);
        causes(page, now);
        page.add(new ReportList(now.key(), reports, library, this::layOpen));
        page.add(new RegradePanel(now.key(), now.lesson(), now.question(), regrading, thread, roll));
    }

    private Paragraph meta(Opened now) {
        String ranges = Samples.ranges(now.question());
        return paragraph(
                "study-meta",
                String.join(
                                " · ",
                                getTranslation("study.kind." + now.question().type()),
                                now.lesson().lesson().in(language()).title(),
                                Samples.skill(now.content(), now.question(), language()),
                                getTranslation(
                                        "study.questions.revision",
                                        now.lesson().lesson().revision()))
                        + (ranges.isEmpty() ? "" : " · " + ranges));
    }

    /** The same for everybody who looks, and for no learner, whose numbers are drawn otherwise. */
    private static List<Variant> variants(Opened now) {
        return LongStream.rangeClosed(1, VARIANTS)
                .mapToObj(seed -> now.lesson().grading().draw(now.question(), seed))
                .distinct()
                .toList();
    }

    private Div choice(List<Variant> variants) {
        Div buttons = row("study-actions");
        buttons.addClassName("study-variants");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", getTranslation("study.questions.variants"));
        for (int at = 0; at < variants.size(); at++) {
            Variant variant = variants.get(at);
            NativeButton button = new NativeButton(name(variant, at + 1));
            button.addClassName("study-button");
            button.getElement().setAttribute("aria-pressed", String.valueOf(at == 0));
            button.addClickListener(click -> {
                buttons.getChildren()
                        .forEach(other ->
                                other.getElement().setAttribute("aria-pressed", String.valueOf(other.equals(button))));
                tryOut(current().lesson(), current().question(), variant, null);
            });
            buttons.add(button);
        }
        return buttons;
    }

    private String name(Variant variant, int number) {
        return variant.values().isEmpty()
                ? getTranslation("study.questions.variant", number)
                : Samples.line(variant.values());
    }

    private void tryOut(Library.OpenLesson lesson, Question question, Variant variant, @Nullable String draft) {
        trial.removeAll();
        trial.add(new QuestionTrial(question, lesson, notebooks, variant, draft));
    }

    /** From further down the page, so the reader is taken there. */
    private void layOpen(Library.OpenLesson lesson, Question question, Variant variant, @Nullable String draft) {
        tryOut(lesson, question, variant, draft);
        trial.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        trial.scrollIntoView();
    }

    /** The misconceptions that answers to the question show. */
    private void causes(Div page, Opened now) {
        List<Cause> causes = now.lesson().lesson().quiz().references().stream()
                .filter(reference -> reference.kind() == Quiz.Kind.CAUSE)
                .filter(reference -> reference.question().equals(now.question().id()))
                .map(Quiz.Reference::name)
                .distinct()
                .filter(name -> !name.equals(Cause.SLIP))
                .flatMap(name -> Optional.ofNullable(now.content().causes().get(name)).stream())
                .toList();
        page.add(new H2(getTranslation("study.questions.causes")));
        if (causes.isEmpty()) {
            page.add(paragraph("study-meta", getTranslation("study.questions.causes.none")));
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("study-causes");
        causes.forEach(cause -> list.add(
                new DescriptionList.Term(cause.id() + ": " + cause.belief().in(language())),
                new DescriptionList.Description(cause.holds().in(language()))));
        page.add(list);
    }

    private Opened current() {
        if (opened == null) {
            throw new IllegalStateException("no question is open");
        }
        return opened;
    }
}
