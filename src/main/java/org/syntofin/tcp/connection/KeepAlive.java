package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.KEEP_ALIVE;
import static org.syntofin.tcp.connection.ProfileOption.KEEP_ALIVE_IDLE;
import static org.syntofin.tcp.connection.ProfileOption.KEEP_ALIVE_INTERVAL;
import static org.syntofin.tcp.connection.ProfileOption.KEEP_ALIVE_PROBES;

import java.util.List;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;

/** Probes of an idle connection (RFC 9293, 3.8.4). */
final class KeepAlive {

    private KeepAlive() {}

    /** Something came from the other end: it is alive. */
    static void heard(Connection c) {
        if (!c.profile().flag(KEEP_ALIVE)) {
            return;
        }
        c.unansweredProbes = 0;
        if (c.tcb.state == State.ESTABLISHED || c.tcb.state == State.CLOSE_WAIT || c.tcb.state == State.FIN_WAIT_2) {
            c.timers.set(TimerKind.KEEP_ALIVE, c.now() + c.profile().number(KEEP_ALIVE_IDLE));
        }
    }

    /** The program turned probes on or off, or chose other times. */
    static void chosen(Connection c) {
        if (c.profile().flag(KEEP_ALIVE)) {
            heard(c);
        } else {
            c.timers.stop(TimerKind.KEEP_ALIVE);
        }
    }

    static void expired(Connection c) {
        if (!c.retransmissionQueue.isEmpty()) {
            return;
        }
        long limit = c.profile().number(KEEP_ALIVE_PROBES);
        if (c.unansweredProbes >= limit) {
            c.because(Rule.KEEP_ALIVE_DEAD, c.explains() ? Checks.probes(c.unansweredProbes, limit) : null);
            c.flushQueues();
            c.signal(Signal.TIMED_OUT);
            c.enter(State.CLOSED);
            return;
        }
        c.unansweredProbes++;
        c.because(Rule.KEEP_ALIVE_PROBE);
        Payload garbage = c.profile().flag(ProfileOption.KEEP_ALIVE_OCTET) ? Payload.of(new byte[] {0}) : Payload.EMPTY;
        int window = (int) Math.min(c.tcb.rcvWnd >> c.tcb.rcvShift, 0xffff);
        List<TcpOption> options = Negotiation.options(c);
        c.host.transmit(
                c,
                new Segment(
                        c.local, c.remote, Flags.ACK, c.tcb.sndNxt.minus(1), c.tcb.rcvNxt, window, 0, options, garbage),
                false);
        c.timers.set(TimerKind.KEEP_ALIVE, c.now() + c.profile().number(KEEP_ALIVE_INTERVAL));
    }
}
