package org.syntofin.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Drafts;
import org.syntofin.course.Importing;
import org.syntofin.course.Lesson;
import org.syntofin.simulation.Finding;

/** All courses with their lessons, and what is wrong in them: in what learners get, and in what a release brought. */
@Route(WritingLinks.HOME)
@Menu(title = "authoring.menu", order = 50)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class CoursesView extends WritingPage {

    private final transient Catalogue catalogue;
    private final transient Drafts drafts;
    private final transient Importing importing;
    private Set<String> drafted = Set.of();

    CoursesView(Catalogue catalogue, Drafts drafts, Importing importing) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.importing = importing;
    }

    @Override
    String heading() {
        return getTranslation("authoring.courses.title");
    }

    @Override
    void draw(Div page) {
        page.add(new H1(heading()));
        drafted = drafts.all().stream()
                .map(draft -> draft.course() + "/" + draft.folder())
                .collect(Collectors.toSet());
        List<Finding> now = catalogue.findings();
        report(page, "now", now);
        report(
                page,
                "release",
                catalogue.releaseFindings().stream()
                        .filter(finding -> !now.contains(finding))
                        .toList());
        for (Course course : catalogue.courses()) {
            catalogue.course(course.id()).ifPresent(content -> course(page, content));
        }
    }

    private void report(Div page, String which, List<Finding> findings) {
        if (findings.isEmpty()) {
            if (which.equals("now")) {
                page.add(soft(getTranslation("authoring.report.none")));
            }
            return;
        }
        page.add(
                new H2(getTranslation("authoring.report." + which)),
                soft(getTranslation("authoring.report." + which + ".meaning")),
                new FindingList(findings));
    }

    private void course(Div page, CourseContent content) {
        page.add(new H2(content.course().title().in(language())));
        OrderedList lessons = new OrderedList();
        lessons.addClassName("write-lessons");
        content.inOrder().forEach(lesson -> lessons.add(lesson(lesson)));
        page.add(lessons);
        for (String broken : new TreeSet<>(content.broken())) {
            page.add(soft(getTranslation("authoring.courses.broken", broken)));
        }
        page.add(export(content.course().id()));
    }

    private ListItem lesson(Lesson lesson) {
        Anchor title = new Anchor(
                "./" + WritingLinks.lesson(lesson.course(), lesson.folder()),
                lesson.in(language()).title());
        title.addClassName("write-title");
        Span meta = new Span(getTranslation(
                "authoring.courses.lesson",
                lesson.folder(),
                lesson.revision(),
                lesson.quiz().questions().size()));
        meta.addClassName("write-soft");
        ListItem item = new ListItem(title, meta);
        if (drafted.contains(lesson.course() + "/" + lesson.folder())) {
            Span draft = new Span(getTranslation("authoring.courses.draft"));
            draft.addClassName("write-soft");
            item.add(draft);
        }
        return item;
    }

    /** The course as learners see it, in the layout of the content's folders. */
    private Paragraph export(String course) {
        byte[] nothing = new byte[0];
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            byte[] zip = importing.export(course).orElse(nothing);
            return new DownloadResponse(new ByteArrayInputStream(zip), course + ".zip", "application/zip", zip.length);
        });
        return new Paragraph(new Anchor(download, getTranslation("authoring.courses.export")));
    }
}
