package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.syntofin.quiz.Kinds.changes;
import static org.syntofin.quiz.Kinds.line;
import static org.syntofin.quiz.Kinds.question;
import static org.syntofin.quiz.Kinds.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;
import org.syntofin.quiz.presenting.Presenting;

/** Whole verdicts of the kinds that a run judges: a line that cannot be, a built segment, a mission. */
class RunVerdictTest {

    private static final Question DATA = question("03-handshake", "trace-error", """
            scenario = "handshake-data"
            alter = [{ line = "client 3", becomes = "client > server [P.] seq 102 len 7", why = { en = "skips one", zh-CN = "跳过一个" } }]
            """);

    @Test
    void saysWhyTheLineCannotBe() {
        Verdict verdict = verdict(DATA, line("4"));

        assertThat(verdict.right()).isTrue();
        assertThat(told(verdict)).first().isEqualTo("quiz.trace.cannot");
        assertThat(told(verdict).stream().filter(key -> key.startsWith("rule.")))
                .hasSize(2);
        assertThat(verdict.explanation())
                .filteredOn(Remark.Written.class::isInstance)
                .hasSize(1);
    }

    @Test
    void saysThatAnotherLineCanBe() {
        assertThat(verdict(DATA, line("2")).explanation())
                .containsExactly(new Remark.Told(Phrase.of("quiz.trace-error.can-be", "line", "2")));
        assertThat(Kinds.refused(DATA, new Response.Choice(Set.of("2", "4")))).isEqualTo("quiz.refused.one-only");
        assertThat(Kinds.refused(DATA, new Response.Choice(Set.of()))).isEqualTo("quiz.refused.nothing-chosen");
    }

    @Test
    void showsTheAlteredFieldsAndNothingElseAltered() {
        Presentation.Spotting shown = (Presentation.Spotting) Presenting.of(DATA, Kinds.draw(DATA), "en");

        assertThat(shown.lines())
                .extracting(line -> line.segment().fields())
                .element(3)
                .asString()
                .contains("seq=102 ack=301", "7");
        Question turned = question("03-handshake", "trace-error", """
                scenario = "handshake"
                alter = [{ line = "server 1", becomes = "client > server [S.] seq 300 ack 101" }]
                """);
        Presentation.Spotting other = (Presentation.Spotting) Presenting.of(turned, Kinds.draw(turned), "en");
        assertThat(other.lines())
                .extracting(line -> line.segment().from())
                .containsExactly("client", "client", "client");
    }

    /** The old SYN from nowhere is no sign of where the client's numbers begin. */
    @Test
    void provesALineWhereASegmentIsInjected() {
        Question question = question("03-handshake", "trace-error", """
                scenario = "old-syn"
                alter = [{ line = "server 2", becomes = "server > client [S.] seq 400 ack 102" }]
                """);

        assertThat(verdict(question, line("5")).explanation())
                .startsWith(new Remark.Told(Phrase.of("quiz.trace.cannot", "host", "server", "state", "SYN-RECEIVED")));
    }

    private static Question compose(String scenario, int stop, String host, String rest) {
        return question(
                "03-handshake",
                "compose",
                "scenario = \"" + scenario + "\"\nstop.step = " + stop + "\nhost = \"" + host + "\"\n" + rest);
    }

    private static Verdict built(Question question, String flags, String seq, String ack) {
        return verdict(question, Map.of("flags", flags, "seq", seq, "ack", ack));
    }

    @Test
    void marksTheFieldsThatAreAsTheyShouldBe() {
        Question question = compose("handshake", 10, "client", "goal = [\"server enters ESTABLISHED\"]\n");

        Verdict verdict = built(question, "ACK", "101", "9999");

        assertThat(verdict.parts())
                .containsExactly(
                        new Part("flags", Mark.RIGHT), new Part("seq", Mark.RIGHT), new Part("ack", Mark.WRONG));
        assertThat(told(verdict)).startsWith("quiz.compose.reset").anyMatch(key -> key.startsWith("rule."));
        assertThat(told(built(question, "ACK", "50", "301"))).startsWith("quiz.compose.discarded");
        assertThat(verdict.run()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        // all that is asked must come about
        "server enters ESTABLISHED|server enters CLOSE-WAIT, ACK, 101, 301, 0",
        // what was before the segment is not its doing
        "server enters SYN-RECEIVED, ACK, 101, 301, 0",
        // nor is what a timer does later
        "server > client [S.], ACK, 101, 9999, 0.667",
        "server enters ESTABLISHED, ACK, 101, 301, 1"
    })
    void isDoneOnlyByWhatTheSegmentBringsAbout(String goals, String flags, String seq, String ack, double score) {
        Question question = compose("handshake", 10, "client", "goal = [\"" + goals.replace("|", "\", \"") + "\"]\n");

        Verdict verdict = built(question, flags, seq, ack);

        assertThat(verdict.score()).as("%s", verdict).isCloseTo(score, within(0.001));
        assertThat(verdict.right()).isEqualTo(score == 1);
    }

    /** The FIN leads to TIME-WAIT; that the wait is over later is the timer's doing. */
    @Test
    void isNotDoneByATimer() {
        Question question = question("04-teardown", "compose", """
                scenario = "close"
                stop.step = 24
                host = "server"
                goal = ["client enters CLOSED"]
                """);

        Verdict verdict = built(question, "FIN,ACK", "300", "101");

        assertThat(verdict.right()).isFalse();
        assertThat(verdict.score()).isZero();
        assertThat(verdict.run()).isNotNull();
    }

    /** An answer to a segment out of the window is an ACK; what was asked for has not come about by it. */
    @Test
    void isNotDoneByWhatIsDiscarded() {
        Question question = compose("handshake-data", 18, "client", """
                goal = ["server > client [.]"]
                answer = "client > server [P.] seq 106 ack 301 len 5"
                """);

        Verdict far = built(question, "ACK", "9", "301");

        assertThat(told(far)).startsWith("quiz.compose.discarded");
        assertThat(far.right()).isFalse();
    }

    /** What is not built is as the host's own segment has it, its data too. */
    @Test
    void sendsTheDataThatIsNotAskedFor() {
        Question question = compose("handshake-data", 12, "client", """
                build = ["flags", "seq", "ack"]
                goal = ["server > client [.] ack 106"]
                """);

        assertThat(built(question, "ACK", "101", "301").right()).isTrue();
    }

    private static Question mission(String goal, int most) {
        return question(
                "04-teardown",
                "mission",
                "scenario = \"close\"\ngoal = [" + goal + "]\nallow = [\"drop\", \"lose\"]\nmost = " + most
                        + "\nanswer = [\"drop call 3\"]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "server never in CLOSE-WAIT, false",
        "server never in CLOSING, true",
        "server ends in CLOSED, true",
        "server ends in CLOSE-WAIT, false",
        "client sends 1 FIN, true",
        "client sends 2 FIN, false",
        "client sends at most 1 FIN, true",
        "client sends at most 0 FIN, false",
        "client sends at least 1 FIN, true",
        "client sends at least 2 FIN, false",
        "nothing is lost, true",
        "server is told connection closing, true",
        "server is told connection reset, false",
        "client in FIN-WAIT-2 for 300ms, true",
        "client in FIN-WAIT-2 for 301ms, false",
        "client in CLOSING, false"
    })
    void knowsWhatTheUnchangedRunShows(String goal, boolean reached) {
        Verdict verdict = verdict(mission('"' + goal + '"', 1), changes());

        assertThat(verdict.right()).as("%s", verdict).isEqualTo(reached);
        assertThat(verdict.explanation()).as("%s", verdict).hasSize(reached ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"at most 1 is lost, true", "at most 0 are lost, false", "nothing is lost, false"})
    void countsWhatIsLost(String goal, boolean reached) {
        assertThat(verdict(mission('"' + goal + '"', 1), changes("lose client FIN 1"))
                        .right())
                .isEqualTo(reached);
    }

    /** What the learner injects, the host has not sent. */
    @Test
    void countsWhatAHostSendsItself() {
        Question question = question("03-handshake", "mission", """
                scenario = "handshake"
                goal = ["client sends at least 2 SYN"]
                allow = ["lose", "inject"]
                most = 1
                answer = ["lose client 1"]
                """);

        assertThat(verdict(question, changes("inject 1s client > server [S] seq 90"))
                        .right())
                .isFalse();
        assertThat(verdict(question, changes("lose client 1")).right()).isTrue();
    }

    @Test
    void tellsTheSameOfTwoGoalsOnce() {
        assertThat(verdict(mission("\"client sends 2 FIN\", \"client sends at least 2 FIN\"", 1), changes())
                        .explanation())
                .hasSize(1);
    }

    /** Calls are numbered as the scenario has them, in whatever order and how often they are dropped. */
    @ParameterizedTest
    @CsvSource({
        "drop call 2|drop call 4, 1",
        "drop call 4|drop call 2, 1",
        "drop call 2|drop call 2, 2",
        "drop call 2, 2",
        "drop call 2|drop call 3, 1"
    })
    void dropsTheCallsThatAreMeant(String dropped, int left) {
        Question question = question("02-segments", "mission", """
                scenario = "data-one-way"
                goal = ["client sends %d DATA"]
                allow = ["drop"]
                most = 2
                answer = ["drop call 2"]
                """.formatted(left));

        assertThat(verdict(question, changes(dropped.split("[|]", -1))).right()).isTrue();
    }

    /** Five calls send more than a run may carry: it is cut off, and what holds of the whole run nobody can tell. */
    @ParameterizedTest
    @CsvSource({
        "client never in CLOSING, false",
        "client ends in ESTABLISHED, false",
        "nothing is lost, false",
        "client sends at most 1 FIN, false",
        "client sends at least 1 SYN, true",
        "client in ESTABLISHED, true"
    })
    void knowsOfARunThatWasCutOffOnlyWhatItHasShown(String goal, boolean reached) {
        Question question = question("03-handshake", "mission", """
            scenario = "handshake"
            goal = ["%s"]
            allow = ["call"]
            most = 5
            answer = ["call client send 1000 at 1s"]
            """.formatted(goal));
        Response much = changes(IntStream.range(1, 6)
                .mapToObj(second -> "call client send 1000000 at " + second + "s")
                .toArray(String[]::new));
        Response less = changes("call client send 1000 at 1s");

        Verdict cut = verdict(question, much);

        assertThat(cut.right()).isEqualTo(reached);
        assertThat(told(cut)).contains("quiz.mission.bound");
        assertThat(told(verdict(question, less))).doesNotContain("quiz.mission.bound");
        assertThat(verdict(question, less).right()).isTrue();
    }

    private static List<String> told(Verdict verdict) {
        return verdict.explanation().stream()
                .filter(Remark.Told.class::isInstance)
                .map(remark -> ((Remark.Told) remark).phrase().key())
                .toList();
    }
}
