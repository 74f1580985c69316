package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.syntofin.IntegrationTest;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.SignedIn;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.Sittings;
import org.syntofin.progress.TestKey;
import org.syntofin.study.Seen;
import org.syntofin.study.TestPanel;
import org.syntofin.study.TimeLeft;

@IntegrationTest
@SignedIn(guest = true)
class TestViewTest extends SpringBrowserlessTest {

    private static final TestKey CORE = new TestKey("tcp", "core-check");
    private static final String ADDRESS = "course/tcp/test/core-check";

    @Autowired
    private Sittings sittings;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CurrentLearner current;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysWhatToExpectBeforeItBegins() {
        TestView view = navigate(ADDRESS, TestView.class);

        assertThat(Seen.text(view)).contains("12 questions", "25 minutes", "Begin the test");
        assertThat(Seen.all(view, TestPanel.class)).isEmpty();
        assertThat(sittings.of(CORE)).isEmpty();
    }

    /** The time that the clock will show, and not a sum to be done. */
    @Test
    void saysHowLongItTakesWithExtraTime() {
        jdbc.update(
                "insert into extra_time (learner, version, percent) values (?, 0, 50)",
                current.settle().value());

        TestView view = navigate(ADDRESS, TestView.class);

        assertThat(Seen.text(view)).contains("37 minutes", "Your 50 % of extra time is in that");
    }

    @Test
    void drawsTwelveQuestionsAndKeepsThemOnComingBack() {
        TestView view = navigate(ADDRESS, TestView.class);
        Seen.click(view, "Begin the test");
        List<String> first = places(view);

        TestView again = navigate(ADDRESS, TestView.class);

        assertThat(first).hasSize(12).contains("handshake/hs-order-data").doesNotHaveDuplicates();
        assertThat(places(again)).isEqualTo(first);
        assertThat(Seen.one(again, TimeLeft.class).getElement().getProperty("left", 0.0))
                .isBetween(20 * 60_000.0, 25 * 60_000.0);
        assertThat(Seen.text(again)).doesNotContain("Yes, that is how it goes.");
    }

    @Test
    void asksBeforeItIsHandedInAndThenTells() {
        TestView view = navigate(ADDRESS, TestView.class);
        Seen.click(view, "Begin the test");

        Seen.click(view, "Hand in");
        assertThat(sittings.open(CORE)).isPresent();
        assertThat(Seen.text(view))
                .contains("These questions have no answer yet: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.");
        Seen.click(view, "Yes, hand in");

        assertThat(sittings.open(CORE)).isEmpty();
        assertThat(Seen.text(view))
                .contains("0 of 12 questions right", "Take the test again", "You can still take it: 1");
    }

    /** What was typed and taken away again is no answer, nor is what nobody can judge. */
    @Test
    void namesWhatWouldNotCountBeforeItIsHandedIn() {
        TestView view = navigate(ADDRESS, TestView.class);
        Seen.click(view, "Begin the test");
        List<String> places = places(view);
        List<Attempt> questions =
                sittings.attempts(sittings.open(CORE).orElseThrow().id());
        int number = places.indexOf("handshake/hs-third-ack");

        for (String typed : List.of("1001", " ", "1001 apples")) {
            attempts.saveDraft(
                    questions.get(number).id(),
                    attempts.get(questions.get(number).id()).draft().number(),
                    "tab",
                    "{\"number\": \"" + typed + "\"}");
            TestView again = navigate(ADDRESS, TestView.class);
            Seen.click(again, "Hand in");

            String others = IntStream.rangeClosed(1, places.size())
                    .filter(place -> typed.isBlank() || place != number + 1)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            assertThat(Seen.text(again)).contains("These questions have no answer yet: " + others + ".");
            String refused = "Question " + (number + 1) + " would not count as it stands. This is not a number.";
            if (typed.contains("apples")) {
                assertThat(Seen.text(again)).contains(refused);
            } else {
                assertThat(Seen.text(again)).doesNotContain(refused);
            }
        }
    }

    @Test
    void closesBehindALearnerWhoWasAwayWhenTheTimeRanOut() {
        TestView view = navigate(ADDRESS, TestView.class);
        Seen.click(view, "Begin the test");
        Sitting sitting = sittings.open(CORE).orElseThrow();
        jdbc.update(
                "update sitting set ends_at = ? where id = ?",
                OffsetDateTime.ofInstant(sitting.startedAt().minusSeconds(60), ZoneOffset.UTC),
                sitting.id().value());

        TestView later = navigate(ADDRESS, TestView.class);

        assertThat(sittings.of(CORE).getFirst().closed()).isTrue();
        assertThat(Seen.text(later)).contains("questions right");
        assertThat(Seen.all(later, TimeLeft.class)).isEmpty();
    }

    @Test
    void isLinkedFromItsPartOfTheCourse() {
        CourseView course = navigate("course/tcp", CourseView.class);

        assertThat(Seen.text(course)).contains("Check: opening and closing a connection", "To the test");
    }

    @Test
    void saysOnTheCoursePageWhatCanBeDoneAndWhatCameOfIt() {
        beginAndHandIn(true);
        assertThat(card()).contains("To the test", "Not passed yet, 0\u00a0%");
        beginAndHandIn(false);
        assertThat(card()).contains("Go on with the test");
        handIn(navigate(ADDRESS, TestView.class));

        assertThat(card()).contains("Result", "Not passed yet, 0\u00a0%").doesNotContain("To the test");
    }

    @Test
    void isOfferedAtTheEndOfItsPartOnlyWhileItCanBeTaken() {
        assertThat(endOfItsPart()).contains("Now the test →");
        beginAndHandIn(true);
        beginAndHandIn(false);
        assertThat(endOfItsPart())
                .contains("Go on with the test: Check: opening")
                .doesNotContain("Now the test");
        handIn(navigate(ADDRESS, TestView.class));

        assertThat(endOfItsPart()).contains("Result: Check: opening").doesNotContain("Now the test");
    }

    private String endOfItsPart() {
        return Seen.text(Seen.one(navigate("course/tcp/why-four", LessonView.class), LessonEnd.class));
    }

    /** What is not told after a test is not told here either. */
    @Test
    void tellsNoResultOfATestThatKeepsIt() {
        TestView view = navigate("course/tcp/test/entry-check", TestView.class);
        Seen.click(view, "Begin the test");
        handIn(view);

        CourseView course = navigate("course/tcp", CourseView.class);
        assertThat(Seen.text(course)).contains("Handed in").doesNotContain("\u00a0%");
    }

    private void beginAndHandIn(boolean through) {
        TestView view = navigate(ADDRESS, TestView.class);
        Seen.click(view, sittings.of(CORE).isEmpty() ? "Begin the test" : "Take the test again");
        if (through) {
            handIn(view);
        }
    }

    private static void handIn(TestView view) {
        Seen.click(view, "Hand in");
        Seen.click(view, "Yes, hand in");
    }

    /** What the course page says of the test. */
    private String card() {
        return Seen.all(navigate("course/tcp", CourseView.class), Div.class).stream()
                .filter(div -> div.hasClassName("study-card"))
                .map(Seen::text)
                .filter(text -> text.contains("Check: opening"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> places(TestView view) {
        return Seen.one(view, TestPanel.class)
                .getElement()
                .getChildren()
                .map(panel -> panel.getAttribute("data-place"))
                .toList();
    }
}
