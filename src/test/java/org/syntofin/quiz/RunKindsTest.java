package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.Kinds.changes;
import static org.syntofin.quiz.Kinds.line;
import static org.syntofin.quiz.Kinds.question;
import static org.syntofin.quiz.Kinds.verdict;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.quiz.proof.ModelAnswer;
import org.syntofin.quiz.proof.QuestionProof;

/** Kinds that a run judges: predict, trace-error, compose, mission; and labels, whose pictures come of the engine. */
class RunKindsTest {

    private static final String SET = "set = { \"host.client.isn\" = \"{x}\", \"host.server.isn\" = \"{y}\" }\n";
    private static final String VARS = "vars = { x = \"pick(1000)\", y = \"pick(5000)\" }\n";

    private static final Question PREDICT = question("03-handshake", "predict", VARS + SET + """
        scenario = "handshake"
        stop.step = 6
        ask = ["sender", "flags", "seq", "ack", "len", "state", "client-state"]
        """);
    private static final Map<String, String> NEXT = Map.of(
            "sender",
            "server",
            "flags",
            "SYN,ACK",
            "seq",
            "5000",
            "ack",
            "1001",
            "len",
            "0",
            "state",
            "SYN-RECEIVED",
            "client-state",
            "SYN-SENT");

    @Test
    void computesWhatComesNext() {
        Verdict verdict = verdict(PREDICT, NEXT);
        assertThat(verdict.right()).as("%s", verdict).isTrue();
        assertThat(verdict.explanation()).anyMatch(Remark.Shown.class::isInstance);
        assertThat(ModelAnswer.of(PREDICT, Kinds.draw(PREDICT))).contains(new Response.Blanks(NEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "ack, 1000, syn-counts-none", "ack, 5001, one-counter-for-both", "ack, 77, ", "seq, 0, isn-is-zero",
        "state, ESTABLISHED, both-established-at-once", "flags, ACK,", "sender, client,", "ack, '', "
    })
    void findsTheBeliefBehindAWrongPrediction(String field, String said, String cause) {
        Map<String, String> answer = new LinkedHashMap<>(NEXT);
        answer.put(field, said);
        Verdict verdict = verdict(PREDICT, answer);
        assertThat(verdict.score()).isEqualTo(6.0 / 7);
        assertThat(verdict.cause()).isEqualTo(cause);
        assertThat(verdict.parts()).contains(new Verdict.Part(field, said.isEmpty() ? Mark.MISSING : Mark.WRONG));
    }

    @ParameterizedTest
    @CsvSource({"sender, nobody", "flags, XYZ", "seq, 4294967296", "seq, -1", "seq, 1.5", "ack, lots", "state, OPEN"})
    void refusesWhatNoFieldCanHold(String field, String said) {
        Map<String, String> answer = new LinkedHashMap<>(NEXT);
        answer.put(field, said);
        assertThat(Kinds.refused(PREDICT, new Response.Blanks(answer))).isEqualTo("quiz.refused.field");
    }

    @Test
    void showsTheRunOnlyUpToTheStop() {
        Presentation.Predicting shown = (Presentation.Predicting) Presenting.of(PREDICT, Kinds.draw(PREDICT), "en");
        assertThat(shown.seen().steps()).hasSize(6);
        assertThat(shown.seen().seed()).isZero();
        assertThat(shown.asked()).hasSize(7);
    }

    private static Question error(String alter) {
        return question("04-teardown", "trace-error", VARS + SET + "scenario = \"close\"\n" + alter);
    }

    @Test
    void findsTheLineThatCannotBe() {
        Question question = error("""
            alter = [{ line = "server 2", becomes = "server > client [.] ack {x+1}" }]
            mistake = [{ line = "client 3", cause = "fin-without-ack" }]
            """);
        Presentation.Spotting shown = (Presentation.Spotting) Presenting.of(question, Kinds.draw(question), "en");
        assertThat(shown.lines()).hasSize(7);
        assertThat(shown.lines().get(4).segment().fields()).isEqualTo("seq=5001 ack=1001");
        Verdict right = verdict(question, line("5"));
        assertThat(right.right()).isTrue();
        assertThat(right.explanation())
                .contains(new Remark.Told(Phrase.of("quiz.trace.cannot", "host", "server", "state", "CLOSE-WAIT")))
                .anyMatch(Remark.Shown.class::isInstance);
        assertThat(right.run()).isNotNull();
        Verdict wrong = verdict(question, line("4"));
        assertThat(wrong.score()).isZero();
        assertThat(wrong.cause()).isEqualTo("fin-without-ack");
        assertThat(Kinds.refused(question, line("8"))).isEqualTo("quiz.refused.unknown");
        assertThat(Kinds.refused(question, line("0"))).isEqualTo("quiz.refused.unknown");
    }

    /** Where a line is altered that elsewhere is mistaken for it, choosing it is right: no reason to draw anew. */
    @Test
    void altersEachLineAlsoThoseThatAreMistakenElsewhere() {
        Question question = error("""
            alter = [{ line = "server 2", becomes = "server > client [.] ack {x+1}" },
                     { line = "client 4", becomes = "client > server [.] ack {y+1}" }]
            mistake = [{ line = "server 2", cause = "always-four" }]
            """);
        Grading grading = new Grading();
        Set<Object> altered = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            altered.add(((TraceErrorQuestion) question).drawn(grading.draw(question, seed)));
        }
        assertThat(altered).hasSize(2);
        assertThat(QuestionProof.ambiguousDraw(question)).isEmpty();
    }

    private static final Question COMPOSE = question("03-handshake", "compose", VARS + SET + """
        scenario = "handshake"
        stop.step = 10
        host = "client"
        goal = ["server enters ESTABLISHED"]
        mistake = [{ segment = "client > server [S]", cause = "slip" }]
        """);

    @ParameterizedTest
    @CsvSource({
        "ACK, 1001, 5001, 1, done, ",
        "ACK, 1000, 5001, 0.667, discarded, syn-counts-none",
        "ACK, 1001, 5000, 0.667, , syn-counts-none",
        "'FIN,ACK', 1001, 5001, 1, done, ",
        "SYN, 1001, 0, 0.333, , slip",
        "ACK, 1001, 9999, 0.667, , "
    })
    void letsTheOtherEndJudgeABuiltSegment(
            String flags, String seq, String ack, double score, String outcome, String cause) {
        Verdict verdict = verdict(COMPOSE, Map.of("flags", flags, "seq", seq, "ack", ack));
        assertThat(verdict.score()).as("%s", verdict).isCloseTo(score, org.assertj.core.data.Offset.offset(0.001));
        assertThat(verdict.cause()).isEqualTo(cause);
        if (outcome != null) {
            assertThat(verdict.explanation().getFirst())
                    .isInstanceOfSatisfying(
                            Remark.Told.class,
                            told -> assertThat(told.phrase().key()).isEqualTo("quiz.compose." + outcome));
        }
    }

    @Test
    void refusesASegmentThatCannotBeBuilt() {
        assertThat(Kinds.refused(COMPOSE, new Response.Blanks(Map.of("flags", "ACK", "seq", "1", "ack", ""))))
                .isEqualTo("quiz.refused.field");
        assertThat(Kinds.refused(COMPOSE, new Response.Blanks(Map.of("flags", "ACK"))))
                .isEqualTo("quiz.refused.field");
        assertThat(Kinds.refused(COMPOSE, new Response.Blanks(Map.of("window", "1"))))
                .isEqualTo("quiz.refused.unknown");
    }

    private static final Question MISSION = question("04-teardown", "mission", """
        scenario = "close"
        goal = ["server in CLOSE-WAIT for 1h", "at most 1 is lost"]
        allow = ["drop", "lose", "call", "move"]
        most = 2
        answer = ["drop call 3"]
        """);

    @Test
    void runsTheChangedScenario() {
        assertThat(verdict(MISSION, ModelAnswer.of(MISSION, Kinds.draw(MISSION)).orElseThrow())
                        .right())
                .isTrue();
        Verdict unchanged = verdict(MISSION, changes());
        assertThat(unchanged.score()).isEqualTo(0.5);
        assertThat(unchanged.explanation())
                .anySatisfy(remark -> assertThat(remark)
                        .isInstanceOfSatisfying(
                                Remark.Told.class,
                                told -> assertThat(told.phrase().key()).isEqualTo("quiz.goal.far.only-for")));
        assertThat(unchanged.run()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop call 9",
                "drop call 0",
                "lose nobody 1",
                "delay client 1 by 1s",
                "call client dance at 1s",
                "rm -rf",
                "lose client SYN",
                "call client send 99999999 at 1s"
            })
    void refusesChangesThatCannotBeMade(String change) {
        assertThat(Kinds.refused(MISSION, changes(change))).isEqualTo("quiz.refused.change");
    }

    @Test
    void refusesTooManyChanges() {
        assertThat(Kinds.refused(MISSION, changes("lose client 1", "lose client 2", "lose client 3")))
                .isEqualTo("quiz.refused.changes");
        assertThat(Kinds.refused(MISSION, changes("x".repeat(100_000)))).isEqualTo("quiz.refused.long");
    }

    private static final Question LABEL = question("04-teardown", "label", """
        picture = "states"
        blank = ["FIN-WAIT-2", "CLOSE-WAIT"]
        distractor = ["CLOSING"]
        mistake = [{ blank = "FIN-WAIT-2", label = "CLOSE-WAIT", cause = "close-states-swapped" }]
        """);

    @Test
    void labelsTheEnginesOwnDiagram() {
        assertThat(verdict(LABEL, Map.of("FIN-WAIT-2", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSE-WAIT"))
                        .right())
                .isTrue();
        Verdict swapped = verdict(LABEL, Map.of("FIN-WAIT-2", "CLOSE-WAIT", "CLOSE-WAIT", "FIN-WAIT-2"));
        assertThat(swapped.parts()).extracting(Verdict.Part::mark).containsOnly(Mark.MISPLACED);
        assertThat(swapped.cause()).isEqualTo("close-states-swapped");
        Verdict stray = verdict(LABEL, Map.of("CLOSE-WAIT", "CLOSING"));
        assertThat(stray.parts())
                .containsExactly(
                        new Verdict.Part("FIN-WAIT-2", Mark.MISSING), new Verdict.Part("CLOSE-WAIT", Mark.WRONG));
        assertThat(stray.score()).isZero();
        assertThat(verdict(LABEL, Map.of("CLOSE-WAIT", "FIN-WAIT-2")).cause()).isNull();
        assertThat(Kinds.refused(LABEL, new Response.Blanks(Map.of("FIN-WAIT-2", "LISTEN"))))
                .isEqualTo("quiz.refused.unknown");
        assertThat(Kinds.refused(LABEL, new Response.Blanks(Map.of("FIN-WAIT-2", "CLOSING", "CLOSE-WAIT", "CLOSING"))))
                .isEqualTo("quiz.refused.doubled");
        Presentation.Labelling shown = (Presentation.Labelling) Presenting.of(LABEL, Kinds.draw(LABEL), "en");
        assertThat(shown.picture()).isInstanceOfSatisfying(Presentation.Diagram.class, diagram -> {
            assertThat(diagram.nodes())
                    .hasSize(11)
                    .filteredOn(node -> node.state() == null)
                    .hasSize(2);
            assertThat(diagram.toString()).doesNotContain("FIN-WAIT-2", "CLOSE-WAIT");
        });
    }

    @Test
    void labelsTheHeaderOfASegmentOnItsBytes() {
        Question question =
                question("03-handshake", "label", VARS + SET + """
                    picture = "header"
                    scenario = "handshake"
                    segment = "server 1"
                    blank = ["seq", "ack", "flags"]
                    distractor = ["window"]
                    """.replace("distractor = [\"window\"]\n", ""));
        Presentation.Labelling shown = (Presentation.Labelling) Presenting.of(question, Kinds.draw(question), "en");
        Presentation.Header header = (Presentation.Header) shown.picture();
        assertThat(header.fields()).extracting(Presentation.Field::value).contains("80", "5000", "1001", "00010010");
        assertThat(header.fields().stream().mapToInt(Presentation.Field::bits).sum())
                .isEqualTo(160);
        assertThat(verdict(question, Map.of("seq", "seq", "ack", "flags", "flags", "ack"))
                        .score())
                .isEqualTo(1.0 / 3);
    }

    @Test
    void keepsAnswersOfEveryKind() {
        for (Response response :
                List.of(new Response.Blanks(NEXT), line("3"), changes("drop call 3", "lose client 1"))) {
            assertThat(AnswerJson.response(AnswerJson.write(response))).contains(response);
        }
    }
}
