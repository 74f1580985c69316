package org.syntofin.study.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Lesson;
import org.syntofin.course.TeacherPage;
import org.syntofin.study.Library;
import org.syntofin.study.RichText;
import org.syntofin.study.StudyLinks;

/** A page that shows something of a lesson's teacher's page. */
abstract class TeacherSheet extends StudyPage implements BeforeEnterObserver {

    private final transient Library library;
    private transient @Nullable Lesson lesson;

    TeacherSheet(Library library) {
        this.library = library;
        getContent().addClassName("study-teaching");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Optional<Lesson> found = library.lesson(
                        event.getRouteParameters().get("course").orElse(""),
                        event.getRouteParameters().get("lesson").orElse(""))
                .map(Library.OpenLesson::lesson)
                .filter(one -> one.teacherPage(language()).isPresent());
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        lesson = found.get();
        redraw();
    }

    final Optional<Lesson> lesson() {
        return Optional.ofNullable(lesson);
    }

    @Override
    protected final void draw(Div page) {
        lesson().ifPresent(one -> one.teacherPage(language()).ifPresent(text -> draw(page, one, text)));
    }

    abstract void draw(Div page, Lesson lesson, TeacherPage text);

    final Div part(TeacherPage.Part part) {
        String tag = "h" + part.level();
        Html heading = new Html("<" + tag + ">" + part.heading().with(this::address) + "</" + tag + ">");
        Html body = new Html(
                "<div class=\"study-text\">" + RichText.reachable(part.body().with(this::address)) + "</div>");
        return new Div(heading, body);
    }

    private String address(String link) {
        String course = lesson().map(Lesson::course).orElse("");
        int colon = link.indexOf(':') + 1;
        return link.startsWith("lesson:")
                ? "./" + StudyLinks.lesson(course, link.substring(colon))
                : link.startsWith("glossary:") ? "./" + StudyLinks.term(course, link.substring(colon)) : "#";
    }
}
