package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Segment;

/** The SYN bit (RFC 9293, 3.10.7.4 fourth; RFC 5961, 4.2). */
final class SynCheck {

    private SynCheck() {}

    /** A SYN in the window. */
    static void arrives(Connection c, Segment s) {
        if (c.tcb.state == State.SYN_RECEIVED && c.tcb.passive) {
            Check why = c.explains() ? Checks.acceptable(c.tcb, s, true) : null;
            c.because(Rule.SYN_SYN_RECEIVED_PASSIVE, why);
            c.flushQueues();
            c.discard();
            Incarnations.backToListen(c);
        } else if (c.profile().flag(ProfileOption.RFC5961_SYN)) {
            challenge(c);
        } else {
            c.because(Rule.SYN_RFC793);
            Transmitter.sendReset(c);
            Closing.reset(c, Signal.RESET);
        }
    }

    static void challenge(Connection c) {
        ResetCheck.challenge(c, Rule.SYN_CHALLENGE, null);
    }
}
