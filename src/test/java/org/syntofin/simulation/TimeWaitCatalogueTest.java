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
    void w02AndX4Assassination() {
        closed("").inject("2s", "server > client [.] seq 255 ack 33").unfolds(UNTIL_TIME_WAIT + """
                        server > client [.] seq 255 ack 33
                        client > server [.] seq 101 ack 301
                        server > client [R] seq 301
                        client CLOSED
                        """);
    }

    @Test
    void w03AndX4FixF1KeepsTimeWait() {
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

    /** A has SEQ 400 and sends pieces of 100; an old duplicate of 80 octets at 560 comes between. */
    private static Story oldData(String options) {
        return Story.connected()
                .client("isn = 399; mss = 100" + options)
                .server("isn = 100; listen = 80" + options)
                .call("client", "send", "at = \"1s\"; bytes = 100")
                .inject("1.1s", "client > server [.] seq 560 ack 101 len 80")
                .call("client", "send", "at = \"1.2s\"; bytes = 100");
    }

    private static final String UNTIL_OLD_DATA_IS_TAKEN = """
            server LISTEN
            client SYN-SENT
            client > server [S] seq 399
            server SYN-RECEIVED
            server > client [S.] seq 100 ack 400
            client ESTABLISHED
            client > server [.] seq 400 ack 101
            server ESTABLISHED
            client > server [P.] seq 400 ack 101 len 100
            server told data 100
            server > client [.] seq 101 ack 500
            client > server [.] seq 560 ack 101 len 80
            server > client [.] seq 101 ack 500
            client > server [P.] seq 500 ack 101 len 100
            """;

    /** Figure 2: the new data of 600 to 639 is lost to what the old duplicate brought. */
    @Test
    void w04OldDataEntersTheNewStream() {
        oldData("")
                .call("client", "send", "at = \"1.21s\"; bytes = 100")
                .call("client", "send", "at = \"1.25s\"; bytes = 100")
                .unfolds(UNTIL_OLD_DATA_IS_TAKEN + """
                        client > server [P.] seq 600 ack 101 len 100
                        server told data 100
                        server told data 40
                        server > client [.] seq 101 ack 640
                        server told data 60
                        server > client [.] seq 101 ack 700
                        client > server [P.] seq 700 ack 101 len 100
                        server told data 100
                        server > client [.] seq 101 ack 800
                        """);
    }

    /** Figure 3: each acknowledgment of the one draws one of the other, for ever; only the bound of the run ends it. */
    @Test
    void w05AcknowledgmentsOfWhatWasNeverSentEndAtABound() {
        Story story = oldData("; challenge_limit = 1000000").head("until = \"2.1s\"");
        assertThat(story.trace().outcome()).isEqualTo(Outcome.TOO_LONG);
        List<String> sent = TraceText.write(story.trace())
                .lines()
                .filter(line -> line.contains(" > "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        List<String> loop = sent.subList(8, sent.size());
        assertThat(loop).hasSizeGreaterThan(40);
        for (int i = 0; i < loop.size(); i++) {
            assertThat(loop.get(i))
                    .isEqualTo(
                            i % 2 == 0
                                    ? "server > client [.] seq 101 ack 640 win 65535 len 0"
                                    : "client > server [.] seq 600 ack 101 win 65535 len 0");
        }
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
    private static Story again(String client, String server, String syn) {
        return Story.connected()
                .client("isn = 99" + client)
                .server("isn = 299; listen = 80" + server)
                .call("server", "close", "at = \"1s\"")
                .call("client", "close", "when = \"client CLOSE-WAIT\"")
                .inject("60s", "client > server " + syn);
    }

    /** The last stamp of the old connection is 1021, its FIN has number 100. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "stamped | [S] seq 50 <TS val 1022 ecr 0> | TIME_WAIT_SYN_STAMP",
                "stamped | [S] seq 101 <TS val 1021 ecr 0> | TIME_WAIT_SYN_STAMP_SEQ",
                "stamped | [S] seq 100 <TS val 1021 ecr 0> | TIME_WAIT_SYN_DROPPED",
                "stamped | [S] seq 5000 <TS val 1020 ecr 0> | TIME_WAIT_SYN_DROPPED",
                "stamped | [S] seq 101 | TIME_WAIT_SYN_SEQ",
                "stamped | [S] seq 100 | TIME_WAIT_SYN_DROPPED",
                "plain | [S] seq 50 <TS val 1 ecr 0> | TIME_WAIT_SYN_STAMPED",
                "plain | [S] seq 101 | TIME_WAIT_SYN_SEQ",
                "plain | [S] seq 100 | TIME_WAIT_SYN_DROPPED",
            })
    void w07NewSynInTimeWait(String previous, String syn, String rule) {
        String client = previous.equals("stamped") ? "; timestamps = true" : "";
        Story story = again(client, "; timestamps = true; challenge_in_time_wait = false", syn);
        assertThat(story.rules()).contains(Rule.valueOf(rule));
        boolean honoured = !rule.endsWith("DROPPED");
        assertThat(story.trace().steps().stream()
                        .map(Step::event)
                        .filter(event -> event.toString().contains("from=TIME-WAIT, to=SYN-RECEIVED")))
                .hasSize(honoured ? 1 : 0);
    }

    @Test
    void w07TheNewNumberLiesBehindTheOldOnes() {
        Story story = again("", "", "[S] seq 5000");
        assertThat(TraceText.write(story.trace())).contains("60.020000 server > client [S.] seq 399 ack 5001");
    }

    @Test
    void x5ASynWithoutProofIsChallengedOrDropped() {
        Story challenged = again("", "", "[S] seq 50");
        assertThat(challenged.rules()).contains(Rule.SYN_CHALLENGE);
        assertThat(TraceText.write(challenged.trace())).contains("60.020000 server > client [.] seq 301 ack 101");
        assertThat(again("", "; challenge_in_time_wait = false", "[S] seq 50").rules())
                .contains(Rule.TIME_WAIT_SYN_DROPPED);
    }

    @Test
    void anOldDuplicateSynLeadsBackToTimeWait() {
        Story story = again("", "", "[S] seq 5000").inject("60.1s", "client > server [R] seq 5001");
        assertThat(story.rules()).contains(Rule.TIME_WAIT_RETURN);
    }
}
