package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Segment;

/** The acceptability test of table 6 (RFC 9293, 3.10.7.4 first). */
final class SequenceCheck {

    private SequenceCheck() {}

    static boolean acceptable(Tcb tcb, Segment s, int length) {
        if (tcb.rcvWnd == 0) {
            return length == 0 && s.seq().equals(tcb.rcvNxt);
        }
        return s.seq().isWithin(tcb.rcvNxt, tcb.rcvWnd)
                || (length > 0 && s.seq().plus(length - 1).isWithin(tcb.rcvNxt, tcb.rcvWnd));
    }

    /** Whether the segment goes on; else it was answered and dropped. */
    static boolean passes(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        if (acceptable(tcb, s, c.lengthOf(s))) {
            return true;
        }
        Check why = c.explains() ? Checks.acceptable(tcb, s, false) : null;
        boolean repeatedFin = s.flags().fin() && s.seq().plus(c.lengthOf(s)).equals(tcb.rcvNxt);
        if (tcb.state == State.TIME_WAIT && repeatedFin && c.profile().flag(ProfileOption.TIME_WAIT_RESTART)) {
            c.because(Rule.TIME_WAIT_FIN_AGAIN, why);
            Synchronized.answerAndDrop(c, Rule.TIME_WAIT_FIN_AGAIN);
            Closing.restartTimeWait(c);
            return false;
        }
        if (tcb.rcvWnd == 0 && s.seq().equals(tcb.rcvNxt) && s.flags().ack()) {
            c.because(Rule.SEQ_ZERO_WINDOW, why);
            c.oweAck(Connection.AckNeed.NOW, Rule.SEQ_ZERO_WINDOW);
            return true;
        }
        boolean old = s.flags().ack() && !s.flags().syn() && s.seq().isBefore(tcb.rcvNxt);
        if (old && tcb.state.isSynchronized() && c.profile().flag(ProfileOption.OLD_SEGMENT_ACKS)) {
            c.because(Rule.IMPL_OLD_SEGMENT_ACK, why);
            c.oweAck(Connection.AckNeed.NOW, Rule.IMPL_OLD_SEGMENT_ACK);
            return true;
        }
        if (repeatsSyn(c, s)) {
            c.because(Rule.IMPL_SYN_ACK_AGAIN, why);
            Transmitter.sendAgain(c, c.retransmissionQueue.getFirst());
            c.discard();
            return false;
        }
        c.because(Rule.SEQ_UNACCEPTABLE, why);
        Synchronized.answerAndDrop(c, Rule.SEQ_UNACCEPTABLE);
        return false;
    }

    private static boolean repeatsSyn(Connection c, Segment s) {
        return c.profile().flag(ProfileOption.RESEND_SYN_ACK)
                && c.tcb.state == State.SYN_RECEIVED
                && s.flags().syn()
                && s.seq().equals(c.tcb.irs)
                && !c.retransmissionQueue.isEmpty()
                && c.retransmissionQueue.getFirst().syn();
    }
}
