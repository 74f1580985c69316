package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.study.Seen;

/** What stands in another language than its page says so, and nothing else does (WCAG 3.1.2). */
@IntegrationTest
@SignedIn(guest = true)
class SpokenViewTest extends SpringBrowserlessTest {

    private static final String QUIZ = """
        [[question]]
        id = "copied"
        type = "choice"
        skill = "s"
        prompt = { en = "Which one?", zh-CN = "Which one?" }
        option.this.en = "The first of them"
        option.this.zh-CN = "The first of them"
        option.this.right = true
        option.that.en = "The other"
        option.that.zh-CN = "另一个"
        option.that.cause = "slip"

        [[question]]
        id = "english"
        type = "numeric"
        skill = "s"
        prompt = { en = "How many?" }
        answer = "7"
        """;

    @Autowired
    private ApplicationContext context;

    @Test
    void marksWhatIsNotTranslatedYet() {
        publish(
                "zz-spoken",
                Map.of(
                        "lesson.en.md",
                        text("Lesson", "Begin here.", "How it goes", "In the exam.", "Two hosts.", "End."),
                        "lesson.zh-CN.md",
                        text("第一课", "Begin here.", "How it goes", "In the exam.", "Two hosts.", "结束。")));

        assertThat(marked("zz-spoken", Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "en Begin here.",
                        "en How it goes",
                        "en In the exam.",
                        "en Two hosts.",
                        "en Which one?",
                        "en How many?");
        assertThat(options())
                .contains("\"text\":\"The first of them\",\"lang\":\"en\"")
                .contains("\"text\":\"另一个\",\"lang\":\"\"");
        assertThat(marked("zz-spoken", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void marksAllOfALessonThatIsInOneLanguageAlone() {
        publish(
                "zz-spoken-alone",
                Map.of(
                        "lesson.en.md",
                        text("Lesson", "Begin here.", "How it goes", "In the exam.", "Two hosts.", "End.")));

        assertThat(marked("zz-spoken-alone", Locale.SIMPLIFIED_CHINESE))
                .startsWith("en Lesson", "en Begin here.", "en How it goes", "en In the exam.", "en Two hosts.")
                .contains("en End.");
        assertThat(marked("zz-spoken-alone", Locale.ENGLISH)).isEmpty();
    }

    private void publish(String course, Map<String, String> texts) {
        CourseOfTheSchool.publish(context, course, "x");
        Map<String, String> files = new TreeMap<>(texts);
        files.put("quiz.toml", QUIZ);
        CourseOfTheSchool.revise(context, course, files);
    }

    private static String text(String title, String... pieces) {
        return CourseOfTheSchool.lesson("""
        %s

        ## %s

        ```note exam
        %s
        ```

        ```sim
        scenario = "none"
        mode = "watch"
        caption = "%s"
        ```

        ```
        nc -l 8080
        ```

        %s

        ```quiz
        use = ["copied", "english"]
        ```
        """.formatted((Object[]) pieces)).replace("Lesson one", title);
    }

    /** The pieces of the lesson's page with a language of their own. */
    private List<String> marked(String course, Locale language) {
        UI.getCurrent().getSession().setLocale(language);
        UI.getCurrent().navigate("course/" + course + "/one");
        return Seen.all((LessonView) getCurrentView(), Component.class).stream()
                .filter(shown -> shown.getElement().hasAttribute("lang"))
                .filter(shown -> !shown.getElement().getClassList().contains("study-page"))
                .filter(shown -> !(shown instanceof LessonView))
                .map(shown -> shown.getElement().getAttribute("lang") + " "
                        + Seen.text(shown).strip())
                .toList();
    }

    private String options() {
        return Seen.all((LessonView) getCurrentView(), Component.class).stream()
                .filter(shown -> shown.getElement().getTag().equals("answer-form"))
                .map(shown -> String.valueOf(shown.getElement().getPropertyRaw("options")))
                .findFirst()
                .orElseThrow();
    }
}
