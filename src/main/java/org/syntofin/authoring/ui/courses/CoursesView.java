package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Courses;
import org.syntofin.course.FolderLine;
import org.syntofin.course.Importing;
import org.syntofin.course.Lesson;
import org.syntofin.course.OneLanguage;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

/** All courses with their lessons, and what is wrong in them: in what learners get, and in what a release brought. */
@Route(WritingLinks.HOME)
@Menu(title = "authoring.menu", order = 50)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class CoursesView extends WritingPage {

    final Span status = new Span();
    private final transient Catalogue catalogue;
    private final transient Courses courses;
    private final transient Importing importing;

    CoursesView(Catalogue catalogue, Courses courses, Importing importing) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.importing = importing;
        status.getElement().setAttribute("role", "status");
        status.addClassName("write-soft");
    }

    @Override
    protected String heading() {
        return getTranslation("authoring.courses.title");
    }

    @Override
    protected void draw(Div page) {
        page.add(new H1(heading()), tools(), status);
        status.setText("");
        report(page);
        for (Course course : catalogue.courses()) {
            catalogue.course(course.id()).ifPresent(content -> course(page, content));
        }
        archived(page);
    }

    /** What is written in one language on purpose is no finding. */
    private void report(Div page) {
        List<Finding> all = catalogue.findings();
        List<Finding> now = all;
        for (Course course : catalogue.courses()) {
            now = OneLanguage.byCourse(
                    catalogue.course(course.id()).orElseThrow().files(), now);
        }
        List<Finding> release = catalogue.releaseFindings().stream()
                .filter(finding -> !all.contains(finding))
                .toList();
        if (now.isEmpty() && release.isEmpty()) {
            page.add(soft(getTranslation("authoring.report.none")));
        }
        report(page, "now", of(now, true));
        report(page, "warnings", of(now, false));
        report(page, "release", release);
    }

    private Div tools() {
        Button fresh = new Button(
                getTranslation("authoring.courses.new"),
                click -> CourseDialog.fresh(courses, CoursesView::open).open());
        Div tools = new Div(
                fresh,
                new Anchor("./" + WritingLinks.IMPORT, getTranslation("authoring.courses.import")),
                new Anchor("./" + WritingLinks.GUIDE, getTranslation("authoring.guide.title")));
        tools.addClassName("write-links");
        return tools;
    }

    static void open(String course) {
        UI.getCurrent().navigate(WritingLinks.course(course));
    }

    /** Only errors keep lessons from learners. */
    private static List<Finding> of(List<Finding> findings, boolean errors) {
        return findings.stream()
                .filter(finding -> (finding.severity() == Finding.Severity.ERROR) == errors)
                .toList();
    }

    private void report(Div page, String which, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.add(
                new H2(getTranslation("authoring.report." + which)),
                soft(getTranslation("authoring.report." + which + ".meaning")),
                new FindingList(this::way).show(findings));
    }

    /** To the course, or to the line in the lesson's editor: called as the page calls them, and by the line in the files. */
    private Component way(Position position) {
        Code place = new Code(position.toString());
        String[] path = position.file().split("/", 3);
        Optional<CourseContent> course = catalogue.course(path[0]);
        if (path.length == 2 && course.isPresent()) {
            return way(
                    WritingLinks.course(path[0]), course.get().course().title().in(language()), place);
        }
        if (path.length < 3 || course.isEmpty() || !path[1].matches("[0-9]{2,3}-.*")) {
            return place;
        }
        return way(
                WritingLinks.lesson(path[0], path[1]) + "?file=" + path[2] + "&line=" + position.line(),
                title(course.get(), path[1]),
                place);
    }

    private static Div way(String to, String words, Code place) {
        Anchor way = new Anchor("./" + to, words);
        way.addClassName("write-place");
        return new Div(way, place);
    }

    private String title(CourseContent content, String folder) {
        return content.inOrder().stream()
                .filter(lesson -> lesson.folder().equals(folder))
                .findFirst()
                .map(lesson -> lesson.in(language()).title())
                .or(() -> courses.title(content.course().id(), folder, language()))
                .orElse(folder);
    }

    private void course(Div page, CourseContent content) {
        String course = content.course().id();
        Map<String, FolderLine> folders =
                courses.folders(course).stream().collect(Collectors.toMap(FolderLine::folder, line -> line));
        OrderedList lessons = new OrderedList();
        lessons.addClassName("write-lessons");
        Stream.concat(
                        content.inOrder().stream().map(Lesson::folder),
                        folders.keySet().stream().sorted())
                .distinct()
                .filter(folder -> !Optional.ofNullable(folders.get(folder))
                        .map(FolderLine::archived)
                        .orElse(false))
                .forEach(folder -> lessons.add(lesson(content, folder, folders.get(folder))));
        String title = content.course().title().in(language());
        page.add(
                new H2(new Anchor("./" + WritingLinks.course(course), title)),
                lessons,
                new Paragraph(
                        named(
                                new Anchor(
                                        "./" + WritingLinks.course(course), getTranslation("authoring.courses.open")),
                                title),
                        new Span(" · "),
                        named(Downloads.course(importing, course, getTranslation("authoring.courses.export")), title)));
    }

    /** Whoever hears the page's links one by one hears of which course each is. */
    private Anchor named(Anchor link, String title) {
        link.setAriaLabel(getTranslation("authoring.courses.which", link.getText(), title));
        return link;
    }

    private ListItem lesson(CourseContent content, String folder, @org.jspecify.annotations.Nullable FolderLine line) {
        String course = content.course().id();
        Optional<Lesson> lesson = content.inOrder().stream()
                .filter(found -> found.folder().equals(folder))
                .findFirst();
        Anchor title = new Anchor("./" + WritingLinks.lesson(course, folder), title(content, folder));
        title.addClassName("write-title");
        ListItem item = new ListItem(title);
        item.add(lesson.map(found -> mark(getTranslation(
                        "authoring.courses.lesson",
                        found.folder(),
                        found.revision(),
                        found.quiz().questions().size())))
                .orElseGet(() -> mark(getTranslation(
                        line != null && line.number() == 0
                                ? "authoring.courses.unpublished"
                                : "authoring.courses.broken-mark"))));
        if (line != null && line.drafted()) {
            item.add(mark(getTranslation("authoring.courses.draft")));
        }
        if (line != null && line.refused()) {
            item.add(mark(getTranslation("authoring.courses.refused")));
        }
        if (line != null && line.offered()) {
            item.add(mark(getTranslation("authoring.courses.offered")));
        }
        return item;
    }

    private void archived(Div page) {
        List<String> away = courses.archivedCourses();
        if (away.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("write-lessons");
        for (String course : away) {
            String title =
                    courses.title(course).map(words -> words.in(language())).orElse(course);
            Button back = new Button(getTranslation("authoring.course.unarchive"), click -> {
                courses.archive(course, false);
                redraw();
                status.setText(getTranslation("authoring.courses.is-back", title));
            });
            back.setAriaLabel(getTranslation("authoring.course.unarchive-which", title));
            Span name = new Span(title);
            name.addClassName("write-title");
            list.add(new ListItem(name, mark(course), back));
        }
        page.add(new H2(getTranslation("authoring.courses.archived")), list);
    }

    private static Span mark(String words) {
        Span mark = new Span(words);
        mark.addClassName("write-soft");
        return mark;
    }
}
