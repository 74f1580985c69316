package org.syntofin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.CurrentLearner;

/** Sittings of tests: their time, their drafts, and their one end; run on each database. */
abstract class SittingChecks {

    private static final TestKey TEST = new TestKey("tcp", "core-check");
    private static final Marking RIGHT = new Marking(1, null, "1");
    private static final SittingTerms TWICE =
            new SittingTerms(Optional.empty(), Optional.empty(), Optional.of(Duration.ofMinutes(20)), 2);
    private static final List<Drawn> QUESTIONS = List.of(drawn("hs-order"), drawn("hs-ack"));

    @Autowired
    private Sittings sittings;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Answers answers;

    @Autowired
    private CurrentLearner current;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void somebody() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void beginsOnceWithItsQuestionsInTheirOrder() {
        Sitting begun = sittings.begin(TEST, TWICE, QUESTIONS);
        Sitting again = sittings.begin(TEST, TWICE, List.of());

        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(sittings.attempts(begun.id()))
                .extracting(attempt -> attempt.question().question())
                .containsExactly("hs-order", "hs-ack");
        assertThat(Duration.between(begun.startedAt(), begun.endsAt().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void keepsItsQuestionsApartFromPractice() {
        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);
        AttemptId first = sittings.attempts(sitting.id()).getFirst().id();

        answers.append(first, submission(), "x", RIGHT);

        assertThat(attempts.current(new LessonKey("tcp", "handshake"))).isEmpty();
        assertThat(answers.of(new LessonKey("tcp", "handshake"))).isEmpty();
        assertThat(sittings.answers(sitting.id())).hasSize(1);
    }

    @Test
    void takesNothingAfterTheTimeIsOver() {
        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);
        AttemptId attempt = sittings.attempts(sitting.id()).getFirst().id();
        attempts.saveDraft(attempt, 0, "tab", "in time");

        letTimeRunOut(sitting);

        assertRefused(AnswerRefused.Reason.LATE, () -> attempts.saveDraft(attempt, 1, "tab", "late"));
        assertRefused(AnswerRefused.Reason.LATE, () -> answers.append(attempt, submission(), "late", RIGHT));
        assertThat(attempts.get(attempt).draft().response()).isEqualTo("in time");
    }

    @Test
    void countsWhatWasSavedWhenItCloses() {
        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);
        AttemptId attempt = sittings.attempts(sitting.id()).getFirst().id();
        attempts.saveDraft(attempt, 0, "tab", "in time");
        letTimeRunOut(sitting);
        List<Final> finals = List.of(new Final(attempt, 1, "in time", RIGHT));

        assertThat(sittings.close(sitting.id(), finals)).isTrue();
        assertThat(sittings.close(sitting.id(), finals)).isTrue();

        Sitting closed = sittings.of(TEST).getFirst();
        assertThat(closed.closed()).isTrue();
        assertThat(sittings.answers(sitting.id())).singleElement().satisfies(answer -> {
            assertThat(answer.response()).isEqualTo("in time");
            assertThat(answer.givenAt()).isEqualTo(closed.endsAt().orElseThrow());
        });
    }

    @Test
    void doesNotCloseOverADraftThatWasNotJudged() {
        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);
        AttemptId attempt = sittings.attempts(sitting.id()).getFirst().id();
        attempts.saveDraft(attempt, 0, "tab", "one");
        attempts.saveDraft(attempt, 1, "tab", "two");

        assertThat(sittings.close(sitting.id(), List.of(new Final(attempt, 1, "one", RIGHT))))
                .isFalse();
        assertThat(sittings.open(TEST)).isPresent();
    }

    @Test
    void takesOneAnswerToEachQuestion() {
        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);
        AttemptId attempt = sittings.attempts(sitting.id()).getFirst().id();
        SubmissionId first = submission();
        answers.append(attempt, first, "one", RIGHT);

        assertThat(answers.append(attempt, first, "sent again", RIGHT).response())
                .isEqualTo("one");
        assertRefused(AnswerRefused.Reason.ANSWERED, () -> answers.append(attempt, submission(), "two", RIGHT));
    }

    @Test
    void mayBeSatSoOftenAndNoMore() {
        for (int i = 0; i < 2; i++) {
            sittings.close(sittings.begin(TEST, TWICE, QUESTIONS).id(), List.of());
        }

        assertRefused(AnswerRefused.Reason.NOT_OPEN, () -> sittings.begin(TEST, TWICE, QUESTIONS));
    }

    @Test
    void isOpenBetweenItsMomentsOnly() {
        Instant now = clock.instant();
        SittingTerms later =
                new SittingTerms(Optional.of(now.plusSeconds(3600)), Optional.empty(), Optional.empty(), 1);
        SittingTerms before = new SittingTerms(Optional.empty(), Optional.of(now.minusSeconds(1)), Optional.empty(), 1);
        SittingTerms closesSoon = new SittingTerms(
                Optional.empty(), Optional.of(now.plusSeconds(300)), Optional.of(Duration.ofMinutes(20)), 1);

        assertRefused(AnswerRefused.Reason.NOT_OPEN, () -> sittings.begin(TEST, later, QUESTIONS));
        assertRefused(AnswerRefused.Reason.NOT_OPEN, () -> sittings.begin(TEST, before, QUESTIONS));
        assertThat(sittings.begin(TEST, closesSoon, QUESTIONS).endsAt()).isEqualTo(closesSoon.until());
    }

    @Test
    void givesExtraTime() {
        UUID me = current.settle().value();
        jdbc.update("insert into extra_time (learner, version, percent) values (?, 0, 50)", me);

        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);

        assertThat(Duration.between(sitting.startedAt(), sitting.endsAt().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void refusesAnothersSitting() {
        Sitting sitting = sittings.begin(TEST, TWICE, QUESTIONS);
        AttemptId foreign = sittings.attempts(sitting.id()).getFirst().id();
        somebody();

        assertThat(sittings.attempts(sitting.id())).isEmpty();
        assertRefused(AnswerRefused.Reason.NO_SUCH_ATTEMPT, () -> sittings.close(sitting.id(), List.of()));
        assertRefused(AnswerRefused.Reason.NO_SUCH_ATTEMPT, () -> attempts.saveDraft(foreign, 0, "tab", "x"));
    }

    private void letTimeRunOut(Sitting sitting) {
        jdbc.update(
                "update sitting set ends_at = ? where id = ?",
                OffsetDateTime.ofInstant(clock.instant().minusSeconds(60), ZoneOffset.UTC),
                sitting.id().value());
    }

    private static void assertRefused(AnswerRefused.Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .asInstanceOf(type(AnswerRefused.class))
                .extracting(AnswerRefused::reason)
                .isEqualTo(reason);
    }

    private static SubmissionId submission() {
        return new SubmissionId(UUID.randomUUID());
    }

    private static Drawn drawn(String question) {
        return new Drawn(new QuestionKey("tcp", "handshake", question), 1, "{}");
    }
}
