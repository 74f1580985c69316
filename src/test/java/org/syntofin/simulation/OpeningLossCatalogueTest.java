package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.simulation.OpeningCatalogueTest.HANDSHAKE;

import org.junit.jupiter.api.Test;

/** Connections begin although segments are lost or doubled: O02 and O09 to O12 of the catalogue. */
class OpeningLossCatalogueTest {

    @Test
    void o02DataCompletesTheHandshake() {
        Story.connected()
                .call("client", "send", "when = \"client ESTABLISHED\"; after = \"50ms\"; bytes = 10")
                .fault("segment = \"client ACK 1\"; effect = \"lose\"")
                .unfolds(HANDSHAKE.strip() + """
                     lost
                    client > server [P.] seq 101 ack 301 len 10
                    server ESTABLISHED
                    server told data 10
                    server > client [.] seq 301 ack 111
                    = server RCV.NXT 111
                    """);
    }

    @Test
    void o09SynBackOff() {
        Story story = Story.connected().fault("from = \"0s\"; effect = \"lose\"");
        assertThat(story.sendingTimes("client")).containsExactly(0.0, 1.0, 3.0, 7.0, 15.0, 31.0, 63.0, 127.0);
        assertThat(TraceText.write(story.trace())).contains("client: SYN-SENT, then CLOSED at 255.000000");
        assertThat(Story.connected()
                        .client("isn = 100; rto_max = \"60s\"")
                        .fault("from = \"0s\"; effect = \"lose\"")
                        .sendingTimes("client"))
                .containsExactly(0.0, 1.0, 3.0, 7.0, 15.0, 31.0, 63.0, 123.0, 183.0);
    }

    @Test
    void o09DataAfterALostSynWaitsThreeSeconds() {
        Story story = Story.connected()
                .fault("segment = \"client SYN 1\"; effect = \"lose\"")
                .fault("segment = \"client DATA 1\"; effect = \"lose\"")
                .call("client", "send", "when = \"client ESTABLISHED\"; bytes = 5");
        assertThat(story.sendingTimes("client")).containsExactly(0.0, 1.0, 1.04, 1.04, 4.04);
    }

    /** The timing of a system that is old: 3 s at first, and 75 s in all (less than MUST-23 asks for). */
    @Test
    void o09ThreeSecondsAtFirstAndSeventyFiveInAll() {
        Story story = Story.connected()
                .client("isn = 100; rto_initial = \"3s\"; open_timeout = \"75s\"")
                .fault("from = \"0s\"; effect = \"lose\"");
        assertThat(story.sendingTimes("client")).containsExactly(0.0, 3.0, 9.0, 21.0, 45.0);
        assertThat(TraceText.write(story.trace())).contains("client: SYN-SENT, then CLOSED at 75.000000");
    }

    @Test
    void o10SynAckLost() {
        Story.connected()
                .fault("segment = \"server SYN,ACK 1\"; effect = \"lose\"")
                .unfolds("""
                    server LISTEN
                    client SYN-SENT
                    client > server [S] seq 100
                    server SYN-RECEIVED
                    server > client [S.] seq 300 ack 101 lost
                    client > server [S] seq 100
                    server > client [.] seq 301 ack 101
                    server > client [S.] seq 300 ack 101
                    client ESTABLISHED
                    client > server [.] seq 101 ack 301
                    server ESTABLISHED
                    """);
    }

    @Test
    void o11FinalAckLost() {
        Story.connected().fault("segment = \"client ACK 1\"; effect = \"lose\"").unfolds(HANDSHAKE.strip() + """
             lost
            server > client [S.] seq 300 ack 101
            client > server [.] seq 101 ack 301
            server ESTABLISHED
            """);
    }

    @Test
    void o11ServerGivesUpAndTheClientFindsOut() {
        Story.connected()
                .server("isn = 300; listen = 80; r2_syn = \"900ms\"")
                .fault("segment = \"client ACK 1\"; effect = \"lose\"")
                .call("client", "send", "at = \"5s\"; bytes = 3")
                .unfolds(HANDSHAKE.strip() + """
                     lost
                    server CLOSED
                    client > server [P.] seq 101 ack 301 len 3
                    server > client [R] seq 301
                    client told connection reset
                    client CLOSED
                    """);
    }

    @Test
    void o12LateDuplicatesDrawOneChallengeEach() {
        Story.connected()
                .fault("segment = \"client SYN 1\"; effect = \"duplicate\"; by = \"1s\"")
                .fault("segment = \"server SYN,ACK 1\"; effect = \"duplicate\"; by = \"1s\"")
                .unfolds(HANDSHAKE + """
                    server ESTABLISHED
                    server > client [.] seq 301 ack 101
                    client > server [.] seq 101 ack 301
                    """);
    }
}
