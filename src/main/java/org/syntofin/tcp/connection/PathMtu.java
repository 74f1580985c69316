package org.syntofin.tcp.connection;

import java.util.ArrayList;
import java.util.List;

/**
 * Path MTU discovery (RFC 9293, 3.7.2; RFC 1191, 6.5): a router says how large a packet may be. What was larger was lost
 * and goes again at once, cut into smaller segments; that is no sign of congestion.
 */
final class PathMtu {

    /** IPv4's least MTU of 68 octets, less both headers (RFC 1191, 3). */
    private static final int LEAST = 28;

    private PathMtu() {}

    /** @param octets the most that a segment of this path may carry, options included */
    static void told(Connection c, int octets) {
        boolean news = octets < c.pathMss && (!c.tcb.state.isSynchronized() || octets < c.tcb.sendMss);
        if (octets < LEAST || !news) {
            return;
        }
        c.pathMss = octets;
        c.because(Rule.PATH_MTU);
        if (c.tcb.state.isSynchronized()) {
            cut(c, Transmitter.effectiveMss(c));
        } else if (c.tcb.state == State.SYN_SENT && c.retransmissionQueue.size() > 1) {
            FastOpen.failed(c);
            sendPlainSyn(c);
        }
    }

    private static void cut(Connection c, int most) {
        List<Sent> whole = new ArrayList<>(c.retransmissionQueue);
        c.retransmissionQueue.clear();
        for (Sent sent : whole) {
            if (sent.data().length() <= most) {
                c.retransmissionQueue.add(sent);
                continue;
            }
            for (Sent piece : sent.cut(most, c.now())) {
                c.retransmissionQueue.add(piece);
                Transmitter.sendAgain(c, piece);
            }
        }
        if (!c.retransmissionQueue.isEmpty()) {
            c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
        }
    }

    /** The text that was on the SYN waits for the handshake. */
    private static void sendPlainSyn(Connection c) {
        Sent syn = c.retransmissionQueue.removeFirst().again(c.now());
        c.retransmissionQueue.addFirst(syn);
        Transmitter.sendAgain(c, syn);
        c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
    }
}
