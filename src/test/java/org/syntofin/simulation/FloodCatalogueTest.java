package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** SYN flood, queues and cookies: section 10 of the catalogue. */
class FloodCatalogueTest {

    private static Story flood(String options) {
        return Story.of()
                .server("isn = 300; listen = 80; backlog = 5" + options)
                .inject("0s", "nobody > server [S] seq 7", "from = \"198.51.100.7:4000\"; count = 5; every = \"1ms\"")
                .call("client", "connect", "at = \"100ms\"");
    }

    private static long entered(Story story, String state) {
        return story.trace().steps().stream()
                .filter(step -> step.host().equals("server")
                        && step.event() instanceof Step.StateChange change
                        && change.to().rfcName().equals(state))
                .count();
    }

    @Test
    void f01FullBacklogDropsTheNextSyn() {
        Story story = flood("").head("until = \"60s\"");
        assertThat(entered(story, "SYN-RECEIVED")).isEqualTo(5);
        assertThat(story.sendingTimes("client")).containsExactly(0.1, 1.1, 3.1, 7.1, 15.1, 31.1);
        // Each of the five SYN,ACKs goes to nowhere at 0, 1, 3, 7, 15 and 31 s.
        assertThat(story.sendingTimes("server")).hasSize(5 * 6);
        assertThat(story.rules()).contains(Rule.BACKLOG_FULL);
        assertThat(TraceText.write(story.trace())).contains("client: SYN-SENT");
    }

    @Test
    void f02LargerBacklogShorterTimerOrRecycling() {
        assertThat(entered(flood("").server("isn = 300; listen = 80; backlog = 6"), "ESTABLISHED"))
                .isEqualTo(1);
        Story timer = flood("; syn_received_timeout = \"2s\"");
        assertThat(entered(timer, "ESTABLISHED")).isEqualTo(1);
        assertThat(timer.rules()).contains(Rule.SYN_RECEIVED_TIMEOUT);
        Story recycling = flood("; recycle_oldest = true");
        assertThat(entered(recycling, "ESTABLISHED")).isEqualTo(1);
        assertThat(recycling.rules()).contains(Rule.RECYCLED);
    }

    @Test
    void f04CookiesNeedNoRecord() {
        Story story = flood("; syn_cookies = 2").call("client", "send", "when = \"client ESTABLISHED\"; bytes = 5");
        assertThat(entered(story, "SYN-RECEIVED")).isZero();
        assertThat(entered(story, "ESTABLISHED")).isEqualTo(1);
        assertThat(story.rules()).contains(Rule.COOKIE_GIVEN, Rule.COOKIE_GOOD, Rule.TEXT);
        // Six cookies and the acknowledgment of the text: no SYN,ACK is repeated.
        assertThat(story.sendingTimes("server")).hasSize(6 + 1);
    }

    /** The number itself must say all that is remembered: eight sizes of segments, no scale, no SACK. */
    @Test
    void f05ACookieRoundsTheMssAndLosesTheOptions() {
        Story story = Story.connected()
                .client("isn = 100; mss = 1350; window_scale = 7; sack = true")
                .server("isn = 300; listen = 80; syn_cookies = 2; window_scale = 7; sack = true")
                .call("server", "send", "at = \"1s\"; bytes = 3000");
        assertThat(TraceText.write(story.trace()))
                .containsPattern("server > client \\[S.\\] seq \\d+ ack 101 win 65535 len 0 <mss 1460>\n")
                .containsPattern("server > client \\[.\\] seq \\d+ ack 101 win 65535 len 1300\n");
    }

    /** The server would speak first, but has never heard of the connection, whose third segment was lost. */
    @Test
    void f06CookieAndLostThirdSegmentStallInSilence() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; syn_cookies = 2")
                .fault("segment = \"client ACK 1\"; effect = \"lose\"")
                .call("server", "send", "when = \"server ESTABLISHED\"; bytes = 20");
        assertThat(TraceText.write(story.trace())).contains("client: ESTABLISHED\n");
        assertThat(entered(story, "ESTABLISHED")).isZero();
        assertThat(story.sendingTimes("server")).hasSize(1);
    }

    @Test
    void f04WrongCookieDrawsAReset() {
        Story story = Story.of()
                .server("isn = 300; listen = 80; syn_cookies = 2")
                .inject("1ms", "client > server [.] seq 8 ack 12345");
        assertThat(story.rules()).contains(Rule.COOKIE_WRONG);
        assertThat(TraceText.write(story.trace())).contains("server > client [R] seq 12345");
    }

    @Test
    void f07CookiesOnlyWhenTheBacklogIsFull() {
        Story story = flood("; syn_cookies = 1").head("until = \"60s\"");
        assertThat(entered(story, "SYN-RECEIVED")).isEqualTo(5);
        assertThat(entered(story, "ESTABLISHED")).isEqualTo(1);
    }

    @Test
    void f08FullAcceptQueue() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; backlog = 2; accept = \"calls\"")
                .call("client", "connect", "at = \"10ms\"; connection = 2")
                .call("client", "connect", "at = \"45ms\"; connection = 3")
                .call("client", "connect", "at = \"5s\"; connection = 4")
                .head("until = \"20s\"");
        assertThat(story.rules()).contains(Rule.ACCEPT_QUEUE_FULL, Rule.ACCEPT_QUEUE_FULL_SYN);
        assertThat(TraceText.write(story.trace())).contains("connection 2 ESTABLISHED; connection 3 SYN-RECEIVED");
    }

    @Test
    void f08WhileTheQueueIsFullSynAckIsRepeatedAndAStrayAckDrawsAReset() {
        Story story = Story.connected()
                .server("isn = [300, 400]; listen = 80; backlog = 2; accept_backlog = 1; accept = \"calls\"")
                .call("client", "connect", "at = \"1ms\"; connection = 2")
                .inject("5s", "client:5000 > server [.] seq 7 ack 77")
                .inject("6s", "client:5001 > server [S] seq 9")
                .head("until = \"10s\"");
        assertThat(TraceText.write(story.trace()))
                .contains("0.041000 client:40001 > server:80 [.] seq 201 ack 401")
                .contains("1.021000 server:80 > client:40001 [S.] seq 400 ack 201")
                .contains("3.021000 server:80 > client:40001 [S.] seq 400 ack 201")
                .contains("server:80 > client:5000 [R] seq 77")
                .doesNotContain("> client:5001");
        assertThat(story.rules()).contains(Rule.ACCEPT_QUEUE_FULL, Rule.ACCEPT_QUEUE_FULL_SYN, Rule.LISTEN_ACK);
    }

    @Test
    void f08AcceptQueueMayBeShorterThanTheBacklog() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; accept_backlog = 1; accept = \"calls\"")
                .call("client", "connect", "at = \"1s\"; connection = 2")
                .head("until = \"20s\"");
        assertThat(story.rules()).contains(Rule.ACCEPT_QUEUE_FULL_SYN).doesNotContain(Rule.BACKLOG_FULL);
        assertThat(TraceText.write(story.trace())).contains("connection 1 ESTABLISHED; connection 2 SYN-SENT");
    }

    @Test
    void tenThousandHostsDoNotGrowIt() {
        Story story = Story.of()
                .server("isn = 300; listen = 80; backlog = 128")
                .inject("0s", "nobody > server [S] seq 7", "from = \"198.51.100.7:4000\"; count = 10000")
                .head("until = \"500ms\"");
        assertThat(entered(story, "SYN-RECEIVED")).isEqualTo(128);
    }
}
