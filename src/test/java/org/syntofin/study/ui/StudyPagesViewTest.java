package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.LessonProgress;
import org.syntofin.progress.Marking;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.SubmissionId;
import org.syntofin.study.Library;
import org.syntofin.study.Seen;

@IntegrationTest
@SignedIn(guest = true)
class StudyPagesViewTest extends SpringBrowserlessTest {

    private static final LessonKey LIFE = new LessonKey("tcp", "life");

    @Autowired
    private Library library;

    @Autowired
    private Journey journey;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Answers answers;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void beginsWithTheFirstLesson() {
        HomeView home = navigate(HomeView.class);

        assertThat(Seen.text(home)).contains("Your courses", "0 of 14 lessons done", "Begin: ");
        assertThat(Seen.all(home, Anchor.class))
                .filteredOn(link -> link.getHref().startsWith("./course/tcp/"))
                .filteredOn(link -> link.getParent().orElseThrow() instanceof ListItem)
                .hasSize(14);
    }

    @Test
    void goesOnWithTheLessonThatWasOpen() {
        answer(
                "life",
                library.lesson("tcp", "life").orElseThrow().lesson().path().getFirst());
        journey.see(LIFE);

        HomeView home = navigate(HomeView.class);

        assertThat(Seen.text(home)).contains("Go on: One connection").doesNotContain("Begin: One connection");
        assertThat(Seen.text(home)).containsPattern("1 of [0-9]+ questions answered");
    }

    @Test
    void namesWhatALessonBuildsOnUntilThatIsDone() {
        LessonView lesson = navigate("course/tcp/teardown", LessonView.class);
        assertThat(Seen.text(lesson)).contains("Builds on what you have not finished");
        assertThat(Seen.one(lesson, Prerequisites.class)
                        .getChildren()
                        .filter(Anchor.class::isInstance)
                        .map(link -> ((Anchor) link).getHref()))
                .containsExactly("./course/tcp/handshake");

        journey.finish(new LessonKey("tcp", "handshake"));

        lesson = navigate("course/tcp/teardown", LessonView.class);
        assertThat(Seen.one(lesson, Prerequisites.class).isVisible()).isFalse();
    }

    @Test
    void showsTheCourseInItsPartsAndInTheOtherLanguage() {
        CourseView course = navigate("course/tcp", CourseView.class);
        assertThat(Seen.all(course, H2.class))
                .extracting(H2::getText)
                .containsExactly("Before you begin", "The core", "When it does not go as drawn", "In practice");

        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(Seen.all(course, H2.class)).extracting(H2::getText).containsExactly("开始之前", "核心", "不按图上走的时候", "实践");
        assertThat(course.getElement().getAttribute("lang")).isEqualTo("zh-CN");
    }

    @Test
    void isDoneWhenEveryQuestionOnThePathIsAnswered() {
        List<String> path = library.lesson("tcp", "life").orElseThrow().lesson().path();
        path.forEach(question -> answer("life", question));

        LessonView lesson = navigate("course/tcp/life", LessonView.class);
        assertThat(Seen.text(lesson)).contains("All " + path.size() + " questions answered rightly.");
        assertThat(journey.of(LIFE).map(LessonProgress::done)).contains(false);
        assertThat(Seen.all(lesson, H1.class)).hasSize(1);
    }

    @Test
    void letsSimulationsGoOnInTheOtherLanguage() {
        LessonView lesson = navigate("course/tcp/handshake", LessonView.class);
        List<SegmentLadder> running = running(lesson);

        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(Seen.all(lesson, H1.class)).extracting(H1::getText).containsExactly("三次握手");
        assertThat(running).hasSizeGreaterThanOrEqualTo(3);
        assertThat(running(lesson)).containsExactlyElementsOf(running);
        assertThat(running)
                .allSatisfy(ladder ->
                        assertThat(ladder.getElement().getProperty("lang")).isEqualTo("zh-CN"));
    }

    /** The simulations in the lesson's text; what a question's answer is told with is drawn with the question. */
    private static List<SegmentLadder> running(LessonView lesson) {
        return Seen.all(lesson, SegmentLadder.class).stream()
                .filter(ladder -> !ladder.getClass().getSimpleName().equals("ToldLadder"))
                .toList();
    }

    @Test
    void leadsToTheNeighbouringLessons() {
        LessonView lesson = navigate("course/tcp/handshake", LessonView.class);

        List<String> links = Seen.all(lesson, Anchor.class).stream()
                .map(link -> link.getHref().replaceFirst("^\\./", ""))
                .toList();
        assertThat(links).contains("course/tcp", "course/tcp/segments", "course/tcp/teardown");
    }

    @Test
    void keepsNothingOfAGuestWhoOnlyReads() {
        navigate("course/tcp/handshake", LessonView.class);

        assertThat(journey.latest()).isEmpty();
        assertThat(attempts.current(new LessonKey("tcp", "handshake"))).isEmpty();
    }

    private void answer(String lesson, String question) {
        QuestionKey key = new QuestionKey("tcp", lesson, question);
        answers.append(
                attempts.open(key, 1, "{}").id(), new SubmissionId(UUID.randomUUID()), "{}", new Marking(1, null, "1"));
    }
}
