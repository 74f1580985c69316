package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections begin: section 3 of the catalogue, with the RFC's numbers. */
class OpeningCatalogueTest {

    private static final String HANDSHAKE = """
            server LISTEN
            client SYN-SENT
            client > server [S] seq 100
            = client SND.UNA 100 SND.NXT 101
            server SYN-RECEIVED
            = server RCV.NXT 101 SND.UNA 300 SND.NXT 301
            server > client [S.] seq 300 ack 101
            client ESTABLISHED
            = client SND.UNA 101 RCV.NXT 301
            client > server [.] seq 101 ack 301
            """;

    @Test
    void o01BasicHandshakeThenData() {
        Story.connected()
                .call("client", "send", "when = \"client ESTABLISHED\"; bytes = 5")
                .unfolds(HANDSHAKE + """
                        client > server [P.] seq 101 ack 301 len 5
                        server ESTABLISHED
                        = server SND.UNA 301
                        server told data 5
                        server > client [.] seq 301 ack 106
                        = client SND.UNA 106
                        """);
    }

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

    private static Story simultaneous(String option) {
        return Story.of()
                .client("isn = 100" + option)
                .server("isn = 300" + option)
                .call("client", "connect", "at = \"0s\"")
                .call("server", "connect", "at = \"0s\"");
    }

    @Test
    void o03SimultaneousOpenAsFigure7() {
        simultaneous("").unfolds("""
                        client SYN-SENT
                        client > server [S] seq 100
                        server SYN-SENT
                        server > client [S] seq 300
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101
                        client SYN-RECEIVED
                        client > server [S.] seq 100 ack 301
                        client ESTABLISHED
                        = client SND.UNA 101 SND.NXT 101 RCV.NXT 301
                        server ESTABLISHED
                        = server SND.UNA 301 SND.NXT 301 RCV.NXT 101
                        """);
    }

    @Test
    void o03sAndX1SimultaneousOpenUnderTheStrictWindowCheck() {
        simultaneous(";strict_simultaneous_open = true").unfolds("""
                        client SYN-SENT
                        client > server [S] seq 100
                        server SYN-SENT
                        server > client [S] seq 300
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101
                        client SYN-RECEIVED
                        client > server [S.] seq 100 ack 301
                        client > server [.] seq 101 ack 301
                        server > client [.] seq 301 ack 101
                        server ESTABLISHED
                        client ESTABLISHED
                        """);
    }

    @Test
    void o04OldDuplicateSyn() {
        Story.connected()
                .fault("segment = \"client SYN 1\"; effect = \"delay\"; by = \"200ms\"")
                .inject("1ms", "client > server [S] seq 90")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        client > server [S] seq 90
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 91
                        client > server [R] seq 91
                        server LISTEN
                        server SYN-RECEIVED
                        server > client [S.] seq 400 ack 101
                        client ESTABLISHED
                        client > server [.] seq 101 ack 401
                        server ESTABLISHED
                        """);
    }

    @Test
    void o04vRealSynOvertakesTheReset() {
        Story.connected()
                .fault("segment = \"client SYN 1\"; effect = \"delay\"; by = \"10ms\"")
                .inject("1ms", "client > server [S] seq 90")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        client > server [S] seq 90
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 91
                        server LISTEN
                        client > server [R] seq 91
                        client > server [S] seq 100
                        server SYN-RECEIVED
                        server > client [S.] seq 400 ack 101
                        client ESTABLISHED
                        client > server [.] seq 101 ack 401
                        server ESTABLISHED
                        """);
    }

    @Test
    void o05ConnectionRefused() {
        Story.connected().server("isn = 300").unfolds("""
                        client SYN-SENT
                        client > server [S] seq 100
                        server > client [R.] seq 0 ack 101
                        client told connection reset
                        client CLOSED
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "[.] seq 7 ack 100 | client > server [R] seq 100",
                "[S.] seq 7 ack 102 | client > server [R] seq 102",
                "[.] seq 7 ack 101 | -",
                "[R] seq 7 | -",
                "[R.] seq 7 ack 150 | -",
                "[F] seq 7 | -",
            })
    void o06SynSentDropsGarbage(String stimulus, String reply) {
        Story.connected()
                .client("isn = 100; r2_syn = \"100ms\"; rto_initial = \"100ms\"")
                .fault("segment = \"client SYN\"; effect = \"lose\"")
                .inject("1ms", "server > client " + stimulus)
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100 lost
                        server > client %s
                        %s
                        client told connection timed out
                        client CLOSED
                        """.formatted(stimulus, reply == null ? "" : reply));
    }

    @Test
    void o06SynSentTakesAResetThatAcknowledges() {
        Story.connected()
                .fault("segment = \"client SYN\"; effect = \"lose\"")
                .inject("1ms", "server > client [R.] seq 7 ack 101")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100 lost
                        server > client [R.] seq 7 ack 101
                        client told connection reset
                        client CLOSED
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "[.] seq 5 ack 77 | server > client [R] seq 77",
                "[S.] seq 5 ack 77 | server > client [R] seq 77",
                "[R] seq 5 | -",
                "[R.] seq 5 ack 7 | -",
                "[F] seq 5 | -",
                "[] seq 5 | -",
            })
    void o07ListenAnswersOnlySyns(String stimulus, String reply) {
        Story.of()
                .inject("1ms", "client > server " + stimulus)
                .unfolds("server LISTEN\nclient > server " + stimulus + "\n" + (reply == null ? "" : reply));
    }

    @Test
    void o08DuplicateSynInSynReceived() {
        Story.connected()
                .fault("segment = \"client ACK 1\"; effect = \"delay\"; by = \"100ms\"")
                .inject("45ms", "client > server [S] seq 100")
                .unfolds(HANDSHAKE + """
                        client > server [S] seq 100
                        server > client [.] seq 301 ack 101
                        server ESTABLISHED
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

    @Test
    void o13CloseInSynSentSendsNothing() {
        Story.connected().call("client", "close", "at = \"10ms\"").unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        client CLOSED
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101
                        client > server [R] seq 101
                        server LISTEN
                        """);
    }

    @Test
    void o13CloseInSynReceived() {
        Story.connected()
                .call("server", "close", "when = \"server SYN-RECEIVED\"")
                .call("client", "close", "when = \"client CLOSE-WAIT\"")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101
                        server FIN-WAIT-1
                        server > client [F.] seq 301 ack 101
                        client ESTABLISHED
                        client > server [.] seq 101 ack 301
                        client told connection closing
                        client CLOSE-WAIT
                        client > server [.] seq 101 ack 302
                        client LAST-ACK
                        client > server [F.] seq 101 ack 302
                        server FIN-WAIT-2
                        server told connection closing
                        server TIME-WAIT
                        server > client [.] seq 302 ack 102
                        client CLOSED
                        server CLOSED
                        """);
    }

    @Test
    void o13AbortInSynReceived() {
        Story.connected()
                .call("server", "abort", "when = \"server SYN-RECEIVED\"")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101
                        server > client [R] seq 301
                        server CLOSED
                        client ESTABLISHED
                        client > server [.] seq 101 ack 301
                        client told connection reset
                        client CLOSED
                        server > client [R] seq 301
                        """);
    }

    @Test
    void o14DataOnSynIsHeldUntilEstablished() {
        Story.of()
                .inject("1ms", "client > server [S] seq 100 len 20")
                .inject("100ms", "client > server [.] seq 121 ack 301")
                .fault("segment = \"server\"; effect = \"lose\"")
                .unfolds("""
                        server LISTEN
                        client > server [S] seq 100 len 20
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101 lost
                        client > server [.] seq 121 ack 301
                        server ESTABLISHED
                        server told data 20
                        server > client [.] seq 301 ack 121 lost
                        """);
    }

    @Test
    void o15ResetInSynReceivedPassive() {
        Story.of()
                .inject("1ms", "client > server [S] seq 100")
                .inject("30ms", "client > server [R] seq 101")
                .fault("segment = \"server\"; effect = \"lose\"")
                .unfolds("""
                        server LISTEN
                        client > server [S] seq 100
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101 lost
                        client > server [R] seq 101
                        server LISTEN
                        """);
    }

    @Test
    void o15ResetInSynReceivedActive() {
        Story.connected()
                .server("isn = 300")
                .fault("segment = \"client\"; effect = \"lose\"")
                .inject("1ms", "server > client [S] seq 300")
                .inject("30ms", "server > client [R] seq 301")
                .unfolds("""
                        client SYN-SENT
                        client > server [S] seq 100 lost
                        server > client [S] seq 300
                        client SYN-RECEIVED
                        client > server [S.] seq 100 ack 301 lost
                        server > client [R] seq 301
                        client told connection refused
                        client CLOSED
                        """);
    }

    @Test
    void x6ResetLeadsBackToListenWhereTheProfileSaysSo() {
        Story.of()
                .client("isn = 100; listen = 7; reset_to_listen = true")
                .server("isn = 300")
                .call("client", "connect", "at = \"1s\"; to = \"server:9\"")
                .unfolds("""
                        client LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        server > client [R.] seq 0 ack 101
                        client told connection reset
                        client LISTEN
                        """);
    }

    @Test
    void x6ResetLeadsToClosedOtherwise() {
        Story.of()
                .client("isn = 100; listen = 7")
                .server("isn = 300")
                .call("client", "connect", "at = \"1s\"; to = \"server:9\"")
                .unfolds("""
                        client LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        server > client [R.] seq 0 ack 101
                        client told connection reset
                        client CLOSED
                        """);
    }
}
