package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.simulation.ClosingCatalogueTest.OPEN;
import static org.syntofin.simulation.ClosingCatalogueTest.both;
import static org.syntofin.simulation.ClosingCatalogueTest.closing;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** Connections end although segments are lost, or are given up: C05 to C09, C16 and X2 of the catalogue. */
class ClosingLossCatalogueTest {

    @Test
    void c05FinLost() {
        Story story = closing().fault("from = \"1s\"; until = \"4s\"; effect = \"lose\"");
        assertThat(story.sendingTimes("client")).startsWith(0.0, 0.04, 1.0, 2.0, 4.0);
        assertThat(TraceText.write(story.trace()))
                .contains("2.000000 client > server [F.] seq 100 ack 300 win 65535 len 0 lost\n");
    }

    @Test
    void c06AckOfFinLost() {
        closing().fault("segment = \"server ACK 1\"; effect = \"lose\"").unfolds(OPEN + """
            client FIN-WAIT-1
            client > server [F.] seq 100 ack 300
            server told connection closing
            server CLOSE-WAIT
            server > client [.] seq 300 ack 101 lost
            client > server [F.] seq 100 ack 300
            server > client [.] seq 300 ack 101
            client FIN-WAIT-2
            """);
        both().fault("segment = \"server ACK 1\"; effect = \"lose\"").unfolds(OPEN + """
            client FIN-WAIT-1
            client > server [F.] seq 100 ack 300
            server told connection closing
            server CLOSE-WAIT
            server > client [.] seq 300 ack 101 lost
            server LAST-ACK
            server > client [F.] seq 300 ack 101
            client told connection closing
            client TIME-WAIT
            client > server [.] seq 101 ack 301
            server CLOSED
            client CLOSED
            """);
    }

    @Test
    void c07SecondFinLost() {
        Story story = both().fault("segment = \"server FIN 1\"; effect = \"lose\"");
        assertThat(story.sendingTimes("server")).containsExactly(0.02, 1.02, 1.12, 2.12);
        assertThat(TraceText.write(story.trace())).contains("server: CLOSED\n");
    }

    @Test
    void c07TheOtherEndWaitsWithoutLimitOnlySomeSystemsGiveUp() {
        Story story = closing().head("until = \"10h\"");
        assertThat(TraceText.write(story.trace())).endsWith("client: FIN-WAIT-2\nserver: CLOSE-WAIT\n");
        Story impatient = closing()
                .client("isn = 99; half_duplex_close = true; fin_wait_2_timeout = \"60s\"")
                .head("until = \"10h\"");
        assertThat(TraceText.write(impatient.trace())).contains("client: FIN-WAIT-2, then CLOSED at 61.040000");
        assertThat(impatient.rules()).contains(Rule.IMPL_FIN_WAIT_2_TIMEOUT);
    }

    @Test
    void c08LastAckLost() {
        Story story = both().fault("segment = \"client ACK 2\"; effect = \"lose\"");
        assertThat(story.rules()).contains(Rule.TIME_WAIT_FIN_AGAIN);
        assertThat(TraceText.write(story.trace()))
                .contains("2.140000 client > server [.] seq 101 ack 301 win 65535 len 0\n")
                .contains("client: TIME-WAIT, then CLOSED at 242.140000");
    }

    @Test
    void x2WithoutRestartTimeWaitEndsFromItsFirstEntry() {
        Story story = both().client("isn = 99; time_wait_restart = false")
                .fault("segment = \"client ACK 2\"; effect = \"lose\"");
        assertThat(TraceText.write(story.trace())).contains("client: TIME-WAIT, then CLOSED at 241.140000");
    }

    @Test
    void c09LastAckLostAndTheOtherEndGone() {
        both().client("isn = 99; msl = \"100ms\"")
                .fault("segment = \"client ACK 2\"; effect = \"lose\"")
                .unfolds(OPEN + """
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
                    client > server [.] seq 101 ack 301 lost
                    client CLOSED
                    server > client [F.] seq 300 ack 101
                    client > server [R] seq 101
                    server CLOSED
                    """);
    }

    @Test
    void c16UserTimeoutInFinWait1() {
        closing()
                .client("isn = 99; user_timeout = \"5s\"")
                .fault("from = \"1s\"; effect = \"lose\"")
                .unfolds(OPEN + """
                    client FIN-WAIT-1
                    client > server [F.] seq 100 ack 300 lost
                    client > server [F.] seq 100 ack 300 lost
                    client > server [F.] seq 100 ack 300 lost
                    client told connection aborted due to user timeout
                    client CLOSED
                    """);
    }

    @Test
    void c16UserTimeoutInLastAck() {
        Story story = both().server("isn = 299; listen = 80; user_timeout = \"5s\"")
                .fault("from = \"1.1s\"; effect = \"lose\"");
        assertThat(TraceText.write(story.trace())).contains("server: LAST-ACK, then CLOSED at 6.120000");
        assertThat(story.trace().steps())
                .anyMatch(step -> step.host().equals("server")
                        && step.event() instanceof Step.Signal signal
                        && signal.signal().equals("connection aborted due to user timeout"));
    }
}
