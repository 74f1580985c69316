package org.syntofin.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Courses;
import org.syntofin.course.FolderLine;
import org.syntofin.course.Importing;
import org.syntofin.course.Lesson;

/** One course: its order, by dragging or by buttons; new lessons; copying, and setting aside. */
@Route(WritingLinks.HOME + "/:course")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class CourseView extends WritingPage implements BeforeEnterObserver {

    final Span status = new Span();
    private final transient Catalogue catalogue;
    private final transient Courses courses;
    private final transient Importing importing;
    private String course = "";

    CourseView(Catalogue catalogue, Courses courses, Importing importing) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.importing = importing;
        status.getElement().setAttribute("role", "status");
        status.addClassName("write-soft");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        course = event.getRouteParameters().get("course").orElse("");
        if (catalogue.course(course).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    protected String heading() {
        return catalogue
                .course(course)
                .map(content -> content.course().title().in(language()))
                .orElse(course);
    }

    @Override
    protected void draw(Div page) {
        Optional<CourseContent> found = catalogue.course(course);
        if (found.isEmpty()) {
            return;
        }
        page.add(
                new Paragraph(new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title"))),
                new H1(heading()),
                tools(),
                new H2(getTranslation("authoring.course.order")),
                soft(getTranslation("authoring.course.order.how")),
                status);
        List<Course.Part> parts = found.get().course().parts();
        for (int part = 0; part < parts.size(); part++) {
            page.add(new H3(parts.get(part).title().in(language())), part(found.get(), part));
        }
        rest(page, found.get());
        Button away = new Button(getTranslation("authoring.course.archive-course"), click -> {
            courses.archive(course, true);
            UI.getCurrent().navigate(WritingLinks.HOME);
        });
        page.add(
                new H2(getTranslation("authoring.course.archive")),
                soft(getTranslation("authoring.course.archive.how")),
                away);
    }

    private Div tools() {
        Button lesson = new Button(
                getTranslation("authoring.course.new-lesson"),
                click -> CourseDialog.lesson(
                                courses,
                                course,
                                folder -> UI.getCurrent()
                                        .navigate(
                                                WritingLinks.lesson(course, folder),
                                                com.vaadin.flow.router.QueryParameters.of("form", "")))
                        .open());
        Button copy = new Button(
                getTranslation("authoring.course.copy"),
                click -> CourseDialog.copy(courses, course, CoursesView::open).open());
        Div tools = new Div(
                lesson,
                copy,
                Downloads.course(importing, course, getTranslation("authoring.courses.export")),
                new Anchor("./" + WritingLinks.IMPORT, getTranslation("authoring.courses.import")));
        tools.addClassName("write-links");
        return tools;
    }

    private OrderedList part(CourseContent content, int part) {
        OrderedList list = new OrderedList();
        list.addClassName("write-lessons");
        List<String> ids = content.course().parts().get(part).lessonIds();
        for (int at = 0; at < ids.size(); at++) {
            list.add(item(content, part, at, ids.get(at)));
        }
        DropTarget<OrderedList> target = DropTarget.create(list);
        target.addDropListener(drop -> dropped(drop.getDragData().orElse(""), part, ids.size()));
        return list;
    }

    private ListItem item(CourseContent content, int part, int at, String id) {
        Optional<Lesson> lesson = content.lesson(id);
        String title = lesson.map(found -> found.in(language()).title()).orElse(id);
        ListItem item = new ListItem(link(lesson, id, title));
        lesson.filter(found -> !found.requires().isEmpty())
                .ifPresent(found -> item.add(mark(getTranslation(
                        "authoring.course.requires",
                        String.join(
                                ", ",
                                found.requires().stream()
                                        .map(before -> content.lesson(before)
                                                .map(other ->
                                                        other.in(language()).title())
                                                .orElse(before))
                                        .toList())))));
        Button up = new Button("↑", click -> move(id, part, at, -1));
        up.setAriaLabel(getTranslation("authoring.course.up", title));
        up.setEnabled(at > 0 || part > 0);
        Button down = new Button("↓", click -> move(id, part, at, 1));
        down.setAriaLabel(getTranslation("authoring.course.down", title));
        boolean last = part == content.course().parts().size() - 1
                && at == content.course().parts().get(part).lessons().size() - 1;
        down.setEnabled(!last);
        item.add(up, down);
        lesson.ifPresent(found -> {
            Anchor zip = Downloads.lesson(
                    importing, course, found.folder(), getTranslation("authoring.course.lesson-export"));
            zip.setAriaLabel(getTranslation("authoring.course.lesson-export-which", title));
            Button archive =
                    new Button(getTranslation("authoring.course.archive"), click -> archive(found.folder(), true));
            archive.setAriaLabel(getTranslation("authoring.course.archive-which", title));
            item.add(zip, archive);
        });
        DragSource<ListItem> source = DragSource.create(item);
        source.setDragData(id);
        DropTarget<ListItem> target = DropTarget.create(item);
        target.addDropListener(drop -> dropped(drop.getDragData().orElse(""), part, at));
        return item;
    }

    private com.vaadin.flow.component.Component link(Optional<Lesson> lesson, String id, String title) {
        Optional<String> folder = lesson.map(Lesson::folder)
                .or(() -> courses.folders(course).stream()
                        .filter(line -> line.lesson().equals(id))
                        .map(FolderLine::folder)
                        .findFirst());
        com.vaadin.flow.component.HtmlContainer link = folder.<com.vaadin.flow.component.HtmlContainer>map(
                        name -> new Anchor("./" + WritingLinks.lesson(course, name), title))
                .orElseGet(() -> new Span(title));
        link.addClassName("write-title");
        return link;
    }

    /** Lessons that the course does not name: drafts, and what was set aside. */
    private void rest(Div page, CourseContent content) {
        List<FolderLine> others = courses.folders(course).stream()
                .filter(line -> !content.course().lessonIds().contains(line.lesson()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("write-lessons");
        for (FolderLine line : others) {
            Anchor link = new Anchor("./" + WritingLinks.lesson(course, line.folder()), line.folder());
            link.addClassName("write-title");
            ListItem item = new ListItem(link);
            item.add(mark(getTranslation(
                    line.archived()
                            ? "authoring.courses.archived"
                            : line.number() == 0 ? "authoring.courses.unpublished" : "authoring.courses.broken-mark")));
            if (line.archived()) {
                Button back = new Button(
                        getTranslation("authoring.course.unarchive"), click -> archive(line.folder(), false));
                back.setAriaLabel(getTranslation("authoring.course.unarchive-which", line.folder()));
                item.add(back);
            }
            list.add(item);
        }
        page.add(new H2(getTranslation("authoring.courses.unpublished")), list);
    }

    private void archive(String folder, boolean away) {
        courses.archive(course, folder, away);
        redraw();
    }

    /** One place up or down, into the next part where this one ends. */
    private void move(String id, int part, int at, int step) {
        List<List<String>> lessons = lessons();
        int size = lessons.get(part).size();
        if (at + step >= 0 && at + step < size) {
            put(lessons, id, part, at + step);
        } else if (part + step >= 0 && part + step < lessons.size()) {
            put(
                    lessons,
                    id,
                    part + step,
                    step > 0 ? 0 : lessons.get(part + step).size());
        }
    }

    private void dropped(Object dragged, int part, int at) {
        List<List<String>> lessons = lessons();
        if (dragged instanceof String id && lessons.stream().anyMatch(ids -> ids.contains(id))) {
            put(lessons, id, part, at);
        }
    }

    void put(List<List<String>> lessons, String id, int part, int at) {
        lessons.forEach(ids -> ids.remove(id));
        List<String> ids = lessons.get(part);
        ids.add(Math.min(at, ids.size()), id);
        courses.order(course, lessons);
        redraw();
        int number = lessons.stream().flatMap(List::stream).toList().indexOf(id) + 1;
        String title = catalogue
                .lesson(course, id)
                .map(lesson -> lesson.in(language()).title())
                .orElse(id);
        status.setText(getTranslation("authoring.course.moved", title, number));
    }

    private List<List<String>> lessons() {
        return catalogue.course(course).stream()
                .flatMap(content -> content.course().parts().stream())
                .map(part -> (List<String>) new ArrayList<>(part.lessonIds()))
                .toList();
    }

    private static Span mark(String words) {
        Span mark = new Span(words);
        mark.addClassName("write-soft");
        return mark;
    }
}
