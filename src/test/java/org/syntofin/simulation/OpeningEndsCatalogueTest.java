package org.syntofin.simulation;

import org.junit.jupiter.api.Test;

/** Openings that come to nothing: refused, closed, aborted, reset; O05, O13, O15 and X6 of the catalogue. */
class OpeningEndsCatalogueTest {

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
