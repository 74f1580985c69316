package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.syntofin.course.Lesson;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;

/** For teachers: the page of each lesson that has one. */
@Route(StudyLinks.TEACHING)
@Menu(title = "study.teaching.menu", order = 40)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class TeachingView extends StudyPage {

    private final transient Library library;

    TeachingView(Library library) {
        this.library = library;
    }

    @Override
    protected String heading() {
        return getTranslation("study.teaching.title");
    }

    @Override
    protected void draw(Div page) {
        page.add(title(), paragraph("study-lead", getTranslation("study.teaching.intro")));
        for (Library.Shelf shelf : library.courses()) {
            List<Lesson> taught = shelf.lessons().stream()
                    .filter(lesson -> lesson.teacherPage(language()).isPresent())
                    .toList();
            if (!taught.isEmpty()) {
                OrderedList list = new OrderedList();
                list.addClassName("study-lessons");
                taught.forEach(lesson -> list.add(new ListItem(row(shelf, lesson))));
                page.add(new H2(shelf.course().title().in(language())), list);
            }
        }
    }

    private Component row(Library.Shelf shelf, Lesson lesson) {
        Span number = new Span(String.valueOf(shelf.lessons().indexOf(lesson) + 1));
        number.addClassName("number");
        Span title = new Span(lesson.in(language()).title());
        title.addClassName("title");
        Anchor link = new Anchor("./" + StudyLinks.teaching(lesson.course(), lesson.id()));
        link.add(number, title);
        return link;
    }
}
