package org.syntofin.study.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.course.Course;
import org.syntofin.course.CourseTest;
import org.syntofin.course.Lesson;
import org.syntofin.progress.TestKey;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;
import org.syntofin.study.TestRoom;

/** What a learner gets who has passed a test: name, date, what it covers. Made to be printed. */
@Route("certificate/:course/:test")
@AnonymousAllowed
class CertificateView extends StudyPage implements BeforeEnterObserver {

    private final transient TestRoom room;
    private final transient Library library;
    private final transient CurrentLearner current;
    private transient @Nullable Earned earned;

    /** The test, and how it was passed. */
    private record Earned(Course course, CourseTest test, List<Lesson> lessons, Passed passed) {}

    CertificateView(TestRoom room, Library library, CurrentLearner current) {
        this.room = room;
        this.library = library;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String course = event.getRouteParameters().get("course").orElse("");
        String name = event.getRouteParameters().get("test").orElse("");
        Optional<CourseTest> test = room.find(course, name);
        Optional<Library.Shelf> shelf = library.course(course);
        if (test.isEmpty() || shelf.isEmpty() || test.get().rules().pass().isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<Passed> passed = Passed.of(room, new TestKey(course, name), test.get());
        if (passed.isEmpty()) {
            event.forwardTo(StudyLinks.test(course, name));
            return;
        }
        earned = new Earned(shelf.get().course(), test.get(), covered(shelf.get(), test.get()), passed.get());
        redraw();
    }

    /** The lessons from which the test takes its questions. */
    private static List<Lesson> covered(Library.Shelf shelf, CourseTest test) {
        return shelf.lessons().stream()
                .filter(lesson -> test.questions().stream()
                                .anyMatch(question -> question.value().startsWith(lesson.id() + "/"))
                        || test.draws().stream()
                                .anyMatch(draw -> draw.lesson().value().equals(lesson.id())))
                .toList();
    }

    @Override
    protected String heading() {
        return getTranslation("study.certificate.title");
    }

    @Override
    protected void draw(Div page) {
        if (earned == null) {
            return;
        }
        Course course = earned.course();
        Paragraph crumb =
                new Paragraph(new Anchor("./" + StudyLinks.course(course.id()), getTranslation("study.end.course")));
        crumb.addClassName("study-crumb");
        page.add(crumb, row("study-actions", new PrintButton()));
        Div sheet = new Div(title());
        sheet.addClassName("study-certificate");
        Optional<String> name = current.find().map(Learner::displayName).filter(known -> !known.isEmpty());
        sheet.add(paragraph("study-certificate-name", name.orElseGet(() -> getTranslation("study.teaching.name"))));
        sheet.add(paragraph(
                "study-lead",
                getTranslation(
                        "study.certificate.passed",
                        earned.test().title().in(language()),
                        earned.passed().percent())));
        sheet.add(new Paragraph(
                getTranslation("study.certificate.what", course.title().in(language()), part(earned))));
        sheet.add(new H2(getTranslation("study.certificate.covers")), lessons(earned.lessons()));
        sheet.add(new Paragraph(
                getTranslation("study.certificate.date", day(earned.passed().at()))));
        sheet.add(paragraph("study-meta", getTranslation("study.certificate.alone")));
        page.add(sheet);
        if (name.isEmpty()) {
            page.add(row("study-no-print", paragraph("study-meta", getTranslation("study.certificate.guest"))));
        }
    }

    /** The part that the test ends, or the whole course where the test asks about every lesson. */
    private String part(Earned shown) {
        boolean whole = shown.lessons().size()
                == shown.course().parts().stream()
                        .mapToLong(part -> part.lessonIds().size())
                        .sum();
        return whole
                ? getTranslation("study.certificate.whole")
                : shown.course().parts().stream()
                        .filter(part -> part.test()
                                .map(TomlValue.Text::value)
                                .filter(shown.test().id()::equals)
                                .isPresent())
                        .findFirst()
                        .map(part -> part.title().in(language()))
                        .orElseGet(() -> shown.test().title().in(language()));
    }

    private UnorderedList lessons(List<Lesson> lessons) {
        UnorderedList list = new UnorderedList();
        lessons.forEach(lesson -> list.add(new ListItem(lesson.in(language()).title())));
        return list;
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(moment.atZone(zone()));
    }

    /** Where the browser says that the learner is. */
    private static ZoneId zone() {
        return Optional.ofNullable(UI.getCurrent().getPage().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
