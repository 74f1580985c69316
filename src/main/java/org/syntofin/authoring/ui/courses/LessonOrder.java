package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Courses;
import org.syntofin.course.FolderLine;
import org.syntofin.course.Importing;
import org.syntofin.course.Lesson;

/** A course's lessons, part by part, to be put in order by dragging or by buttons. */
class LessonOrder extends Composite<Div> {

    private final transient CourseContent content;
    private final transient Courses courses;
    private final transient Importing importing;
    private final transient Parts parts;
    private final transient Moved moved;
    private final transient Consumer<Lesson> archive;
    private final Map<String, Button> ups = new HashMap<>();
    private final Map<String, Button> downs = new HashMap<>();

    /** Is told of a lesson's new place, once the course has it. */
    @FunctionalInterface
    interface Moved {
        void to(String lesson, int number, int step);
    }

    /** What is done with parts, by their ids. */
    interface Parts {
        void change(String part);

        void remove(String part, String title);
    }

    LessonOrder(
            CourseContent content,
            Courses courses,
            Importing importing,
            Parts parts,
            Moved moved,
            Consumer<Lesson> archive) {
        this.parts = parts;
        this.content = content;
        this.courses = courses;
        this.importing = importing;
        this.moved = moved;
        this.archive = archive;
        getContent().addClassName("write-order");
        List<Course.Part> all = content.course().parts();
        for (int part = 0; part < all.size(); part++) {
            getContent().add(head(all.get(part), all.size() > 1), part(part));
        }
    }

    /** Gives the focus to the button that moves a lesson on, or to the other one at the end of the way. */
    void focus(String lesson, int step) {
        List<Map<String, Button>> buttons = step < 0 ? List.of(ups, downs) : List.of(downs, ups);
        buttons.stream()
                .map(way -> way.get(lesson))
                .filter(button -> button != null && button.isEnabled())
                .findFirst()
                .ifPresent(Button::focus);
    }

    /** A part's title and what can be done with it; one without lessons and without a test can go. */
    private Div head(Course.Part part, boolean several) {
        String title = part.title().in(language());
        Button change = new Button(getTranslation("authoring.blocks.edit"), click -> parts.change(part.id()));
        change.setAriaLabel(getTranslation("authoring.shared.edit-which", title));
        Div head = new Div(new H3(title), change);
        head.addClassName("write-part");
        change.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        if (several && part.lessons().isEmpty() && part.test().isEmpty()) {
            Button remove =
                    new Button(getTranslation("authoring.blocks.remove"), click -> parts.remove(part.id(), title));
            remove.setAriaLabel(getTranslation("authoring.shared.remove-which", title));
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            head.add(remove);
        }
        return head;
    }

    private OrderedList part(int part) {
        OrderedList list = new OrderedList();
        list.addClassName("write-lessons");
        List<String> ids = content.course().parts().get(part).lessonIds();
        for (int at = 0; at < ids.size(); at++) {
            list.add(item(part, at, ids.get(at)));
        }
        if (ids.isEmpty() && !courses.folders(content.course().id()).isEmpty()) {
            ListItem none = new ListItem(getTranslation("authoring.course.part-empty"));
            none.addClassName("write-soft");
            list.add(none);
        }
        DropTarget<OrderedList> target = DropTarget.create(list);
        target.addDropListener(drop -> dropped(drop.getDragData().orElse(""), part, ids.size()));
        return list;
    }

    private ListItem item(int part, int at, String id) {
        Optional<Lesson> lesson = content.lesson(id);
        String title = lesson.map(found -> found.in(language()).title()).orElse(id);
        ListItem item = new ListItem(link(lesson, id, title));
        lesson.filter(found -> !found.requires().isEmpty()).ifPresent(found -> item.add(before(found)));
        item.add(up(id, title, part, at), down(id, title, part, at));
        lesson.ifPresent(found -> {
            Anchor zip = Downloads.lesson(
                    importing, found.course(), found.folder(), getTranslation("authoring.course.lesson-export"));
            zip.setAriaLabel(getTranslation("authoring.course.lesson-export-which", title));
            Button away = new Button(getTranslation("authoring.course.archive"), click -> archive.accept(found));
            away.setAriaLabel(getTranslation("authoring.course.archive-which", title));
            item.add(zip, away);
        });
        DragSource<ListItem> source = DragSource.create(item);
        source.setDragData(id);
        DropTarget<ListItem> target = DropTarget.create(item);
        target.addDropListener(drop -> dropped(drop.getDragData().orElse(""), part, at));
        return item;
    }

    private Button up(String id, String title, int part, int at) {
        Button up = new Button("↑", click -> move(id, part, at, -1));
        up.setAriaLabel(getTranslation("authoring.course.up", title));
        up.setEnabled(at > 0 || part > 0);
        ups.put(id, up);
        return up;
    }

    private Button down(String id, String title, int part, int at) {
        Button down = new Button("↓", click -> move(id, part, at, 1));
        down.setAriaLabel(getTranslation("authoring.course.down", title));
        List<Course.Part> parts = content.course().parts();
        down.setEnabled(
                part < parts.size() - 1 || at < parts.get(part).lessons().size() - 1);
        downs.put(id, down);
        return down;
    }

    private Span before(Lesson lesson) {
        List<String> titles = lesson.requires().stream()
                .map(id -> content.lesson(id)
                        .map(other -> other.in(language()).title())
                        .orElse(id))
                .toList();
        Span mark = new Span(getTranslation(
                "authoring.course.requires", String.join(getTranslation("authoring.list.comma"), titles)));
        mark.addClassName("write-soft");
        return mark;
    }

    private HtmlContainer link(Optional<Lesson> lesson, String id, String title) {
        String course = content.course().id();
        Optional<String> folder = lesson.map(Lesson::folder)
                .or(() -> courses.folders(course).stream()
                        .filter(line -> line.lesson().equals(id))
                        .map(FolderLine::folder)
                        .findFirst());
        HtmlContainer link = folder.<HtmlContainer>map(
                        name -> new Anchor("./" + WritingLinks.lesson(course, name), title))
                .orElseGet(() -> new Span(title));
        link.addClassName("write-title");
        return link;
    }

    /** One place up or down, into the next part where this one ends. */
    private void move(String id, int part, int at, int step) {
        List<List<String>> lessons = lessons();
        int size = lessons.get(part).size();
        if (at + step >= 0 && at + step < size) {
            put(lessons, id, part, at + step, step);
        } else if (part + step >= 0 && part + step < lessons.size()) {
            int there = step > 0 ? 0 : lessons.get(part + step).size();
            put(lessons, id, part + step, there, step);
        }
    }

    private void dropped(Object dragged, int part, int at) {
        List<List<String>> lessons = lessons();
        if (dragged instanceof String id && lessons.stream().anyMatch(ids -> ids.contains(id))) {
            put(lessons, id, part, at, 0);
        }
    }

    private void put(List<List<String>> lessons, String id, int part, int at, int step) {
        lessons.forEach(ids -> ids.remove(id));
        List<String> ids = lessons.get(part);
        ids.add(Math.min(at, ids.size()), id);
        courses.order(content.course().id(), lessons);
        int number = lessons.stream().flatMap(List::stream).toList().indexOf(id) + 1;
        moved.to(id, number, step);
    }

    private List<List<String>> lessons() {
        return content.course().parts().stream()
                .map(part -> (List<String>) new ArrayList<>(part.lessonIds()))
                .toList();
    }

    private String language() {
        return getLocale().toLanguageTag();
    }
}
