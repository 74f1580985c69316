package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.Kinds.question;
import static org.syntofin.quiz.Kinds.verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.quiz.Verdict.Mark;

/** What is foretold at many points of many runs, and the beliefs behind what is foretold wrongly. */
class PredictionTest {

    private static final List<String> ASKED = List.of("sender", "flags", "seq", "ack", "len", "state");

    /** The points are those of the runs of the course's own scenarios. */
    @ParameterizedTest
    @CsvSource({
        "03-handshake/handshake, 4, client SYN 100 - 0 SYN-SENT",
        "03-handshake/handshake, 5, server SYN+ACK 300 101 0 SYN-RECEIVED",
        "03-handshake/old-syn, 5, server SYN+ACK 300 91 0 SYN-RECEIVED",
        "03-handshake/old-syn, 9, client RST 91 - 0 SYN-SENT",
        "03-handshake/handshake-data, 11, client PSH+ACK 101 301 5 ESTABLISHED",
        "10-reset/abort, 19, client RST 151 - 0 CLOSED",
        "04-teardown/close, 13, client FIN+ACK 100 300 0 FIN-WAIT-1",
        "04-teardown/close, 16, server ACK 300 101 0 CLOSE-WAIT",
        "04-teardown/close, 25, client ACK 101 301 0 TIME-WAIT",
        "04-teardown/three-segments, 16, server ACK 300 101 0 CLOSE-WAIT",
        "04-teardown/three-segments, 20, server FIN+ACK 300 101 0 LAST-ACK"
    })
    void takesWhatTheRunDoesNext(String scenario, int stop, String next) {
        Verdict verdict = verdict(asking(scenario, stop, ""), said(next));

        assertThat(verdict.right()).as("%s", verdict).isTrue();
        assertThat(verdict.run()).isNotNull();
        assertThat(verdict.explanation())
                .anyMatch(remark -> remark instanceof Remark.Told told
                        && told.phrase().key().startsWith("rule.rfc9293"));
    }

    @ParameterizedTest
    @CsvSource({
        "04-teardown/close, 13, client FIN 100 300 0 FIN-WAIT-1, fin-without-ack",
        "04-teardown/close, 13, client FIN+ACK 101 300 0 FIN-WAIT-1, ack-counts-one",
        "04-teardown/close, 13, client FIN+ACK 300 300 0 FIN-WAIT-1, one-counter-for-both",
        "04-teardown/close, 13, client FIN+ACK 100 300 0 CLOSE-WAIT, close-states-swapped",
        "04-teardown/close, 16, server ACK 300 100 0 CLOSE-WAIT, fin-counts-none",
        "04-teardown/close, 16, server FIN+ACK 300 101 0 CLOSE-WAIT, stack-sends-fin-back",
        "04-teardown/close, 16, server ACK 300 101 0 FIN-WAIT-2, close-states-swapped",
        "04-teardown/close, 16, server RST 300 101 0 CLOSE-WAIT,",
        "04-teardown/close, 22, server FIN+ACK 300 101 0 TIME-WAIT, timewait-on-wrong-side",
        "04-teardown/close, 25, client ACK 100 301 0 TIME-WAIT, fin-counts-none",
        "04-teardown/close, 25, client ACK 101 300 0 TIME-WAIT, fin-counts-none",
        "04-teardown/close, 25, client ACK 101 301 0 CLOSED, both-closed-at-once",
        "03-handshake/handshake-data, 13, server ACK 301 101 0 ESTABLISHED, ack-names-last-received",
        "03-handshake/handshake-data, 13, server ACK 301 105 0 ESTABLISHED, ack-names-last-received",
        "03-handshake/handshake-data, 13, server ACK 301 102 0 ESTABLISHED, ack-is-seq-plus-one",
        "02-segments/data-five-eight, 20, client ACK 102 301 8 ESTABLISHED, seq-counts-segments",
        "03-handshake/handshake, 10, client ACK 100 301 0 ESTABLISHED, syn-counts-none",
        "03-handshake/handshake, 10, client ACK 101 302 0 ESTABLISHED, ack-counts-one",
        "03-handshake/handshake, 10, client ACK 101 300 0 ESTABLISHED, syn-counts-none"
    })
    void findsTheBelief(String scenario, int stop, String next, String cause) {
        Verdict verdict = verdict(asking(scenario, stop, ""), said(next));

        assertThat(verdict.score()).isEqualTo(5.0 / 6);
        assertThat(verdict.cause()).isEqualTo(cause);
    }

    /** With the same numbers on both sides two beliefs lead to the same. */
    @Test
    void findsNoBeliefWhereSeveralLeadThere() {
        Question same = question("03-handshake", "predict", """
            vars = { x = "pick(1000)" }
            set = { "host.client.isn" = "{x}", "host.server.isn" = "{x}" }
            scenario = "handshake"
            stop.step = 6
            ask = ["ack"]
            """);

        assertThat(verdict(same, Map.of("ack", "1000")).cause()).isNull();
    }

    @Test
    void hearsTheAuthorOnlyOnTheFieldThatIsMeant() {
        Question question =
                asking("03-handshake/handshake", 6, "mistake = [{ ask = \"ack\", value = \"5\", cause = \"slip\" }]\n");

        assertThat(verdict(question, said("server SYN+ACK 300 5 0 SYN-RECEIVED"))
                        .cause())
                .isEqualTo("slip");
        assertThat(verdict(question, said("server SYN+ACK 300 101 5 SYN-RECEIVED"))
                        .cause())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", "none", "None", "无", "没有"})
    void takesEveryWordForNoNumber(String said) {
        Map<String, String> answer = new java.util.HashMap<>(said("client SYN 100 - 0 SYN-SENT"));
        answer.put("ack", said);

        assertThat(verdict(asking("03-handshake/handshake", 4, ""), answer).right())
                .isTrue();
    }

    @Test
    void missesWhatIsNotFilledIn() {
        Verdict verdict = verdict(asking("03-handshake/handshake", 6, ""), Map.of("sender", "server"));

        assertThat(verdict.score()).isEqualTo(1.0 / 6);
        assertThat(verdict.parts())
                .filteredOn(part -> part.mark() == Mark.MISSING)
                .hasSize(5);
    }

    @Test
    void doesNotBlameARightFieldOfABuiltSegment() {
        Question compose = question("03-handshake", "compose", """
            vars = { x = "pick(1000)" }
            set = { "host.client.isn" = "{x}", "host.server.isn" = "{x}" }
            scenario = "handshake"
            stop.step = 7
            host = "server"
            goal = ["client enters ESTABLISHED"]
            """);

        Verdict verdict = verdict(compose, Map.of("flags", "ACK", "seq", "1000", "ack", "1001"));

        assertThat(verdict.score()).isEqualTo(2.0 / 3);
        assertThat(verdict.cause()).isNull();
    }

    private static Question asking(String scenario, int stop, String more) {
        String[] names = scenario.split("/", -1);
        return question(
                names[0],
                "predict",
                "scenario = \"" + names[1] + "\"\nstop.step = " + stop + "\nask = "
                        + ASKED.stream().map(asked -> '"' + asked + '"').collect(Collectors.joining(", ", "[", "]\n"))
                        + more);
    }

    /** Sender, flags, seq, ack, length, state, apart by spaces. */
    private static Map<String, String> said(String words) {
        List<String> said = Stream.of(words.split(" ", -1)).toList();
        return ASKED.stream().collect(Collectors.toMap(asked -> asked, asked -> said.get(ASKED.indexOf(asked))));
    }
}
