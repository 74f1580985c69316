package org.syntofin.simulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections begin, nothing is lost: O01 to O08 and O14 of the catalogue, with the RFC's numbers. */
class OpeningCatalogueTest {

    static final String HANDSHAKE = """
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
}
