package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Journey;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;

/** Where a learner goes on: each course with its lessons. */
@Route(StudyLinks.HOME)
@Menu(title = "study.menu", order = 0)
@AnonymousAllowed
class HomeView extends StudyPage implements BeforeEnterObserver {

    private final transient Library library;
    private final transient Journey journey;
    private final transient Answers answers;
    private final transient CurrentLearner current;
    private final transient List<Entry> courses = new ArrayList<>();

    /** A course and how far the learner is in it. */
    private record Entry(Library.Shelf shelf, CourseProgress progress) {}

    HomeView(Library library, Journey journey, Answers answers, CurrentLearner current) {
        this.library = library;
        this.journey = journey;
        this.answers = answers;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        courses.clear();
        for (Library.Shelf shelf : library.courses()) {
            CourseProgress progress = CourseProgress.of(shelf.course().id(), shelf.lessons(), journey, answers);
            courses.add(new Entry(shelf, progress));
        }
    }

    @Override
    protected String heading() {
        return current.find()
                .map(Learner::displayName)
                .filter(name -> !name.isEmpty())
                .map(name -> getTranslation("study.home.hello", name))
                .orElseGet(() -> getTranslation("study.home.title"));
    }

    @Override
    protected void draw(Div page) {
        page.add(title());
        if (courses.isEmpty()) {
            page.add(paragraph("study-lead", getTranslation("study.home.empty")));
        }
        courses.forEach(entry -> course(page, entry));
    }

    private void course(Div page, Entry entry) {
        Library.Shelf shelf = entry.shelf();
        H2 title = new H2(new Anchor(
                "./" + StudyLinks.course(shelf.course().id()),
                shelf.course().title().in(language())));
        page.add(title);
        shelf.course()
                .summary()
                .map(summary -> new Paragraph(summary.in(language())))
                .ifPresent(summary -> {
                    summary.addClassName("study-lead");
                    page.add(summary);
                });
        page.add(new CourseStanding(entry.progress()));
        page.add(
                entry.progress().rows().isEmpty()
                        ? paragraph("study-meta", getTranslation("study.course.empty"))
                        : new LessonList(entry.progress().rows(), language()));
    }
}
