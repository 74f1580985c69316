package org.syntofin.authoring.ui.courses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Words;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.course.Drafts;
import org.syntofin.course.Publishing;
import org.syntofin.simulation.LocalizedText;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class CourseViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Courses courses;

    @Autowired
    private Publishing publishing;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void putsLessonsInOrderByButtonsThatKeepTheFocus() {
        copy("zz-v-order");

        CourseView view = open("zz-v-order");
        List<String> before = order("zz-v-order");
        press(view, "Move " + title("zz-v-order", before.get(1)) + " up");

        assertThat(order("zz-v-order")).startsWith(before.get(1), before.get(0)).hasSameSizeAs(before);
        assertThat(view.status.getText()).isEqualTo(title("zz-v-order", before.get(1)) + " is now number 1.");
    }

    /** Nothing can be dragged yet. */
    @Test
    void saysOnceThatThereIsNoLesson() {
        courses.make("zz-v-empty", new LocalizedText(Map.of("en", "Empty", "zh-CN", "空")));

        assertThat(open("zz-v-empty").getElement().getTextRecursively())
                .containsOnlyOnce("lesson yet")
                .contains("There is no lesson yet.")
                .doesNotContain("Drag a lesson");
        CourseOfTheSchool.draft(courses, "zz-v-drafted", "en");
        assertThat(open("zz-v-drafted").getElement().getTextRecursively())
                .contains("Drag a lesson", "No lesson here yet; one can be dragged here.")
                .doesNotContain("There is no lesson yet.");
    }

    @Test
    void saysThatALessonIsBack() {
        CourseOfTheSchool.publish(context, "zz-v-back", "Text.");
        CourseView view = open("zz-v-back");

        press(view, "Archive Lesson one");
        assertThat(view.status.getText()).isEqualTo("Lesson one is archived.");
        press(view, "Bring back Lesson one");

        assertThat(view.status.getText()).isEqualTo("Lesson one stands at the end of the course now.");
    }

    @Test
    void saysWhatWouldBreakWithoutALesson() {
        copy("zz-v-needed");

        CourseView view = open("zz-v-needed");
        press(view, "Archive " + title("zz-v-needed", "segments"));

        assertThat(view.status.getText()).contains("cannot be archived yet");
        assertThat(view.needed.getElement().getTextRecursively()).contains("zz-v-needed/03-handshake/lesson.en.md:");
        assertThat(order("zz-v-needed")).contains("segments");
    }

    @Test
    void hasALessonBackThatWasDiscardedBeforeItWasPublished() {
        String folder = CourseOfTheSchool.draft(courses, "zz-v-waste", "en", "zh-CN");
        context.getBean(Drafts.class).discard("zz-v-waste", folder);
        CourseView view = open("zz-v-waste");
        assertThat(view.getElement().getTextRecursively())
                .contains("Discarded before they were published")
                .doesNotContain("not published yet");

        press(view, "Bring back First");

        assertThat(view.status.getText()).isEqualTo("First is back, as a draft.");
        assertThat(view.getElement().getTextRecursively())
                .contains("not published yet")
                .doesNotContain("Discarded before");
    }

    @Test
    void offersWhatAReleaseChangedInWhatTheSchoolChanged() {
        CourseOfTheSchool.release(context, "zz-v-offer", "First.");
        CourseOfTheSchool.revise(context, "zz-v-offer", Map.of("lesson.en.md", CourseOfTheSchool.lesson("Ours.")));
        CourseOfTheSchool.release(context, "zz-v-offer", "Second.");

        assertThat(navigate(CoursesView.class).getElement().getTextRecursively())
                .contains("the release offers an update");
        CourseView view = open("zz-v-offer");
        press(view, "See what the release would change in Lesson one");
        assertThat(view.getElement().getTextRecursively())
                .contains("Updates that this release offers", "-Ours.", "+Second.");
        press(view, "Take over the release's Lesson one");

        assertThat(view.getElement().getTextRecursively()).doesNotContain("Updates that this release offers");
        assertThat(courses.folders("zz-v-offer")).noneMatch(line -> line.offered());
    }

    @Test
    void keepsOursIfWeSaySo() {
        CourseOfTheSchool.release(context, "zz-v-keep", "First.");
        CourseOfTheSchool.revise(context, "zz-v-keep", Map.of("lesson.en.md", CourseOfTheSchool.lesson("Ours.")));
        CourseOfTheSchool.release(context, "zz-v-keep", "Second.");
        CourseView view = open("zz-v-keep");

        press(view, "Keep our Lesson one");

        assertThat(view.getElement().getTextRecursively()).doesNotContain("Updates that this release offers");
        CourseOfTheSchool.release(context, "zz-v-keep", "Second.");
        assertThat(courses.folders("zz-v-keep")).noneMatch(line -> line.offered());
        assertThat(catalogue.lesson("zz-v-keep", "one").orElseThrow().revision())
                .isEqualTo(2);
    }

    @Test
    void givesACourseAnotherTitleInBothLanguages() {
        CourseOfTheSchool.publish(context, "zz-v-title", "Text.");
        CourseView view = open("zz-v-title");
        find(Button.class, view).withText("Rename").single().click();
        CourseTitleDialog dialog = find(CourseTitleDialog.class).single();
        assertThat(dialog.title.in("zh-CN").getValue()).isEqualTo("课程 zz-v-title");

        dialog.title.fill(Words.of(" ", ""));
        dialog.done.click();
        assertThat(dialog.problem.getText()).isEqualTo("Give it a title in at least one language.");
        dialog.title.fill(Words.of("Networks", "网络"));
        dialog.done.click();

        assertThat(view.status.getText()).isEqualTo("The course has its new title.");
        assertThat(find(H1.class, view).single().getText()).isEqualTo("Networks");
        assertThat(catalogue.course("zz-v-title").orElseThrow().course().title().in("zh-CN"))
                .isEqualTo("网络");
    }

    @Test
    void callsDraftsByTheirTitles() {
        CourseOfTheSchool.draft(courses, "zz-v-draft", "zh-CN");

        assertThat(open("zz-v-draft").getElement().getTextRecursively())
                .contains("第一", "not published", "No lesson here yet");
    }

    @Test
    void proposesWhatACopyIsCalled() {
        CourseOfTheSchool.publish(context, "zz-v-from", "Text.");
        find(Button.class, open("zz-v-from"))
                .withText("Copy the course")
                .single()
                .click();
        CourseDialog dialog = find(CourseDialog.class).single();

        assertThat(dialog.title.in("en").getValue()).isEqualTo("Course zz-v-from (copy)");
        assertThat(dialog.title.in("zh-CN").getValue()).isEqualTo("课程 zz-v-from（副本）");
        assertThat(dialog.id.getValue()).isEqualTo("zz-v-from-2");
        dialog.close();
    }

    @Test
    void goesFromOneCourseToAnother() {
        CourseOfTheSchool.publish(context, "zz-v-one", "Text.");
        CourseOfTheSchool.publish(context, "zz-v-two", "Text.");
        open("zz-v-one");

        assertThat(open("zz-v-two").getElement().getTextRecursively())
                .contains("Course zz-v-two")
                .doesNotContain("Course zz-v-one");
    }

    /** All tests share one database, and others count what learners find there. */
    @AfterEach
    void archive() {
        CourseOfTheSchool.archive(context, "zz-v-");
    }

    @Test
    void makesRenamesAndRemovesParts() {
        copy("zz-v-parts");
        CourseView view = open("zz-v-parts");
        find(Button.class, view).withText("A new part").single().click();
        SharedDialog dialog = find(SharedDialog.class).single();
        dialog.form.name().fill(Words.of("Extras", "补充"));
        dialog.done.click();
        assertThat(parts("zz-v-parts").getLast())
                .satisfies(part -> assertThat(part.id()).isEqualTo("extras"))
                .satisfies(part -> assertThat(part.title().in("zh-CN")).isEqualTo("补充"))
                .satisfies(part -> assertThat(part.lessonIds()).isEmpty());

        press(view, "Change Extras");
        find(SharedDialog.class).single().form.name().fill(Words.of("More", ""));
        find(SharedDialog.class).single().done.click();
        assertThat(parts("zz-v-parts").getLast().title().byLanguage()).isEqualTo(Map.of("en", "More"));

        press(view, "Remove More");
        ConfirmDialogTester asked =
                new ConfirmDialogTester(find(ConfirmDialog.class).single());
        assertThat(asked.getHeader()).isEqualTo("Remove More?");
        assertThat(parts("zz-v-parts").getLast().id()).isEqualTo("extras");
        asked.reject();
        assertThat(parts("zz-v-parts")).hasSameSizeAs(parts("tcp"));
        assertThat(view.status.getText()).isEqualTo("The part is removed.");
        assertThat(view.getElement().getTextRecursively()).doesNotContain("Remove The core");
    }

    @Test
    void putsANewLessonIntoThePartThatItsAuthorChooses() {
        copy("zz-v-place");
        CourseView view = open("zz-v-place");
        find(Button.class, view).withText("A new part").single().click();
        SharedDialog part = find(SharedDialog.class).single();
        part.form.name().fill(Words.of("Extras", ""));
        part.done.click();
        List<Course.Part> parts = parts("zz-v-place");
        UI.getCurrent().navigate("course/zz-v-place");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains(parts.getFirst().title().in("en"))
                .doesNotContain("Extras", "No lesson here yet");

        view = open("zz-v-place");
        find(Button.class, view).withText("A new lesson").single().click();
        CourseDialog dialog = find(CourseDialog.class).single();
        assertThat(dialog.part.getValue().id())
                .isEqualTo(parts.get(parts.size() - 2).id());
        dialog.part.setValue(parts.getFirst());
        dialog.title.fill(Words.of("Chosen", ""));
        dialog.done.click();
        assertThat(publishing.publish("zz-v-place", "15-chosen")).isInstanceOf(Publishing.Outcome.Published.class);

        assertThat(parts("zz-v-place").getFirst().lessonIds()).endsWith("chosen");
    }

    private List<Course.Part> parts(String course) {
        return catalogue.course(course).orElseThrow().course().parts();
    }

    private void copy(String course) {
        courses.copy("tcp", course, new LocalizedText(Map.of("en", "Copy", "zh-CN", "副本")));
    }

    private CourseView open(String course) {
        return navigate("write/" + course, CourseView.class);
    }

    private void press(CourseView view, String label) {
        find(Button.class, view)
                .withCondition(
                        button -> button.getAriaLabel().filter(label::equals).isPresent())
                .single()
                .click();
    }

    private List<String> order(String course) {
        return catalogue.course(course).orElseThrow().course().lessonIds();
    }

    private String title(String course, String lesson) {
        return catalogue.lesson(course, lesson).orElseThrow().in("en").title();
    }
}
