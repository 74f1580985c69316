package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import org.syntofin.course.Course;
import org.syntofin.course.CourseTest;
import org.syntofin.course.Lesson;
import org.syntofin.progress.Mastery;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;
import org.syntofin.study.TestRoom;

/** The end of a lesson: what is still open, or that it is done, and where to go. */
class LessonEnd extends Section {

    private final H2 heading = new H2();
    private final Paragraph words = new Paragraph();

    private final transient TestRoom room;

    LessonEnd(TestRoom room) {
        this.room = room;
        addClassName("study-end");
        heading.getElement().setAttribute("tabindex", "-1");
    }

    void show(Library.OpenLesson open, Mastery mastery, boolean done, Command finish) {
        removeAll();
        heading.setText(getTranslation(done ? "study.end.done" : "study.end.open"));
        words.setText(words(mastery, done));
        add(heading, words);
        if (!done && mastery.questions() == 0) {
            NativeButton button = new NativeButton(getTranslation("study.end.finish"), click -> finish.execute());
            button.addClassName("study-button");
            add(StudyPage.row("study-actions", button));
        }
        add(neighbours(open, done));
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private String words(Mastery mastery, boolean done) {
        if (mastery.questions() == 0) {
            return "";
        }
        String key =
                !mastery.complete() ? "study.end.answered" : mastery.full() ? "study.end.all-right" : "study.end.right";
        return done || mastery.answered() > 0
                ? getTranslation(key, mastery.complete() ? mastery.right() : mastery.answered(), mastery.questions())
                : getTranslation("study.end.none", mastery.questions());
    }

    private Div neighbours(Library.OpenLesson open, boolean done) {
        Div nav = new Div();
        nav.addClassName("study-nav");
        open.neighbour(-1)
                .ifPresent(lesson -> nav.add(
                        StudyPage.button(address(lesson), getTranslation("study.end.previous", title(lesson)), false)));
        Optional<CourseTest> test = testAfter(open);
        Optional<TestStanding.Step> step =
                test.map(after -> TestStanding.step(room, open.lesson().course(), after));
        boolean waits = step.filter(TestStanding.Step::isToBeTaken).isPresent();
        test.ifPresent(after -> nav.add(StudyPage.button(
                StudyLinks.test(open.lesson().course(), after.id()), invitation(after, step), done && waits)));
        boolean last = done && !waits;
        Optional<Lesson> next = open.neighbour(1);
        next.ifPresentOrElse(
                lesson -> nav.add(
                        StudyPage.button(address(lesson), getTranslation("study.end.next", title(lesson)), last)),
                () -> nav.add(StudyPage.button(
                        StudyLinks.course(open.lesson().course()), getTranslation("study.end.course"), last)));
        return nav;
    }

    /** A test that cannot be taken again is not offered as if it could. */
    private String invitation(CourseTest test, Optional<TestStanding.Step> step) {
        return step.filter(now -> now != TestStanding.Step.OPEN)
                .map(now -> getTranslation(
                        "study.test.step.which",
                        getTranslation("study.test.step." + now.name()),
                        test.title().in(getLocale().toLanguageTag())))
                .orElseGet(() -> getTranslation("study.end.test"));
    }

    /** The test of the part that ends with this lesson. */
    private Optional<CourseTest> testAfter(Library.OpenLesson open) {
        return open.shelf().course().parts().stream()
                .filter(part -> !part.lessonIds().isEmpty()
                        && part.lessonIds().getLast().equals(open.lesson().id()))
                .findFirst()
                .flatMap(Course.Part::test)
                .map(TomlValue.Text::value)
                .flatMap(id -> room.find(open.lesson().course(), id));
    }

    private String title(Lesson lesson) {
        return lesson.in(getLocale().toLanguageTag()).title();
    }

    private static String address(Lesson lesson) {
        return StudyLinks.lesson(lesson.course(), lesson.id());
    }
}
