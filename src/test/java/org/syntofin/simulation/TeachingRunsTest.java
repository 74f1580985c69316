package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** The runs N01 to N12 and the worlds of section 11a. */
class TeachingRunsTest {

    private static String text(Story story) {
        return TraceText.write(story.trace());
    }

    private static Story oldData(String world) {
        return Story.of()
                .head(world)
                .inject("0s", "client > server [S] seq 90")
                .inject("30ms", "client > server [P.] seq 91 ack 201 \"PAY 10\"");
    }

    @Test
    void n01TwoSegmentsWouldDeliverOldData() {
        Story real = oldData("");
        assertThat(text(real)).contains("server > client [R] seq 201");
        assertThat(real.trace().steps()).noneMatch(step -> step.event() instanceof Step.Signal s && s.bytes() > 0);
        Story world = oldData("world = \"two-way\"");
        assertThat(world.trace().world()).isEqualTo("two-way");
        assertThat(world.rules()).contains(Rule.WORLD_TWO_WAY);
        assertThat(world.trace().steps()).anyMatch(step -> step.event() instanceof Step.Signal s && s.bytes() == 6);
    }

    /** Data of connection 1 comes 30 s late, into connection 2 on the same four-tuple. */
    private static Story second(String world) {
        return Story.of()
                .head(world)
                .client("isn = [100, 90]")
                .call("client", "connect", "at = \"0s\"; connection = 1")
                .call("client", "send", "at = \"1s\"; bytes = 20; connection = 1")
                .fault("segment = \"client DATA 1\"; effect = \"duplicate\"; by = \"30s\"")
                .call("client", "close", "at = \"2s\"; connection = 1")
                .call("server", "close", "when = \"server CLOSE-WAIT\"; connection = 1")
                .call("client", "connect", "at = \"20s\"; connection = 2; port = 40000")
                .call("client", "send", "at = \"25s\"; bytes = 10; connection = 2");
    }

    private static int delivered(Story story) {
        return story.trace().steps().stream()
                .map(Step::event)
                .mapToInt(event -> event instanceof Step.Signal signal ? signal.bytes() : 0)
                .sum();
    }

    @Test
    void n02WithoutTimeWaitOldBytesEnterTheNextConnection() {
        assertThat(delivered(second("world = \"no-time-wait\""))).isGreaterThan(30);
        assertThat(delivered(second(""))).isLessThanOrEqualTo(30);
    }

    @Test
    void n03IsnZeroLetsABlindResetHit() {
        Story world = Story.connected().head("world = \"isn-zero\"").inject("1s", "client > server [R] seq 1");
        assertThat(text(world)).endsWith("server: CLOSED\n");
        Story real = Story.connected().client("").inject("1s", "client > server [R] seq 1");
        assertThat(text(real)).endsWith("server: ESTABLISHED\n");
    }

    @Test
    void n04AFreeFinSeemsAcknowledgedByAnOldAck() {
        Story story = Story.connected()
                .head("world = \"free-fin\"")
                .client("isn = 94")
                .server("isn = 299; listen = 80")
                .call("client", "send", "at = \"1s\"; bytes = 5")
                .call("client", "close", "at = \"1.001s\"")
                .fault("segment = \"client FIN\"; effect = \"lose\"");
        assertThat(text(story)).endsWith("client: FIN-WAIT-2\nserver: ESTABLISHED\n");
    }

    @Test
    void n05FinClosesBoth() {
        Story story = Story.connected()
                .head("world = \"fin-closes-both\"")
                .call("client", "send", "at = \"1s\"; bytes = 5")
                .call("client", "close", "at = \"1s\"")
                .call("server", "send", "at = \"2s\"; bytes = 50");
        assertThat(text(story)).endsWith("client: CLOSED\nserver: CLOSED\n").doesNotContain("len 50");
    }

    @Test
    void n06CablePulledForAWhileOrForEver() {
        Story pulled = Story.connected()
                .fault("from = \"1s\"; until = \"10s\"; effect = \"lose\"")
                .call("client", "send", "at = \"2s\"; bytes = 5");
        assertThat(text(pulled)).endsWith("client: ESTABLISHED\nserver: ESTABLISHED\n");
        Story gone = Story.connected()
                .fault("from = \"1s\"; effect = \"lose\"")
                .call("client", "send", "at = \"2s\"; bytes = 5");
        assertThat(text(gone)).endsWith("client: ESTABLISHED, then CLOSED at 129.000000\nserver: ESTABLISHED\n");
    }

    @Test
    void n07NobodyAccepts() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; accept = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 50");
        assertThat(text(story)).contains("server > client [.] seq 301 ack 151").contains("client: ESTABLISHED");
        assertThat(delivered(story)).isZero();
        Story accepted = Story.connected()
                .call("server", "accept", "at = \"2s\"")
                .call("client", "send", "at = \"1s\"; bytes = 50");
        assertThat(delivered(accepted)).isEqualTo(50);
    }

    @Test
    void n08TwoClientsOnePort() {
        Story story = Story.of()
                .client("isn = [100, 1000]")
                .call("client", "connect", "at = \"0s\"; connection = 1")
                .call("client", "connect", "at = \"30ms\"; connection = 2");
        assertThat(text(story))
                .contains("client:40000 > server:80 [S] seq 100")
                .contains("client:40001 > server:80 [S] seq 1000")
                .contains("server: connection 1 ESTABLISHED; connection 2 ESTABLISHED");
        assertThat(TraceJson.write(story.trace())).contains("\"socket\": 3, \"connection\": 2, \"kind\": \"state\"");
    }

    @Test
    void n09NeverCloses() {
        Story story = Story.connected().call("client", "close", "at = \"1s\"");
        assertThat(text(story)).endsWith("client: FIN-WAIT-2\nserver: CLOSE-WAIT\n");
    }

    @Test
    void n10AndX12LastAckAndAllFinsLost() {
        Story story = Story.connected()
                .call("client", "close", "at = \"1s\"")
                .call("server", "close", "when = \"server CLOSE-WAIT\"; after = \"100ms\"")
                .fault("from = \"1.13s\"; effect = \"lose\"");
        assertThat(text(story))
                .contains("client: TIME-WAIT, then CLOSED at 241.140000")
                .contains("server: LAST-ACK, then CLOSED at 128.120000");
    }

    @Test
    void n11AcknowledgedIsNotRead() {
        Story story = Story.connected()
                .server("isn = 300; listen = 80; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 50")
                .call("server", "abort", "at = \"2s\"");
        assertThat(text(story)).contains("server > client [.] seq 301 ack 151 win 65485");
        assertThat(delivered(story)).isZero();
    }

    @Test
    void n12KilledOrPowerCut() {
        assertThat(text(Story.connected().call("server", "abort", "at = \"1s\"")))
                .endsWith("client: CLOSED\nserver: CLOSED\n");
        Story silence = Story.connected().call("server", "crash", "at = \"1s\"");
        assertThat(text(silence)).endsWith("client: ESTABLISHED\nserver: ESTABLISHED, then CLOSED at 1.000000\n");
    }
}
