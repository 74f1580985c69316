package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Course;
import org.syntofin.course.CourseTest;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Journey;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;
import org.syntofin.study.TestRoom;

/** A course: what it is about, its lessons, and how far the learner is. */
@Route("course/:course")
@AnonymousAllowed
class CourseView extends StudyPage implements BeforeEnterObserver {

    private final transient Library library;
    private final transient Journey journey;
    private final transient Answers answers;
    private final transient TestRoom room;
    private transient Library.@Nullable Shelf shelf;
    private transient CourseProgress progress = new CourseProgress(List.of());
    private transient Map<String, TestStanding> tests = Map.of();

    CourseView(Library library, Journey journey, Answers answers, TestRoom room) {
        this.library = library;
        this.journey = journey;
        this.answers = answers;
        this.room = room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Library.Shelf> found = event.getRouteParameters().get("course").flatMap(library::course);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        shelf = found.get();
        progress = CourseProgress.of(found.get().course().id(), found.get().lessons(), journey, answers);
        tests = tests(found.get().course());
    }

    private Map<String, TestStanding> tests(Course course) {
        Map<String, TestStanding> standings = new HashMap<>();
        course.parts().stream()
                .flatMap(part -> part.test().stream())
                .map(TomlValue.Text::value)
                .distinct()
                .flatMap(test -> room.find(course.id(), test).stream())
                .forEach(test -> standings.put(test.id(), TestStanding.of(room, course.id(), test)));
        return standings;
    }

    private Component test(String course, TestStanding standing) {
        CourseTest test = standing.test();
        String title = test.title().in(language());
        Anchor way = button(
                StudyLinks.test(course, test.id()),
                getTranslation("study.test.step." + standing.step().name()),
                false);
        way.setAriaLabel(getTranslation("study.test.step.which", way.getText(), title));
        Div card =
                new Div(new H3(title), paragraph("study-meta", getTranslation("study.test.questions", test.count())));
        standing.percent()
                .ifPresent(percent -> card.add(paragraph("study-meta", getTranslation(outcome(standing), percent))));
        card.add(row("study-actions", way));
        card.addClassName("study-card");
        return card;
    }

    private static String outcome(TestStanding standing) {
        return standing.passed()
                .map(passed -> passed ? "study.test.standing.passed" : "study.test.standing.not-passed")
                .orElse("study.test.standing");
    }

    @Override
    protected String heading() {
        return shelf == null ? "" : shelf.course().title().in(language());
    }

    @Override
    protected void draw(Div page) {
        if (shelf == null) {
            return;
        }
        Course course = shelf.course();
        Paragraph crumb = new Paragraph(new Anchor("./" + StudyLinks.HOME, getTranslation("study.menu")));
        crumb.addClassName("study-crumb");
        page.add(crumb, title());
        course.summary().ifPresent(summary -> page.add(paragraph("study-lead", summary.in(language()))));
        page.add(new CourseStanding(progress));
        page.add(row(
                "study-actions",
                button(StudyLinks.glossary(course.id()), getTranslation("study.glossary.open"), false)));
        if (progress.rows().isEmpty()) {
            page.add(paragraph("study-meta", getTranslation("study.course.empty")));
        }
        for (Course.Part part : course.parts()) {
            List<CourseProgress.Row> rows = progress.rows().stream()
                    .filter(row -> part.lessonIds().contains(row.lesson().id()))
                    .toList();
            if (rows.isEmpty() && part.test().isEmpty()) {
                continue;
            }
            page.add(new H2(part.title().in(language())));
            part.summary().ifPresent(summary -> page.add(paragraph("study-meta", summary.in(language()))));
            if (!rows.isEmpty()) {
                page.add(new LessonList(rows, language()));
            }
            part.test().map(TomlValue.Text::value).map(tests::get).ifPresent(test -> page.add(test(course.id(), test)));
        }
    }
}
