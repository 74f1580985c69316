package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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

    @Test
    void namesWhatHasNoAnswerYetBeforeItIsHandedIn() {
        TestView view = navigate(ADDRESS, TestView.class);
        Seen.click(view, "Begin the test");
        List<Attempt> questions =
                sittings.attempts(sittings.open(CORE).orElseThrow().id());
        questions.stream()
                .filter(attempt -> !attempt.equals(questions.get(4)))
                .forEach(attempt -> attempts.saveDraft(attempt.id(), 0, "tab", "{}"));

        TestView again = navigate(ADDRESS, TestView.class);
        Seen.click(again, "Hand in");

        assertThat(Seen.text(again)).contains("Question 5 has no answer yet.");
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

    private static List<String> places(TestView view) {
        return Seen.one(view, TestPanel.class)
                .getElement()
                .getChildren()
                .map(panel -> panel.getAttribute("data-place"))
                .toList();
    }
}
