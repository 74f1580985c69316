package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** Connections end, nothing is lost: section 6 of the catalogue. A's SYN is 99, so that its FIN is 100, as in figure 12. */
class ClosingCatalogueTest {

    static final String OPEN = """
        server LISTEN
        client SYN-SENT
        client > server [S] seq 99
        server SYN-RECEIVED
        server > client [S.] seq 299 ack 100
        client ESTABLISHED
        client > server [.] seq 100 ack 300
        server ESTABLISHED
        """;

    static Story open() {
        return Story.connected().client("isn = 99").server("isn = 299; listen = 80");
    }

    static Story closing() {
        return open().call("client", "close", "at = \"1s\"");
    }

    static Story both() {
        return closing().call("server", "close", "when = \"server CLOSE-WAIT\"; after = \"100ms\"");
    }

    @Test
    void c01NormalClose() {
        Story story = both().unfolds(OPEN + """
            client FIN-WAIT-1
            client > server [F.] seq 100 ack 300
            = client SND.UNA 100 SND.NXT 101
            server told connection closing
            server CLOSE-WAIT
            server > client [.] seq 300 ack 101
            = server RCV.NXT 101
            client FIN-WAIT-2
            server LAST-ACK
            server > client [F.] seq 300 ack 101
            client told connection closing
            client TIME-WAIT
            client > server [.] seq 101 ack 301
            = client RCV.NXT 301 SND.UNA 101
            server CLOSED
            client CLOSED
            """);
        assertThat(TraceText.write(story.trace())).contains("client: TIME-WAIT, then CLOSED at 241.140000");
    }

    @Test
    void c02SimultaneousClose() {
        closing().call("server", "close", "at = \"1s\"").unfolds(OPEN + """
            client FIN-WAIT-1
            client > server [F.] seq 100 ack 300
            server FIN-WAIT-1
            server > client [F.] seq 300 ack 100
            server told connection closing
            server CLOSING
            server > client [.] seq 301 ack 101
            client told connection closing
            client CLOSING
            client > server [.] seq 101 ack 301
            client TIME-WAIT
            server TIME-WAIT
            client CLOSED
            server CLOSED
            """);
    }

    @Test
    void c02SomeStacksRepeatTheFinInClosing() {
        assertThat(closing()
                        .client("isn = 99; closing_repeats_fin = true")
                        .call("server", "close", "at = \"1s\"")
                        .rules())
                .contains(Rule.IMPL_CLOSING_FIN);
    }

    @Test
    void x11SimultaneousCloseMayDeleteAtOnce() {
        Story story = closing().client("isn = 99; closing_to_closed = true").call("server", "close", "at = \"1s\"");
        assertThat(TraceText.write(story.trace())).contains("client: CLOSED\n");
    }

    /** The other end needs the acknowledgment that was still held, or it repeats its FIN to nobody. */
    @Test
    void x11WhoDeletesAtOnceStillAcknowledges() {
        closing()
                .client("isn = 99; closing_to_closed = true; delayed_ack = \"200ms\"")
                .call("server", "close", "at = \"1s\"")
                .unfolds(OPEN + """
                    client FIN-WAIT-1
                    client > server [F.] seq 100 ack 300
                    server FIN-WAIT-1
                    server > client [F.] seq 300 ack 100
                    server told connection closing
                    server CLOSING
                    server > client [.] seq 301 ack 101
                    client told connection closing
                    client CLOSING
                    client > server [.] seq 101 ack 301
                    client CLOSED
                    server TIME-WAIT
                    server CLOSED
                    """);
    }

    @Test
    void c03AndX10ThreeSegmentClose() {
        closing()
                .server("isn = 299; listen = 80; delayed_ack = \"200ms\"")
                .call("server", "close", "when = \"server CLOSE-WAIT\"; after = \"100ms\"")
                .unfolds(OPEN + """
                    client FIN-WAIT-1
                    client > server [F.] seq 100 ack 300
                    server told connection closing
                    server CLOSE-WAIT
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
    void c04HalfClose() {
        closing()
                .call("server", "send", "when = \"server CLOSE-WAIT\"; after = \"100ms\"; bytes = 50")
                .call("server", "close", "when = \"server CLOSE-WAIT\"; after = \"200ms\"")
                .call("client", "send", "at = \"1.01s\"; bytes = 1")
                .unfolds(OPEN + """
                    client FIN-WAIT-1
                    client > server [F.] seq 100 ack 300
                    client told error: connection closing
                    server told connection closing
                    server CLOSE-WAIT
                    server > client [.] seq 300 ack 101
                    client FIN-WAIT-2
                    server > client [P.] seq 300 ack 101 len 50
                    client told data 50
                    client > server [.] seq 101 ack 350
                    server LAST-ACK
                    server > client [F.] seq 350 ack 101
                    client told connection closing
                    client TIME-WAIT
                    client > server [.] seq 101 ack 351
                    server CLOSED
                    client CLOSED
                    """);
    }

    /** X10: the eighth check's acknowledgment goes at once unless the profile delays it. */
    @Test
    void x10AcknowledgmentOfFinGoesAtOnceUnlessDelayed() {
        Story atOnce = closing();
        assertThat(TraceText.write(atOnce.trace())).contains("1.020000 server > client [.] seq 300 ack 101 ");
        Story delayed = closing().server("isn = 299; listen = 80; delayed_ack = \"200ms\"");
        assertThat(TraceText.write(delayed.trace())).contains("1.220000 server > client [.] seq 300 ack 101 ");
        Story hurried = closing().server("isn = 299; listen = 80; delayed_ack = \"200ms\"; delayed_fin_ack = 0");
        assertThat(TraceText.write(hurried.trace())).contains("1.020000 server > client [.] seq 300 ack 101 ");
    }

    @Test
    void c10FinOvertakesData() {
        open().call("client", "send", "at = \"1s\"; bytes = 50")
                .call("client", "close", "at = \"1s\"")
                .fault("segment = \"client DATA 1\"; effect = \"delay\"; by = \"100ms\"")
                .unfolds(OPEN + """
                    client > server [P.] seq 100 ack 300 len 50
                    client FIN-WAIT-1
                    client > server [F.] seq 150 ack 300
                    server > client [.] seq 300 ack 100
                    server told data 50
                    server told connection closing
                    server CLOSE-WAIT
                    server > client [.] seq 300 ack 151
                    = server RCV.NXT 151
                    client FIN-WAIT-2
                    """);
    }

    @Test
    void c11FinWithData() {
        open().inject("1s", "client > server [F.] seq 100 ack 300 len 20")
                .fault("segment = \"server ACK\"; effect = \"lose\"")
                .unfolds(OPEN + """
                    client > server [F.] seq 100 ack 300 len 20
                    server told data 20
                    server told connection closing
                    server CLOSE-WAIT
                    server > client [.] seq 300 ack 121 lost
                    = server RCV.NXT 121
                    """);
    }

    @Test
    void c15FinWaitsBehindDataAndTheirsComesFirst() {
        open().client("isn = 99; window = 10")
                .server("isn = 299; listen = 80; window = 1")
                .call("client", "send", "at = \"1s\"; bytes = 3")
                .call("client", "close", "at = \"1s\"")
                .call("server", "close", "at = \"1s\"")
                .unfolds(OPEN + """
                    client > server [.] seq 100 ack 300 len 1
                    client FIN-WAIT-1
                    server FIN-WAIT-1
                    server > client [F.] seq 300 ack 100
                    server told data 1
                    server > client [.] seq 301 ack 101
                    client told connection closing
                    client CLOSING
                    client > server [.] seq 101 ack 301
                    client > server [.] seq 101 ack 301 len 1
                    server FIN-WAIT-2
                    server told data 1
                    server > client [.] seq 301 ack 102
                    client > server [P.] seq 102 ack 301 len 1
                    server told data 1
                    server > client [.] seq 301 ack 103
                    client > server [F.] seq 103 ack 301
                    server told connection closing
                    server TIME-WAIT
                    server > client [.] seq 301 ack 104
                    client TIME-WAIT
                    server CLOSED
                    client CLOSED
                    """);
    }

    @Test
    void c15ClosingSendsTheFinThatTheWindowHeldBack() {
        Story.connected()
                .client("isn = 94")
                .server("isn = 299; listen = 80; window = 5; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 5")
                .call("client", "close", "at = \"1.1s\"")
                .call("server", "close", "at = \"1.2s\"")
                .call("server", "receive", "at = \"1.5s\"")
                .unfolds("""
                    server LISTEN
                    client SYN-SENT
                    client > server [S] seq 94
                    server SYN-RECEIVED
                    server > client [S.] seq 299 ack 95
                    client ESTABLISHED
                    client > server [.] seq 95 ack 300
                    server ESTABLISHED
                    client > server [P.] seq 95 ack 300 len 5
                    server > client [.] seq 300 ack 100
                    client FIN-WAIT-1
                    server FIN-WAIT-1
                    server > client [F.] seq 300 ack 100
                    client told connection closing
                    client CLOSING
                    client > server [.] seq 100 ack 301
                    server FIN-WAIT-2
                    server told data 5
                    server > client [.] seq 301 ack 100
                    client > server [F.] seq 100 ack 301
                    server told connection closing
                    server TIME-WAIT
                    server > client [.] seq 301 ack 101
                    client TIME-WAIT
                    server CLOSED
                    client CLOSED
                    """);
    }
}
