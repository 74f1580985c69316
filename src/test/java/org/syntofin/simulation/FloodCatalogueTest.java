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
