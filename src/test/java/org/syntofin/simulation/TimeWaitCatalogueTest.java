package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.tcp.connection.Rule;

/** TIME-WAIT and its hazards: section 8 of the catalogue (RFC 1337, 6191). */
class TimeWaitCatalogueTest {

    private static final String UNTIL_TIME_WAIT = """
            server LISTEN
            client SYN-SENT
            client > server [S] seq 99
            server SYN-RECEIVED
            server > client [S.] seq 299 ack 100
            client ESTABLISHED
            client > server [.] seq 100 ack 300
            server ESTABLISHED
            client FIN-WAIT-1
            client > server [F.] seq 100 ack 300
            server told connection closing
            server CLOSE-WAIT
            server > client [.] seq 300 ack 101
            client FIN-WAIT-2
            server LAST-ACK
            server > client [F.] seq 300 ack 101
            client told connection closing
            client TIME-WAIT
            client > server [.] seq 101 ack 301
            server CLOSED
            """;

    private static Story closed(String options) {
        return Story.connected()
                .client("isn = 99" + options)
                .server("isn = 299; listen = 80")
                .call("client", "close", "at = \"1s\"")
                .call("server", "close", "when = \"server CLOSE-WAIT\"; after = \"100ms\"");
    }

    @Test
    void w01TwoMslAreFourMinutes() {
        Step entered = closed("").trace().steps().stream()
                .filter(step -> step.event() instanceof Step.Timer timer
                        && timer.timer().equals("time-wait"))
                .findFirst()
                .orElseThrow();
        assertThat(((Step.Timer) entered.event()).due() - entered.at()).isEqualTo(240_000_000L);
    }

    @Test
    void w02Assassination() {
        closed("").inject("2s", "server > client [.] seq 255 ack 33").unfolds(UNTIL_TIME_WAIT + """
                        server > client [.] seq 255 ack 33
                        client > server [.] seq 101 ack 301
                        server > client [R] seq 301
                        client CLOSED
                        """);
    }

    @Test
    void w03FixF1KeepsTimeWait() {
        Story story = closed("; rfc1337 = true")
                .inject("2s", "server > client [.] seq 255 ack 33")
                .unfolds(UNTIL_TIME_WAIT + """
                        server > client [.] seq 255 ack 33
                        client > server [.] seq 101 ack 301
                        server > client [R] seq 301
                        client CLOSED
                        """);
        assertThat(story.rules()).contains(Rule.RST_TIME_WAIT_IGNORED);
        assertThat(TraceText.write(story.trace())).contains("then CLOSED at 241.140000");
    }

    @Test
    void w04OldDataEntersTheNewStream() {
        Story story = Story.connected()
                .client("isn = 399; mss = 100")
                .server("isn = 100; listen = 80")
                .call("client", "send", "at = \"1s\"; bytes = 100")
                .inject("1.1s", "client > server [.] seq 560 ack 101 len 80")
                .call("client", "send", "at = \"1.2s\"; bytes = 100");
        assertThat(TraceText.write(story.trace()))
                .contains("1.000000 client > server [P.] seq 400 ack 101 win 65535 len 100")
                .contains("1.120000 server > client [.] seq 101 ack 500 win 65535 len 0")
                .contains("1.220000 server > client [.] seq 101 ack 640 win 65535 len 0");
    }

    @Test
    void w05AcknowledgmentsOfWhatWasNeverSentEndAtABound() {
        Story story = Story.connected()
                .client("isn = 399; challenge_limit = 1000000")
                .server("isn = 100; listen = 80; challenge_limit = 1000000")
                .head("until = \"10s\"")
                .call("client", "send", "at = \"1s\"; bytes = 100")
                .inject("1.1s", "client > server [.] seq 500 ack 101 len 140");
        // Each ACK of the one draws an ACK of the other, for ever: only the bound of the run ends it.
        assertThat(story.trace().outcome()).isEqualTo(Outcome.TOO_LONG);
        List<String> last = TraceText.write(story.trace())
                .lines()
                .filter(line -> line.contains(" > "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        assertThat(last).hasSizeGreaterThan(400);
        assertThat(last.subList(last.size() - 100, last.size()))
                .containsOnly(
                        "server > client [.] seq 101 ack 640 win 65535 len 0",
                        "client > server [.] seq 500 ack 101 win 65535 len 0");
    }

    @Test
    void w06FailedOpenWithoutRfc5961() {
        Story.connected()
                .client("isn = 100")
                .server("isn = 400; listen = 80; rfc5961_rst = false")
                .fault("segment = \"server SYN,ACK 1\"; effect = \"delay\"; by = \"100ms\"")
                .inject("1ms", "server > client [.] seq 300 ack 123")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        server > client [.] seq 300 ack 123
                        server SYN-RECEIVED
                        server > client [S.] seq 400 ack 101
                        client > server [R] seq 123
                        server LISTEN
                        client ESTABLISHED
                        client > server [.] seq 101 ack 401
                        server > client [R] seq 401
                        client told connection reset
                        client CLOSED
                        """);
    }

    @Test
    void w06WithRfc5961TheHazardDisappears() {
        Story story = Story.connected()
                .client("isn = 100")
                .server("isn = 400; listen = 80")
                .fault("segment = \"server SYN,ACK 1\"; effect = \"delay\"; by = \"100ms\"")
                .inject("1ms", "server > client [.] seq 300 ack 123");
        assertThat(story.rules()).contains(Rule.RST_CHALLENGE);
        assertThat(TraceText.write(story.trace())).endsWith("client: ESTABLISHED\nserver: ESTABLISHED\n");
    }

    /** The server closes first and waits; the client opens again on the same ports. */
    private static Story again(String both, String syn, String server) {
        return Story.connected()
                .client("isn = 99" + both)
                .server("isn = 299; listen = 80" + both + server)
                .call("server", "close", "at = \"1s\"")
                .call("client", "close", "when = \"client CLOSE-WAIT\"")
                .inject("60s", "client > server " + syn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "timestamps = true | [S] seq 50 <TS val 100000000 ecr 0> | TIME_WAIT_SYN_STAMP",
                "timestamps = true | [S] seq 50 <TS val 1 ecr 0> | TIME_WAIT_SYN_DROPPED",
                "timestamps = true | [S] seq 5000 | TIME_WAIT_SYN_SEQ",
                "timestamps = true | [S] seq 50 | TIME_WAIT_SYN_DROPPED",
                "- | [S] seq 5000 | TIME_WAIT_SYN_SEQ",
                "- | [S] seq 50 | TIME_WAIT_SYN_DROPPED",
            })
    void w07NewSynInTimeWait(String options, String syn, String rule) {
        Story story = again(options == null ? "" : "; " + options, syn, "; challenge_in_time_wait = false");
        assertThat(story.rules()).contains(Rule.valueOf(rule));
        boolean honoured = !rule.endsWith("DROPPED");
        assertThat(story.trace().steps().stream()
                        .map(Step::event)
                        .filter(event -> event.toString().contains("from=TIME-WAIT, to=SYN-RECEIVED")))
                .hasSize(honoured ? 1 : 0);
    }

    @Test
    void w07TheNewNumberLiesBehindTheOldOnes() {
        Story story = again("", "[S] seq 5000", "");
        assertThat(TraceText.write(story.trace())).contains("60.020000 server > client [S.] seq 399 ack 5001");
    }

    @Test
    void x5ASynWithoutProofIsChallenged() {
        assertThat(again("", "[S] seq 50", "").rules()).contains(Rule.SYN_CHALLENGE);
    }

    @Test
    void anOldDuplicateSynLeadsBackToTimeWait() {
        Story story = again("", "[S] seq 5000", "").inject("60.1s", "client > server [R] seq 5001");
        assertThat(story.rules()).contains(Rule.TIME_WAIT_RETURN);
    }
}
