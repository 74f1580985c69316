package org.syntofin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Role;
import org.syntofin.account.internal.LearnerAuthentication;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;

/** Attempts, drafts, answers and places of learners who are kept apart; run on each database. */
abstract class ProgressChecks {

    private static final LessonKey LESSON = new LessonKey("tcp", "handshake");
    private static final QuestionKey QUESTION = new QuestionKey("tcp", "handshake", "hs-order");
    private static final String DRAWN = "{\"values\":{\"x\":100},\"shown\":[\"ack\",\"syn\"]}";
    private static final String CHANGED = """
            [[question]]
            id = "hs-order"
            type = "numeric"
            skill = "hs.numbers"
            vars = { y = "int(1000, 9000)" }
            prompt.en = "How many segments?"
            answer = "{y}"
            """;
    private static final String TAB = "tab-one";
    private static final Marking RIGHT = new Marking(1, null, "1");
    private static final Marking WRONG = new Marking(0.5, "syn-counts-none", "1");

    @Autowired
    private Attempts attempts;

    @Autowired
    private Answers answers;

    @Autowired
    private Answering answering;

    @Autowired
    private Journey journey;

    @Autowired
    private ProgressData data;

    @Autowired
    private CurrentLearner current;

    @Autowired
    private JdbcTemplate jdbc;

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
    void givesBackTheNewestAttemptWithWhatWasDrawn() {
        attempts.open(QUESTION, 1, "{}");
        Attempt second = attempts.open(QUESTION, 1, DRAWN);

        assertThat(attempts.current(LESSON)).containsOnlyKeys("hs-order").containsValue(attempts.get(second.id()));
        assertThat(attempts.get(second.id()).drawn()).isEqualTo(DRAWN);
    }

    @Test
    void refusesAnAnswerToAQuestionThatChangedSinceItWasDrawn() {
        Question question = QuizReader.read("quiz.toml", CHANGED.getBytes(StandardCharsets.UTF_8), new Findings())
                .questions()
                .getFirst();
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        SubmissionId submission = new SubmissionId(UUID.randomUUID());

        assertThatThrownBy(
                        () -> answering.submit(attempt, submission, question, new Response.Amount("3"), new Grading()))
                .asInstanceOf(type(AnswerRefused.class))
                .extracting(AnswerRefused::reason)
                .isEqualTo(AnswerRefused.Reason.QUESTION_GONE);
        assertThat(answers.find(submission)).isEmpty();
        assertThat(attempts.get(attempt).drawn()).isEqualTo(DRAWN);
    }

    @Test
    void keepsEachMoveOfADraft() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();

        attempts.saveDraft(attempt, 0, TAB, "one");
        DraftOutcome outcome = attempts.saveDraft(attempt, 1, TAB, "two");

        assertThat(outcome).isEqualTo(new DraftOutcome.Saved(new Draft("two", 2)));
        assertThat(attempts.get(attempt).draft()).isEqualTo(new Draft("two", 2));
    }

    @Test
    void doesNotLetOneTabOverwriteAnotherSilently() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        attempts.saveDraft(attempt, 0, TAB, "mine");

        DraftOutcome outcome = attempts.saveDraft(attempt, 0, "tab-two", "from before");

        assertThat(outcome).isEqualTo(new DraftOutcome.Overtaken(new Draft("mine", 1)));
        assertThat(attempts.get(attempt).draft().response()).isEqualTo("mine");
    }

    @Test
    void letsATabGoOnAfterAReloadThatLostTheNumber() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        attempts.saveDraft(attempt, 0, TAB, "one");

        assertThat(attempts.saveDraft(attempt, 0, TAB, "two")).isInstanceOf(DraftOutcome.Saved.class);
    }

    @Test
    void countsASubmissionThatComesTwiceOnce() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        SubmissionId submission = new SubmissionId(UUID.randomUUID());

        Answer first = answers.append(attempt, submission, "right", RIGHT);
        Answer again = answers.append(attempt, submission, "wrong", WRONG);

        assertThat(again.response()).isEqualTo(first.response());
        assertThat(again.marking()).isEqualTo(RIGHT);
        assertThat(answers.of(LESSON)).hasSize(1);
    }

    @Test
    void takesOneAnswerWhereTheAttemptMayHaveOneOnly() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        SubmissionId first = new SubmissionId(UUID.randomUUID());
        answers.appendOnly(attempt, first, "one", WRONG);

        assertThat(answers.appendOnly(attempt, first, "sent again", RIGHT).response())
                .isEqualTo("one");
        assertThatThrownBy(() -> answers.appendOnly(attempt, new SubmissionId(UUID.randomUUID()), "two", RIGHT))
                .asInstanceOf(type(AnswerRefused.class))
                .extracting(AnswerRefused::reason)
                .isEqualTo(AnswerRefused.Reason.ANSWERED);
        assertThat(answers.of(LESSON)).extracting(Answer::response).containsExactly("one");
    }

    @Test
    void keepsEveryAnswerInItsOrder() {
        AttemptId attempt = attempts.open(QUESTION, 3, DRAWN).id();

        answers.append(attempt, new SubmissionId(UUID.randomUUID()), "first", WRONG);
        answers.append(attempt, new SubmissionId(UUID.randomUUID()), "second", RIGHT);

        assertThat(answers.of(LESSON)).extracting(Answer::response).containsExactly("first", "second");
        assertThat(answers.ofCourse("tcp")).first().satisfies(answer -> {
            assertThat(answer.marking()).isEqualTo(WRONG);
            assertThat(answer.revision()).isEqualTo(3);
            assertThat(answer.drawn()).isEqualTo(DRAWN);
        });
    }

    @Test
    void keepsWithHelpWhatIsAnsweredAfterAHint() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        answers.append(attempt, new SubmissionId(UUID.randomUUID()), "alone", WRONG);

        attempts.help(attempt, 2);
        attempts.help(attempt, 1);
        answers.append(attempt, new SubmissionId(UUID.randomUUID()), "helped", RIGHT);

        assertThat(answers.of(LESSON))
                .extracting(answer -> answer.marking().help())
                .containsExactly(0, 2);
    }

    @Test
    void refusesAnothersAttemptAsIfItDidNotExist() {
        AttemptId foreign = attempts.open(QUESTION, 1, DRAWN).id();
        somebody();

        assertThatThrownBy(() -> attempts.get(foreign)).satisfies(ProgressChecks::isNoSuchAttempt);
        assertThatThrownBy(() -> attempts.saveDraft(foreign, 0, TAB, "x")).satisfies(ProgressChecks::isNoSuchAttempt);
        assertThatThrownBy(() -> answers.append(foreign, new SubmissionId(UUID.randomUUID()), "x", RIGHT))
                .satisfies(ProgressChecks::isNoSuchAttempt);
        assertThat(attempts.current(LESSON)).isEmpty();
    }

    @Test
    void letsTwoLearnersUseTheSameSubmissionId() {
        SubmissionId submission = new SubmissionId(UUID.randomUUID());
        answers.append(attempts.open(QUESTION, 1, DRAWN).id(), submission, "theirs", WRONG);
        somebody();

        answers.append(attempts.open(QUESTION, 1, DRAWN).id(), submission, "mine", RIGHT);

        assertThat(answers.of(LESSON)).extracting(Answer::response).containsExactly("mine");
    }

    @Test
    void refusesWhatIsTooLong() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();

        assertThatThrownBy(() -> attempts.saveDraft(attempt, 0, TAB, "x".repeat(100_000)))
                .asInstanceOf(type(AnswerRefused.class))
                .extracting(AnswerRefused::reason)
                .isEqualTo(AnswerRefused.Reason.TOO_LONG);
        assertThat(attempts.get(attempt).draft().number()).isZero();
    }

    @Test
    void keepsNothingOfAGuestWhoOnlyReads() {
        journey.see(LESSON);
        journey.reach(LESSON, "numbers");

        assertThat(journey.of("tcp")).isEmpty();
        assertThat(journey.latest()).isEmpty();
    }

    @Test
    void knowsThePlaceAndTheFirstTimeThatALessonWasDone() {
        attempts.open(QUESTION, 1, DRAWN);
        journey.see(LESSON);
        journey.reach(LESSON, "numbers");
        journey.finish(LESSON);
        LessonProgress done = journey.of(LESSON).orElseThrow();
        journey.finish(LESSON);

        assertThat(done.done()).isTrue();
        assertThat(done.lastPlace()).contains("numbers");
        assertThat(journey.of(LESSON).orElseThrow().doneAt()).isEqualTo(done.doneAt());
        assertThat(journey.latest()).map(LessonProgress::lesson).contains(LESSON);
    }

    @Test
    void exportsEverythingAndErasesWhatWasTyped() {
        AttemptId attempt = attempts.open(QUESTION, 1, DRAWN).id();
        attempts.saveDraft(attempt, 0, TAB, "typed");
        answers.append(attempt, new SubmissionId(UUID.randomUUID()), "101", RIGHT);
        journey.see(LESSON);
        Set<LearnerId> ids = current.ids();

        ProgressData.Export export = data.export(ids);
        data.erase(ids);

        assertThat(export.answers()).extracting(Answer::response).containsExactly("101");
        assertThat(export.attempts())
                .extracting(kept -> kept.draft().response())
                .isEqualTo(List.of("typed"));
        assertThat(export.lessons()).extracting(LessonProgress::lesson).containsExactly(LESSON);
        assertThat(attempts.get(attempt).draft().response()).isNull();
        assertThat(answers.of(LESSON)).hasSize(1);
    }

    @Test
    void keepsTheNewerWorkOfAnAccountBeforeThatOfAGuestAndOffersTheOther() {
        LearnerId person = guest();
        person(person);
        AttemptId own = attempts.open(QUESTION, 1, DRAWN).id();
        LearnerId guest = guest();
        AttemptId foreign = attempts.open(QUESTION, 1, DRAWN).id();
        attempts.saveDraft(foreign, 0, "tab-two", "as a guest");
        person(person);
        attempts.saveDraft(own, 0, TAB, "in the account");

        claim(guest, person);

        assertThat(attempts.current(LESSON).get("hs-order").id()).isEqualTo(own);
        assertThat(attempts.elsewhere(LESSON).get("hs-order").draft().response())
                .isEqualTo("as a guest");

        attempts.goOn(foreign);

        assertThat(attempts.current(LESSON).get("hs-order").id()).isEqualTo(foreign);
        assertThat(attempts.elsewhere(LESSON).get("hs-order").draft().response())
                .isEqualTo("in the account");
    }

    @Test
    void offersNothingThatWasAnswered() {
        LearnerId person = guest();
        person(person);
        attempts.saveDraft(attempts.open(QUESTION, 1, DRAWN).id(), 0, TAB, "in the account");
        LearnerId guest = guest();
        AttemptId answered = attempts.open(QUESTION, 1, DRAWN).id();
        attempts.saveDraft(answered, 0, "tab-two", "as a guest");
        answers.append(answered, new SubmissionId(UUID.randomUUID()), "as a guest", RIGHT);
        person(person);
        claim(guest, person);
        attempts.goOn(attempts.elsewhere(LESSON).get("hs-order").id());

        assertThat(attempts.current(LESSON).get("hs-order").draft().response()).isEqualTo("in the account");
        assertThat(attempts.elsewhere(LESSON)).isEmpty();
    }

    /** Acts as a guest of whom something is kept. */
    private LearnerId guest() {
        somebody();
        return current.settle();
    }

    private static void person(LearnerId id) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new LearnerAuthentication(new Learner(id, "Ada", false, EnumSet.of(Role.LEARNER))));
        SecurityContextHolder.setContext(context);
    }

    private void claim(LearnerId guest, LearnerId person) {
        assertThat(jdbc.update("update learner set claimed_by = ? where id = ?", person.value(), guest.value()))
                .isEqualTo(1);
    }

    private static void isNoSuchAttempt(Throwable thrown) {
        assertThat(thrown)
                .asInstanceOf(type(AnswerRefused.class))
                .extracting(AnswerRefused::reason)
                .isEqualTo(AnswerRefused.Reason.NO_SUCH_ATTEMPT);
    }
}
