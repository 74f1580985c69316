package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.progress.Answers;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.Marking;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.SubmissionId;
import org.syntofin.study.Seen;

/** A lesson that is changed while somebody is in the middle of it. */
@IntegrationTest
@SignedIn(guest = true)
class LessonRevisionViewTest extends SpringBrowserlessTest {

    private static final String COURSE = "zz-revised";
    private static final LessonKey LESSON = new LessonKey(COURSE, "one");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Answers answers;

    @Autowired
    private Journey journey;

    @BeforeEach
    void beginAndChange() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        CourseOfTheSchool.publish(context, COURSE, "x");
        revise("As it was.", "first", "second");
    }

    @Test
    void isFinishedAsItWasBegun() {
        int begun = revision();
        answer("first", begun);
        revise("As it is now.", "second", "third");

        String seen = lesson("");

        assertThat(seen)
                .contains("As it was.", "Which first?", "This lesson has been changed since you began it.")
                .doesNotContain("As it is now.", "Which third?");
        answer("second", begun);
        assertThat(lesson("")).contains("All 2 questions answered rightly.");
    }

    @Test
    void showsTheNewOneToWhoAsksForItAndWhatWasAnsweredStays() {
        answer("second", revision());
        revise("As it is now.", "second", "third");

        assertThat(lesson("now"))
                .contains("As it is now.", "Which third?", "1 of 2")
                .doesNotContain("As it was.", "This lesson has been changed");
    }

    @Test
    void showsTheNewOneToWhoBeginsNowAndToWhoWasDone() {
        revise("As it is now.", "second", "third");
        assertThat(lesson("")).contains("As it is now.").doesNotContain("As it was.");

        answer("second", revision() - 1);
        journey.finish(LESSON);

        assertThat(lesson("")).contains("As it is now.");
    }

    private String lesson(String query) {
        UI.getCurrent().navigate("course/" + COURSE);
        UI.getCurrent()
                .navigate(
                        "course/" + COURSE + "/one",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.of(query, ""));
        return Seen.text((LessonView) getCurrentView());
    }

    private int revision() {
        return context.getBean(org.syntofin.course.Catalogue.class)
                .lesson(COURSE, "one")
                .orElseThrow()
                .revision();
    }

    private void answer(String question, int revision) {
        AttemptId attempt = attempts.open(new QuestionKey(COURSE, "one", question), revision, "{}")
                .id();
        answers.append(attempt, new SubmissionId(UUID.randomUUID()), "{}", new Marking(1, null, "1"));
    }

    private void revise(String words, String... questions) {
        StringBuilder quiz = new StringBuilder();
        for (String id : questions) {
            quiz.append("""
                    [[question]]
                    id = "%s"
                    type = "numeric"
                    skill = "s"
                    prompt = { en = "Which %s?", zh-CN = "%s？" }
                    answer = "7"

                    """.formatted(id, id, id));
        }
        String use = "\"" + String.join("\", \"", questions) + "\"";
        CourseOfTheSchool.revise(
                context,
                COURSE,
                Map.of(
                        "lesson.en.md",
                        CourseOfTheSchool.lesson(words + "\n\n```quiz\nuse = [" + use + "]\n```"),
                        "quiz.toml",
                        quiz.toString()));
    }
}
