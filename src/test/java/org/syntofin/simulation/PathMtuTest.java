package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** Packets that are too large for the way (RFC 9293, 3.7.2; RFC 1191, 6.5). */
class PathMtuTest {

    private static Story told(int mtu) {
        return Story.connected()
                .call("client", "send", "at = \"1s\"; bytes = 1000")
                .call("client", "close", "at = \"1s\"")
                .fault("segment = \"client DATA 1\"; effect = \"lose\"")
                .inject("1.01s", "client > server", "icmp = \"fragmentation-needed\"; mtu = " + mtu);
    }

    @Test
    void whatWasTooLargeGoesAgainAtOnceInPieces() {
        Story story = told(640);

        assertThat(TraceText.write(story.trace()))
                .contains("1.000000 client > server [P.] seq 101 ack 301 win 65535 len 1000 lost\n")
                .contains("1.000000 client > server [F.] seq 1101 ack 301 win 65535 len 0\n")
                .contains("1.010000 client > server [.] seq 101 ack 301 win 65535 len 600\n")
                .contains("1.010000 client > server [P.] seq 701 ack 301 win 65535 len 400\n")
                .contains("1.030000 server > client [.] seq 301 ack 1102 win 65535 len 0\n");
        assertThat(story.rules()).contains(Rule.PATH_MTU).doesNotContain(Rule.RETRANSMISSION_TIMEOUT);
    }

    @Test
    void aSizeThatNoNetworkHasOrThatIsNoNewsChangesNothing() {
        assertThat(told(1500).rules()).contains(Rule.RETRANSMISSION_TIMEOUT).doesNotContain(Rule.PATH_MTU);
        Story tiny = told(68);
        assertThat(tiny.sendingTimes("client")).hasSizeGreaterThan(30);
        assertThat(tiny.rules()).contains(Rule.PATH_MTU);
    }

    /** An old router does not say what would fit: to TCP that is an error like others (3.9.2.2, codes 2 to 4). */
    @Test
    void withoutASizeItIsAHardError() {
        Story story = Story.connected().inject("1s", "client > server", "icmp = \"fragmentation-needed\"");

        assertThat(story.rules()).contains(Rule.ICMP_HARD);
    }
}
