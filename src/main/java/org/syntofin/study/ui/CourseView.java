package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Course;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Journey;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;

/** A course: what it is about, its lessons, and how far the learner is. */
@Route("course/:course")
@AnonymousAllowed
class CourseView extends StudyPage implements BeforeEnterObserver {

    private final transient Library library;
    private final transient Journey journey;
    private final transient Answers answers;
    private transient Library.@Nullable Shelf shelf;
    private transient CourseProgress progress = new CourseProgress(List.of());

    CourseView(Library library, Journey journey, Answers answers) {
        this.library = library;
        this.journey = journey;
        this.answers = answers;
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
    }

    @Override
    String heading() {
        return shelf == null ? "" : shelf.course().title().in(language());
    }

    @Override
    void draw(Div page) {
        if (shelf == null) {
            return;
        }
        Course course = shelf.course();
        Paragraph crumb = new Paragraph(new Anchor("./" + StudyLinks.HOME, getTranslation("study.menu")));
        crumb.addClassName("study-crumb");
        page.add(crumb, title());
        course.summary().ifPresent(summary -> page.add(paragraph("study-lead", summary.in(language()))));
        page.add(new CourseStanding(progress));
        for (Course.Part part : course.parts()) {
            List<CourseProgress.Row> rows = progress.rows().stream()
                    .filter(row -> part.lessonIds().contains(row.lesson().id()))
                    .toList();
            page.add(new H2(part.title().in(language())));
            part.summary().ifPresent(summary -> page.add(paragraph("study-meta", summary.in(language()))));
            page.add(
                    rows.isEmpty()
                            ? paragraph("study-meta", getTranslation("study.course.empty"))
                            : new LessonList(rows, language()));
        }
    }
}
