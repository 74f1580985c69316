package org.syntofin.tcp.connection;

/** A timer fires (RFC 9293, 3.10.8 and 3.8). */
final class Timeouts {

    private Timeouts() {}

    static void expired(Connection c) {
        TimerKind kind = c.timers.earliestKind();
        c.timers.fire(kind);
        switch (kind) {
            case RETRANSMISSION -> Retransmission.expired(c);
            case TIME_WAIT -> close(c, Rule.TIME_WAIT_TIMEOUT);
            case USER_TIMEOUT -> giveUp(c);
            case DELAYED_ACK -> {
                c.interactive = false;
                c.host.sendOwedAck(c);
            }
            case KEEP_ALIVE -> KeepAlive.expired(c);
            case PERSIST -> probe(c);
            case FIN_WAIT_2 -> close(c, Rule.IMPL_FIN_WAIT_2_TIMEOUT);
            case SYN_RECEIVED -> {
                c.flushQueues();
                close(c, Rule.SYN_RECEIVED_TIMEOUT);
            }
        }
    }

    private static void giveUp(Connection c) {
        boolean opening = !c.tcb.state.isSynchronized() && c.profile().number(ProfileOption.OPEN_TIMEOUT) > 0;
        c.because(opening ? Rule.IMPL_OPEN_TIMEOUT : Rule.USER_TIMEOUT);
        c.flushQueues();
        c.signal(opening ? Signal.TIMED_OUT : Signal.USER_TIMEOUT);
        c.enter(State.CLOSED);
    }

    private static void close(Connection c, Rule rule) {
        c.because(rule);
        c.enter(State.CLOSED);
    }

    /**
     * RFC 9293, 3.8.6.1: one octet, or the FIN if nothing else is left, into a closed window; 3.8.6.2.1: what fits into one
     * that is hardly open.
     */
    private static void probe(Connection c) {
        int fits = (int) Math.min(c.tcb.sndWnd, Math.min(c.unsent.length(), Transmitter.effectiveMss(c)));
        c.because(fits > 0 ? Rule.SILLY_WINDOW_OVERRIDE : Rule.PERSIST, c.explains() ? Checks.room(c.tcb) : null);
        if (!c.unsent.isEmpty()) {
            Transmitter.sendData(c, Math.max(1, fits), false);
        } else if (c.closeRequested && c.tcb.finSeq == null) {
            Transmitter.sendData(c, 0, true);
        }
    }
}
