package org.syntofin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Role;
import org.syntofin.account.internal.LearnerAuthentication;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;

/** Judging again, and what learners report; run on each database. */
abstract class RegradeChecks {

    private static final Grading GRADING = new Grading();

    /** What everybody was asked at first: the key forgets that the SYN takes a number. */
    private static final Question BEFORE = question("{x}", "{x+1}");

    private static final Question MENDED = question("{x+1}", "{x}");

    @Autowired
    private Regrading regrading;

    @Autowired
    private Reports reports;

    @Autowired
    private Answering answering;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Answers answers;

    @Autowired
    private ProgressData data;

    @Autowired
    private CurrentLearner current;

    @Autowired
    private JdbcTemplate jdbc;

    private QuestionKey key = new QuestionKey("tcp", "regraded", "q");

    /** Each test has a question of its own, since all of them share one database. */
    @BeforeEach
    void somebody() {
        String lesson = "regraded-" + UUID.randomUUID().toString().substring(0, 8);
        key = new QuestionKey("tcp", lesson, "q");
        guest();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void saysWhoWouldGainAndLoseAndChangesNothing() {
        answer("1001");
        answer("1000");
        answer("7");
        instruct();

        Comparison seen = compare(MENDED);

        assertThat(seen.answers()).isEqualTo(3);
        assertThat(seen.gaining()).isEqualTo(1);
        assertThat(seen.losing()).isEqualTo(1);
        assertThat(seen.changes())
                .extracting(
                        change -> change.before().score(),
                        change -> change.after().score())
                .containsExactly(tuple(0.0, 1.0), tuple(1.0, 0.0));
        assertThat(jdbc.queryForList(
                        "select score from judgement where answer in (select id from answer where lesson = ?)",
                        key.lesson()))
                .isEmpty();
        assertThat(compare(BEFORE).changes()).isEmpty();
    }

    @Test
    void letsTheLaterJudgementCountAndKeepsTheAnswerAsItWas() {
        Learner learner = learner();
        act(learner);
        answer("1001");
        List<?> row = row();
        instruct();
        Comparison seen = compare(MENDED);

        assertThat(apply(seen, 2, MENDED)).isEmpty();

        assertThat(row()).isEqualTo(row);
        act(learner);
        assertThat(answers.of(key.lessonKey())).singleElement().satisfies(answer -> {
            assertThat(answer.marking().right()).isTrue();
            assertThat(answer.marking().cause()).isNull();
            assertThat(answer.judged()).isEqualTo(2);
            assertThat(answer.revision()).isEqualTo(1);
        });
        assertThat(answers.ofCourse("tcp"))
                .extracting(answer -> answer.marking().score())
                .containsExactly(1.0);
        ProgressData.Export export = data.export(current.ids());
        assertThat(export.answers())
                .extracting(answer -> answer.marking().score())
                .containsExactly(0.0);
        assertThat(export.judgements())
                .extracting(judgement -> judgement.marking().score())
                .containsExactly(1.0);
    }

    @Test
    void tellsHowManyOfHowManyAreJudged() {
        answer("1001");
        answer("7");
        instruct();
        List<String> told = new ArrayList<>();

        regrading.compare(key, MENDED, GRADING, (judged, of) -> told.add(judged + " of " + of));

        assertThat(told).containsExactly("2 of 2");
    }

    @Test
    void canBeJudgedBackAgain() {
        answer("1001");
        instruct();
        apply(compare(MENDED), 2, MENDED);

        Comparison back = compare(BEFORE);
        apply(back, 3, BEFORE);

        assertThat(back.losing()).isEqualTo(1);
        assertThat(compare(BEFORE).changes()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select number from judgement where answer in (select id from answer where lesson = ?) order by number",
                        Integer.class,
                        key.lesson()))
                .containsExactly(1, 2);
    }

    @Test
    void doesNothingThatWasNotSeen() {
        answer("1001");
        instruct();
        Comparison seen = compare(MENDED);
        guest();
        answer("1001");
        instruct();

        assertThat(apply(seen, 2, MENDED))
                .hasValueSatisfying(now -> assertThat(now.gaining()).isEqualTo(2));
        assertThat(compare(MENDED).gaining()).isEqualTo(2);
    }

    @Test
    void leavesWhatItCannotJudge() {
        answer("1001");
        instruct();
        Question others = read("int(10, 20)", "{x+1}", "{x}");

        Comparison seen = compare(others);

        assertThat(seen.unjudgeable()).isEqualTo(1);
        assertThat(seen.changes()).isEmpty();
    }

    @Test
    void isForInstructorsOnly() {
        act(learner());

        assertThatThrownBy(() -> compare(MENDED)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.of(key)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void bringsAReportWithItsVariantAndAnswer() {
        reports.report(key, 4, "{\"values\":{}}", "{\"number\":\"7\"}", "  Two answers are right.  ");
        instruct();

        Report report = reports.of(key).getFirst();
        reports.settle(report.id());

        assertThat(report.words()).isEqualTo("Two answers are right.");
        assertThat(report.draft()).isEqualTo("{\"number\":\"7\"}");
        assertThat(report.revision()).isEqualTo(4);
        assertThat(report.open()).isTrue();
        assertThat(reports.of(key)).singleElement().extracting(Report::open).isEqualTo(false);
        reports.reopen(report.id());
        assertThat(reports.ofCourse("tcp"))
                .filteredOn(Report::open)
                .extracting(Report::question)
                .contains(key);
    }

    @Test
    void takesNoEndlessReports() {
        for (int i = 0; i < Reports.MOST_OPEN; i++) {
            reports.report(key, 1, "{}", null, "Report " + i);
        }

        assertRefused(AnswerRefused.Reason.TOO_MANY, () -> reports.report(key, 1, "{}", null, "One more"));
        assertRefused(AnswerRefused.Reason.TOO_LONG, () -> reports.report(key, 1, "{}", null, "x".repeat(100_000)));
    }

    @Test
    void erasesTheWordsOfAReportWithThePerson() {
        reports.report(key, 1, "{}", "{\"number\":\"7\"}", "I am Ada and this is wrong.");
        Set<LearnerId> ids = current.ids();
        assertThat(data.export(ids).reports()).hasSize(1);

        data.erase(ids);
        instruct();

        assertThat(reports.of(key)).singleElement().satisfies(report -> {
            assertThat(report.words()).isEmpty();
            assertThat(report.draft()).isNull();
        });
    }

    private Comparison compare(Question question) {
        return regrading.compare(key, question, GRADING, Regrading.Progress.UNTOLD);
    }

    private Optional<Comparison> apply(Comparison seen, int revision, Question question) {
        return regrading.apply(seen, key, revision, question, GRADING, Regrading.Progress.UNTOLD);
    }

    private void answer(String typed) {
        Variant variant = new Variant(Map.of("x", 1000L), List.of());
        AttemptId attempt = attempts.open(key, 1, AnswerJson.write(variant)).id();
        answering.submit(attempt, new SubmissionId(UUID.randomUUID()), BEFORE, new Response.Amount(typed), GRADING);
    }

    private List<?> row() {
        return jdbc.queryForList("select * from answer where lesson = ?", key.lesson());
    }

    private void guest() {
        act(null);
    }

    private void instruct() {
        act(new Learner(LearnerId.random(), "Grace", false, EnumSet.of(Role.LEARNER, Role.INSTRUCTOR)));
    }

    private static Learner learner() {
        return new Learner(LearnerId.random(), "Ada", false, EnumSet.of(Role.LEARNER));
    }

    private static void act(@Nullable Learner learner) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (learner != null) {
            context.setAuthentication(new LearnerAuthentication(learner));
        }
        SecurityContextHolder.setContext(context);
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
    }

    private static void assertRefused(AnswerRefused.Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .asInstanceOf(type(AnswerRefused.class))
                .extracting(AnswerRefused::reason)
                .isEqualTo(reason);
    }

    private static Question question(String answer, String mistake) {
        return read("int(1000, 1000)", answer, mistake);
    }

    private static Question read(String range, String answer, String mistake) {
        Findings findings = new Findings();
        Question question = QuizReader.read(
                        "quiz.toml", """
                        [[question]]
                        id = "q"
                        type = "numeric"
                        skill = "hs.numbers"
                        vars = { x = "%s" }
                        prompt.en = "Which ack answers seq={x}?"
                        prompt.zh-CN = "哪个 ack 回应 seq={x}？"
                        answer = "%s"
                        mistake = [{ value = "%s", cause = "syn-counts-none" }]
                        """.formatted(range, answer, mistake).getBytes(StandardCharsets.UTF_8), findings)
                .question("q")
                .orElseThrow();
        assertThat(findings.list()).isEmpty();
        return question;
    }
}
