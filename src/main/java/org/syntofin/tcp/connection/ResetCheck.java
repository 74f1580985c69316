package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Segment;

/** The RST bit (RFC 9293, 3.10.7.4 second; RFC 5961, 3.2; RFC 1337, 3). */
final class ResetCheck {

    private ResetCheck() {}

    static void arrives(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        if (!inWindow(c, s)) {
            c.because(Rule.RST_OUTSIDE, c.explains() ? Checks.acceptable(tcb, s, false) : null);
            c.discard();
            return;
        }
        boolean exact = s.seq().equals(tcb.rcvNxt);
        Check why = c.explains() ? Checks.exact(tcb, s, exact) : null;
        if (tcb.state == State.TIME_WAIT && c.profile().flag(ProfileOption.RFC1337)) {
            c.because(Rule.RST_TIME_WAIT_IGNORED, why);
            c.discard();
        } else if (!exact && c.profile().flag(ProfileOption.RFC5961_RST)) {
            challenge(c, Rule.RST_CHALLENGE, why);
        } else {
            reset(c, why);
        }
    }

    private static boolean inWindow(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        if (s.seq().equals(tcb.rcvNxt)) {
            return true;
        }
        int edge = c.profile().flag(ProfileOption.RST_EDGE_AS_PRINTED) ? 1 : 0;
        return tcb.rcvWnd > 0 && s.seq().isWithin(tcb.rcvNxt, tcb.rcvWnd + edge);
    }

    /** A challenge ACK, if the host may still send one in this period. */
    static void challenge(Connection c, Rule rule, @org.jspecify.annotations.Nullable Check why) {
        if (c.host.mayChallenge()) {
            c.because(rule, why);
            c.oweAck(AckNeed.NOW, rule);
        } else {
            c.because(Rule.CHALLENGE_SUPPRESSED, why);
        }
        c.discard();
    }

    private static void reset(Connection c, @org.jspecify.annotations.Nullable Check why) {
        switch (c.tcb.state) {
            case SYN_RECEIVED -> {
                if (c.fastOpened) {
                    c.because(Rule.RST_SYNCHRONIZED, why);
                    Closing.reset(c, Signal.RESET);
                } else if (c.tcb.passive) {
                    c.because(Rule.RST_SYN_RECEIVED_PASSIVE, why);
                    c.flushQueues();
                    Incarnations.backToListen(c);
                } else {
                    c.because(Rule.RST_SYN_RECEIVED_ACTIVE, why);
                    Closing.reset(c, Signal.REFUSED);
                }
            }
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT -> {
                c.because(Rule.RST_SYNCHRONIZED, why);
                Closing.reset(c, Signal.RESET);
            }
            case CLOSING, LAST_ACK, TIME_WAIT -> {
                c.because(Rule.RST_CLOSING, why);
                c.flushQueues();
                c.enter(State.CLOSED);
            }
            case CLOSED, LISTEN, SYN_SENT -> throw new IllegalStateException("RST check in " + c.tcb.state);
        }
    }
}
