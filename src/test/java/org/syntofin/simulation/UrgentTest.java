package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** Urgent text (RFC 9293, 3.8.5; 3.10.2, 3.10.3 and 3.10.7.4 sixth). */
class UrgentTest {

    private static final String OPEN = """
            server LISTEN
            client SYN-SENT
            client > server [S] seq 100
            server SYN-RECEIVED
            server > client [S.] seq 300 ack 101
            client ESTABLISHED
            client > server [.] seq 101 ack 301
            server ESTABLISHED
            """;

    private static List<String> urgentSegments(Story story) {
        return TraceText.write(story.trace())
                .lines()
                .filter(line -> line.contains("U] seq"))
                .map(line -> line.substring(line.indexOf('[')))
                .toList();
    }

    private static long told(Story story) {
        return story.trace().steps().stream()
                .filter(step -> step.event() instanceof Step.Signal signal
                        && signal.signal().equals("urgent data"))
                .count();
    }

    @Test
    void thePointerNamesTheFirstNumberAfterTheUrgentText() {
        Story story = Story.connected()
                .call("client", "send", "at = \"1s\"; bytes = 3; urgent = true")
                .call("client", "send", "at = \"2s\"; bytes = 4")
                .unfolds(OPEN + """
                        client > server [P.U] seq 101 ack 301 len 3
                        = client SND.UP 104
                        server told urgent data
                        server told data 3
                        server > client [.] seq 301 ack 104
                        = server RCV.UP 104
                        client > server [P.] seq 104 ack 301 len 4
                        server told data 4
                        server > client [.] seq 301 ack 108
                        """);
        assertThat(urgentSegments(story)).containsExactly("[P.U] seq 101 ack 301 win 65535 urg 3 len 3");
        assertThat(story.rules()).contains(Rule.SEND_URGENT, Rule.URGENT);
    }

    @Test
    void everySegmentBeforeItsEndCarriesTheBitAndTheProgramIsToldOnce() {
        Story story = Story.connected()
                .client("isn = 100; mss = 100")
                .server("isn = 300; listen = 80; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 250; urgent = true")
                .fault("segment = \"client DATA 2\"; effect = \"lose\"");
        assertThat(urgentSegments(story))
                .containsExactly(
                        "[.U] seq 101 ack 301 win 65535 urg 250 len 100",
                        "[.U] seq 201 ack 301 win 65535 urg 150 len 100 lost",
                        "[P.U] seq 301 ack 301 win 65535 urg 50 len 50",
                        "[.U] seq 201 ack 301 win 65535 urg 150 len 100");
        assertThat(told(story)).isOne();
        assertThat(story.rules()).contains(Rule.URGENT_AGAIN);
    }

    @Test
    void theBitGoesOutEvenWhereTheWindowLetsNoTextGo() {
        Story story = Story.connected()
                .client("isn = 100; rto_initial = \"10s\"; rto_min = \"10s\"")
                .server("isn = 300; listen = 80; window = 2; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 2")
                .call("client", "send", "at = \"2s\"; bytes = 3; urgent = true")
                .call("server", "send", "at = \"3s\"; bytes = 1")
                .head("until = \"4s\"");
        assertThat(urgentSegments(story)).containsExactly("[.U] seq 103 ack 302 win 65535 urg 3 len 0");
        assertThat(told(story)).isOne();
    }

    @Test
    void aReadThatEndsBeforeThePointerSaysThatThereIsMore() {
        Story.connected()
                .server("isn = 300; listen = 80; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 5; urgent = true")
                .call("server", "receive", "at = \"2s\"; bytes = 3")
                .call("server", "receive", "at = \"3s\"; bytes = 3")
                .call("client", "send", "at = \"4s\"; bytes = 1; urgent = true")
                .unfolds(OPEN + """
                        client > server [P.U] seq 101 ack 301 len 5
                        server told urgent data
                        server > client [.] seq 301 ack 106
                        server told data 3
                        server told urgent data
                        server told data 2
                        client > server [P.U] seq 106 ack 301 len 1
                        server told urgent data
                        server > client [.] seq 301 ack 107
                        """);
    }

    private static Story advancing(String option) {
        return Story.connected()
                .server("isn = 300; listen = 80; read = \"calls\"" + option)
                .call("client", "send", "at = \"1s\"; bytes = 5; urgent = true")
                .call("client", "send", "at = \"2s\"; bytes = 5; urgent = true");
    }

    /** 3.10.7.4 says not to tell a program again that is in urgent mode, MUST-32 to tell it when the pointer advances. */
    @Test
    void whetherAnAdvanceIsToldIsAChoice() {
        Story silent = advancing("");
        assertThat(told(silent)).isOne();
        assertThat(silent.rules()).contains(Rule.URGENT_AGAIN);
        assertThat(silent.trace().steps())
                .anyMatch(step -> Long.valueOf(111).equals(step.tcb().get("RCV.UP")));
        assertThat(told(advancing("; urgent_advance_told = true"))).isEqualTo(2);
    }

    @Test
    void thePointerNeverRecedesAndIsIgnoredAfterFin() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; read = \"calls\"")
                .inject("1s", "client > server [.U] seq 101 ack 301 urg 50 len 10")
                .inject("2s", "client > server [.U] seq 111 ack 301 urg 1 len 10")
                .inject("3s", "client > server [F.] seq 121 ack 301")
                .inject("4s", "client > server [.U] seq 122 ack 301 urg 500");
        assertThat(story.trace().steps().stream().map(step -> step.tcb().get("RCV.UP")))
                .containsOnly(null, 151L);
        assertThat(told(story)).isOne();
        assertThat(story.rules()).contains(Rule.URGENT_IGNORED);
    }

    @Test
    void whatIsAskedForWhileOpeningGoesWithTheText() {
        Story story = Story.connected().call("client", "send", "at = \"10ms\"; bytes = 3; urgent = true");
        assertThat(urgentSegments(story)).containsExactly("[P.U] seq 101 ack 301 win 65535 urg 3 len 3");
    }
}
