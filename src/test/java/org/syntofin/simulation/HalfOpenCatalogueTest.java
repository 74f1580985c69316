package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** Half-open connections and anomalies: section 5 of the catalogue. */
class HalfOpenCatalogueTest {

    /** After it B has send 300, receive 100. */
    private static final String OPEN = """
            server LISTEN
            client SYN-SENT
            client > server [S] seq 99
            server SYN-RECEIVED
            server > client [S.] seq 299 ack 100
            client ESTABLISHED
            client > server [.] seq 100 ack 300
            server ESTABLISHED
            client CLOSED
            """;

    private static Story rebooted() {
        return Story.connected()
                .client("isn = [99, 400]")
                .server("isn = [299, 700]; listen = 80")
                .call("client", "crash", "at = \"1s\"")
                .call("client", "reboot", "at = \"1.5s\"");
    }

    @Test
    void h01DiscoveryByOpeningAgain() {
        rebooted().call("client", "connect", "at = \"2s\"").unfolds(OPEN + """
                        client SYN-SENT
                        client > server [S] seq 400
                        server > client [.] seq 300 ack 100
                        client > server [R] seq 100
                        server told connection reset
                        server CLOSED
                        client > server [S] seq 400
                        server SYN-RECEIVED
                        server > client [S.] seq 700 ack 401
                        client ESTABLISHED
                        client > server [.] seq 401 ack 701
                        server ESTABLISHED
                        """);
    }

    @Test
    void h02ActiveSideCausesDiscovery() {
        rebooted().call("server", "send", "at = \"2s\"; bytes = 10").unfolds(OPEN + """
                        server > client [P.] seq 300 ack 100 len 10
                        client > server [R] seq 100
                        server told connection reset
                        server CLOSED
                        """);
    }

    @Test
    void h03OldDuplicateSynAtTwoPassiveSockets() {
        Story.of()
                .client("isn = 100; listen = 7")
                .inject("1ms", "client > server [S] seq 9000")
                .unfolds("""
                        client LISTEN
                        server LISTEN
                        client > server [S] seq 9000
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 9001
                        client > server [R] seq 9001
                        server LISTEN
                        """);
    }

    @Test
    void h04LivelockEndsWhenThePatienceOfSynDoes() {
        Story story = rebooted().client("isn = [99, 99]").call("client", "connect", "at = \"2s\"");
        assertThat(story.sendingTimes("client")).contains(2.0, 3.0, 5.0, 9.0, 17.0, 33.0, 65.0, 129.0);
        assertThat(TraceText.write(story.trace())).contains("client: SYN-SENT, then CLOSED at 257.000000");
        assertThat(story.rules()).contains(Rule.SYN_SENT_NEITHER, Rule.SYN_CHALLENGE);
    }

    @Test
    void h05KeepAliveIsOffUnlessAskedFor() {
        assertThat(Story.connected().trace().ended()).isEqualTo(60_000);
    }

    @Test
    void h05KeepAliveProbesALivingPeer() {
        Story story = Story.connected()
                .client("isn = 99; keep_alive = true")
                .server("isn = 299; listen = 80")
                .head("until = \"3h\"");
        assertThat(TraceText.write(story.trace()))
                .contains("7200.040000 client > server [.] seq 99 ack 300 win 65535 len 0\n")
                .contains("7200.060000 server > client [.] seq 300 ack 100 win 65535 len 0\n")
                .contains("client: ESTABLISHED");
    }

    @Test
    void h05OneMissedProbeDoesNotKill() {
        Story story = Story.connected()
                .client("isn = 99; keep_alive = true; keep_alive_idle = \"10s\"; keep_alive_interval = \"1s\"")
                .server("isn = 299; listen = 80")
                .fault("segment = \"client ACK 2\"; effect = \"lose\"")
                .head("until = \"15s\"");
        assertThat(TraceText.write(story.trace())).contains("client: ESTABLISHED");
    }

    @Test
    void h05NineMissedProbesEndIt() {
        Story story = Story.connected()
                .client("isn = 99; keep_alive = true; keep_alive_idle = \"10s\"; keep_alive_interval = \"1s\"")
                .server("isn = 299; listen = 80")
                .fault("from = \"1s\"; effect = \"lose\"");
        assertThat(TraceText.write(story.trace())).contains("client: ESTABLISHED, then CLOSED at 19.040000");
        assertThat(story.rules()).contains(Rule.KEEP_ALIVE_DEAD);
    }

    @Test
    void h05ProbeFindsARebootedPeer() {
        Story story = Story.connected()
                .client("isn = 99; keep_alive = true; keep_alive_idle = \"10s\"")
                .server("isn = 299; listen = 80")
                .call("server", "crash", "at = \"1s\"")
                .call("server", "reboot", "at = \"2s\"");
        assertThat(TraceText.write(story.trace()))
                .contains("10.060000 server > client [R] seq 300")
                .endsWith("client: CLOSED\nserver: CLOSED\n");
    }

    @Test
    void icmpWhileOpeningHardAndSoft() {
        Story.connected()
                .fault("segment = \"client SYN\"; effect = \"lose\"")
                .inject("10ms", "client > server", "icmp = \"port-unreachable\"")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100 lost
                        client told connection refused
                        client CLOSED
                        """);
        Story soft = Story.connected().inject("10ms", "client > server", "icmp = \"host-unreachable\"");
        assertThat(soft.rules()).contains(Rule.ICMP_SOFT);
        assertThat(TraceText.write(soft.trace())).contains("client: ESTABLISHED");
    }

    @Test
    void icmpLaterAbortsOrIsIgnored() {
        Story hard = Story.connected().inject("1s", "client > server", "icmp = \"protocol-unreachable\"");
        assertThat(TraceText.write(hard.trace())).contains("client: ESTABLISHED, then CLOSED at 1.000000");
        Story ignored = Story.connected()
                .client("isn = 100; hard_errors_abort = false")
                .inject("1s", "client > server", "icmp = \"protocol-unreachable\"");
        assertThat(ignored.rules()).contains(Rule.ICMP_HARD_IGNORED);
    }

    @Test
    void aClosedWindowIsProbedAndOpensAgain() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; window = 10; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 15")
                .call("server", "receive", "at = \"300s\"");
        assertThat(story.rules()).contains(Rule.PERSIST, Rule.SEQ_ZERO_WINDOW, Rule.WINDOW_UPDATE);
        assertThat(TraceText.write(story.trace())).endsWith("client: ESTABLISHED\nserver: ESTABLISHED\n");
    }

    /** R2 counts from the last progress (RFC 9293, 3.8.3): a part that was acknowledged is progress. */
    @Test
    void givesUpOnlyWhenNothingIsAcknowledgedAnyMore() {
        Trace trace = Story.connected()
                .call("client", "send", "at = \"1s\"; bytes = 100")
                .fault("from = \"500ms\"; effect = \"lose\"")
                .inject("60s", "server > client [.] seq 301 ack 131")
                .inject("120s", "server > client [.] seq 301 ack 161")
                .trace();

        assertThat(TraceText.write(trace))
                .contains("184.020000 client > server [P.] seq 161 ack 301 win 65535 len 40 lost")
                .contains("client: ESTABLISHED, then CLOSED at 312.020000");
    }
}
