package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Courses;
import org.syntofin.course.DiscardedDrafts;
import org.syntofin.course.FolderLine;
import org.syntofin.course.Importing;
import org.syntofin.course.Lesson;
import org.syntofin.course.Publishing;
import org.syntofin.simulation.Finding;

/** One course: its order, by dragging or by buttons; new lessons; copying, and setting aside. */
@Route(WritingLinks.HOME + "/:course")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class CourseView extends WritingPage implements BeforeEnterObserver {

    final Span status = new Span();
    final FindingList needed = new FindingList();
    private final transient Catalogue catalogue;
    private final transient Courses courses;
    private final transient Importing importing;
    private final transient Publishing publishing;
    private final transient SharedTables shared;
    private final transient DiscardedDrafts discarded;
    private @Nullable LessonOrder order;
    private String course = "";

    CourseView(
            Catalogue catalogue,
            Courses courses,
            Importing importing,
            Publishing publishing,
            SharedTables shared,
            DiscardedDrafts discarded) {
        this.discarded = discarded;
        this.publishing = publishing;
        this.shared = shared;
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
        } else if (isAttached()) {
            // From one course to another, as after copying: the page stays and shows the other.
            redraw();
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
                tools(found.get()),
                new H2(getTranslation("authoring.course.order")),
                courses.folders(course).isEmpty()
                        ? new Paragraph(getTranslation("authoring.course.empty"))
                        : soft(getTranslation("authoring.course.order.how")),
                status,
                needed.show(List.of()));
        CourseParts parts = new CourseParts(shared, found.get(), this::told);
        order = new LessonOrder(found.get(), courses, importing, parts, this::moved, this::archive);
        page.add(order, new Button(getTranslation("authoring.shared.part.new"), click -> parts.make()));
        rest(page, found.get());
        page.add(new DiscardedLessons(discarded, course, title -> {
            redraw();
            status.setText(getTranslation("authoring.course.is-back", title));
        }));
        Button away = new Button(getTranslation("authoring.course.archive-course"), click -> {
            courses.archive(course, true);
            UI.getCurrent().navigate(WritingLinks.HOME);
        });
        page.add(
                new OffersPanel(courses, publishing, found.get(), this::redraw),
                new H2(getTranslation("authoring.course.archive")),
                soft(getTranslation("authoring.course.archive.how")),
                away);
    }

    private void told(String key) {
        redraw();
        status.setText(getTranslation(key));
    }

    private Div tools(CourseContent content) {
        Button lesson = new Button(
                getTranslation("authoring.course.new-lesson"),
                click -> CourseDialog.lesson(
                                courses,
                                content.course(),
                                folder -> UI.getCurrent()
                                        .navigate(
                                                WritingLinks.lesson(course, folder),
                                                com.vaadin.flow.router.QueryParameters.of("form", "")))
                        .open());
        Button copy = new Button(
                getTranslation("authoring.course.copy"),
                click -> CourseDialog.copy(courses, content.course(), CoursesView::open)
                        .open());
        Button rename = new Button(getTranslation("authoring.course.rename"), click -> rename(content));
        Div tools = new Div(
                lesson,
                rename,
                copy,
                new Anchor("./" + WritingLinks.words(course), getTranslation("authoring.shared.title")),
                Downloads.course(importing, course, getTranslation("authoring.courses.export")),
                new Anchor("./" + WritingLinks.IMPORT, getTranslation("authoring.courses.import")));
        tools.addClassName("write-links");
        return tools;
    }

    private void rename(CourseContent content) {
        new CourseTitleDialog(content.course().title(), title -> {
                    courses.rename(course, title);
                    told("authoring.course.renamed");
                })
                .open();
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
            String title = courses.title(course, line.folder(), language()).orElse(line.folder());
            Anchor link = new Anchor("./" + WritingLinks.lesson(course, line.folder()), title);
            link.addClassName("write-title");
            ListItem item = new ListItem(link, mark(getTranslation(state(line, content))));
            if (line.archived()) {
                Button back = new Button(getTranslation("authoring.course.unarchive"), click -> bringBack(line, title));
                back.setAriaLabel(getTranslation("authoring.course.unarchive-which", title));
                item.add(back);
            } else if (content.lesson(line.lesson()).isPresent()) {
                Button add = new Button(getTranslation("authoring.course.add"), click -> bringBack(line, title));
                add.setAriaLabel(getTranslation("authoring.course.add-which", title));
                item.add(add);
            }
            list.add(item);
        }
        page.add(new H2(getTranslation("authoring.course.others")), list);
    }

    private static String state(FolderLine line, CourseContent content) {
        if (line.archived()) {
            return "authoring.courses.archived";
        }
        if (line.number() == 0) {
            return "authoring.courses.unpublished";
        }
        return content.lesson(line.lesson()).isPresent()
                ? "authoring.course.unlisted"
                : "authoring.courses.broken-mark";
    }

    /** To the end of the course, from among what is archived or stands nowhere. */
    private void bringBack(FolderLine line, String title) {
        courses.archive(course, line.folder(), false);
        redraw();
        status.setText(getTranslation("authoring.course.is-in", title));
    }

    private void archive(Lesson lesson) {
        List<Finding> missing = courses.missing(course, lesson.folder());
        String title = lesson.in(language()).title();
        if (missing.isEmpty()) {
            courses.archive(course, lesson.folder(), true);
            redraw();
            status.setText(getTranslation("authoring.course.is-archived", title));
        } else {
            redraw();
            status.setText(getTranslation("authoring.course.needed", title));
            needed.show(missing);
        }
    }

    /** The button that was pressed is pressed again: it keeps the focus at its lesson's new place. */
    private void moved(String id, int number, int step) {
        redraw();
        String title = catalogue
                .lesson(course, id)
                .map(lesson -> lesson.in(language()).title())
                .orElse(id);
        status.setText(getTranslation("authoring.course.moved", title, number));
        if (step != 0 && order != null) {
            order.focus(id, step);
        }
    }

    private static Span mark(String words) {
        Span mark = new Span(words);
        mark.addClassName("write-soft");
        return mark;
    }
}
