package org.syntofin.simulation.packetdrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.wire.Mutations;

class ScriptFuzzTest {

    private static final String SCRIPT = """
            --tolerance_usecs=10000
            `sysctl -w net.inet.tcp.rfc1323=1`
            #ifdef X
            0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
            #else
            +0.00 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0x2 (flags O_RDWR)
            #endif
            +.1...0.3 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
            +0~+0.5 > S 0:0(0) win 65535 <mss 1460,nop,wscale 6,sackOK,TS val 100 ecr 0,FO ab,eol> // a comment
            * < S. 4294967295:0(1)! ack 1 <nop,nop,sack 1:2 3:4>
            +0 < icmp unreachable frag_needed mtu 1400 [1:2(1)]
            0.5 %{ assert tcpi_state == TCPI_ESTABLISHED }% /* another */
            +0 poll([{fd=4, events=POLLIN, revents=POLLIN|POLLHUP}], 1, 1000) = 1
            +0 setsockopt(3, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0
            +0 sendmsg(4, {msg_name(...)=..., msg_iov(1)=[{"ab\\"c", 100}], msg_flags=0}, 0) = 100
            """;

    @Test
    void throwsNothingButItsOwnErrorWithAPosition() {
        new Mutations(List.of(SCRIPT.getBytes(StandardCharsets.UTF_8))).forEach((number, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            try {
                Script script = ScriptParser.parse("a.pkt", text, Map.of("X", ""));
                ScriptPlayer.play(script, Profile.FREEBSD, Comparison.FULL);
            } catch (ScriptException e) {
                assertThat(e.finding().position().line())
                        .as("mutation %d", number)
                        .isPositive();
            } catch (RuntimeException e) {
                throw new AssertionError("mutation " + number + "\n" + text, e);
            }
        });
    }
}
