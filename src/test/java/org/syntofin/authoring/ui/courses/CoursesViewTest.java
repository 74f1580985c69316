package org.syntofin.authoring.ui.courses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.simulation.LocalizedText;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class CoursesViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void listsCoursesWithTheirLessons() {
        CourseOfTheSchool.publish(context, "zz-listed", "Text.");

        assertThat(shown()).contains("Course zz-listed", "Lesson one", "01-one · revision 1 · no questions");
    }

    @Test
    void reportsWhatIsBrokenWithPlaceAndRemedyWhileTheRestIsThere() {
        CourseOfTheSchool.publish(context, "zz-mended", "Text.");
        CourseOfTheSchool.publish(context, "zz-shattered", "<b>");

        assertThat(shown())
                .contains(
                        "What does not work",
                        "zz-shattered/01-one/lesson.en.md:6:1",
                        "HTML is not taken over. Write it in Markdown",
                        "has errors, learners do not see it",
                        "Course zz-mended");
    }

    @Test
    void namesACourseForAddressesWhoseTitleHasNoLettersForThem() {
        Courses courses = context.getBean(Courses.class);
        CourseDialog dialog = CourseDialog.fresh(courses, made -> {});
        dialog.title.in("zh-CN").setValue("网络基础 19");
        assertThat(dialog.id.getValue()).matches("course-[0-9]+");
        assertThat(dialog.id.getHelperText()).startsWith("The title has no Latin letters");

        dialog.title.in("en").setValue("Network basics (2nd year)");
        assertThat(dialog.id.getValue()).isEqualTo("network-basics-2nd-year");
        assertThat(dialog.id.getHelperText()).startsWith("Small letters");

        dialog.id.setValue("zz-f-own");
        dialog.title.in("en").setValue("Other");
        assertThat(dialog.id.getValue()).isEqualTo("zz-f-own");
        dialog.done.click();
        assertThat(courses.taken("zz-f-own")).isTrue();
    }

    @Test
    void doesNotCallBrokenWhatLearnersSee() {
        Courses courses = context.getBean(Courses.class);
        courses.make("zz-one-tongue", new LocalizedText(Map.of("en", "One tongue")));
        String shown = shown();
        courses.archive("zz-one-tongue", true);

        assertThat(shown)
                .containsSubsequence(
                        "What could be better", "Learners see these lessons", "zz-one-tongue/course.toml:2:1")
                .doesNotContain("Learners do not see these lessons until they are mended. Everything else is there."
                        + "Warning");
    }

    @Test
    void doesNotTellOfALessonInOneLanguage() {
        CourseOfTheSchool.publish(context, "zz-alone", "Text.");
        CourseOfTheSchool.revise(
                context, "zz-alone", Map.of("lesson.en.md", CourseOfTheSchool.lesson("Text."), "quiz.toml", QUIZ));
        String shown = shown();
        CourseOfTheSchool.archive(context, "zz-alone");

        assertThat(shown).doesNotContain("zz-alone/course.toml", "zz-alone/01-one");
    }

    @Test
    void tellsOfALanguageThatACourseHasInPartInOneLine() {
        CourseOfTheSchool.publish(context, "zz-single", "Text.");
        String quiz = QUIZ + "hint = { en = \"Count.\", zh-CN = \"数一数。\" }\n";
        CourseOfTheSchool.revise(
                context, "zz-single", Map.of("lesson.en.md", CourseOfTheSchool.lesson("Text."), "quiz.toml", quiz));
        String shown = shown();
        CourseOfTheSchool.archive(context, "zz-single");

        assertThat(shown)
                .containsSubsequence("Warning", "Course zz-single", "zz-single/course.toml", "not there in Chinese: 3.")
                .doesNotContain("zz-single/01-one/quiz.toml", "All courses and lessons can be read");
    }

    @Test
    void saysWhichCourseIsBack() {
        CourseOfTheSchool.publish(context, "zz-away", "Text.");
        context.getBean(Courses.class).archive("zz-away", true);
        CoursesView view = navigate(CoursesView.class);

        find(Button.class, view)
                .withCondition(button -> button.getAriaLabel()
                        .filter("Bring back Course zz-away"::equals)
                        .isPresent())
                .single()
                .click();

        assertThat(view.status.getText()).isEqualTo("Course zz-away is back: learners see it again.");
    }

    @Test
    void reportsWhatAReleaseCouldNotBring() {
        CourseOfTheSchool.release(context, "zz-brought", "Text.");
        CourseOfTheSchool.release(context, "zz-brought", "Text.\n\n<b>");

        assertThat(shown()).contains("What this release could not bring", "zz-brought/01-one/lesson.en.md:8:1");
    }

    @Test
    void speaksChinese() {
        CourseOfTheSchool.publish(context, "zz-chinese", "<b>");
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(shown()).contains("课程与课", "课程 zz-chinese", "错误", "哪些不能用");
    }

    @Test
    void standsInTheMenuOfInstructors() {
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::path)
                .contains("/write");
    }

    @Test
    @SignedIn
    void isHiddenFromLearners() {
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::path)
                .doesNotContain("/write");
        UI.getCurrent().navigate("write");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
    }

    @Test
    @WithAnonymousUser
    void sendsAVisitorToSigningIn() {
        UI.getCurrent().navigate("write");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SignInView");
    }

    private static final String QUIZ = """
            [[question]]
            id = "q"
            type = "choice"
            skill = "s"
            prompt.en = "Which?"
            option.r = { en = "Right", right = true }
            option.w = { en = "Wrong", cause = "slip" }
            """;

    private String shown() {
        return navigate(CoursesView.class).getElement().getTextRecursively();
    }
}
