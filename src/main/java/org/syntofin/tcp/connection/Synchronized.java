package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/** A segment arrives in SYN-RECEIVED or later: the eight checks in their order (RFC 9293, 3.10.7.4). */
final class Synchronized {

    private Synchronized() {}

    static void arrives(Connection c, Segment s) {
        if (c.tcb.state == State.TIME_WAIT && c.profile().flag(ProfileOption.TIME_WAIT_ANSWERS_ODD)) {
            TimeWaitHabit.arrives(c, s);
            return;
        }
        if (!s.flags().rst() && refusedEarly(c, s)) {
            return;
        }
        if (s.flags().rst()) {
            ResetCheck.arrives(c, s);
            return;
        }
        boolean crossing = crossesOurSyn(c, s);
        if (!crossing && !SequenceCheck.passes(c, s)) {
            return;
        }
        if (crossing) {
            c.because(Rule.SEQ_SIMULTANEOUS_OPEN);
        }
        KeepAlive.heard(c);
        if (s.flags().syn() && !crossing && isSynInWindow(c, s)) {
            SynCheck.arrives(c, s);
            return;
        }
        if (AckCheck.passes(c, s) && c.tcb.state != State.CLOSED) {
            if (crossing && c.profile().flag(ProfileOption.CROSSING_SYN_ACK_ANSWERED)) {
                c.oweAck(AckNeed.NOW, Rule.IMPL_CROSSING_SYN_ACK);
            }
            if (s.flags().urg()) {
                Urgent.arrives(c, s);
            }
            boolean repeats = s.seq().isBefore(c.tcb.rcvNxt) && !s.payload().isEmpty();
            Arrived arrived = Arrived.within(c.tcb, s);
            if (TextCheck.findsNobody(c, s, arrived)) {
                return;
            }
            TextCheck.arrives(c, arrived);
            if (repeats) {
                TextCheck.hurryAck(c);
            }
        }
    }

    /** What comes before the sequence check: RFC 7323, 6191 and 5961, 4.2 ("irrespective of the sequence number"). */
    private static boolean refusedEarly(Connection c, Segment s) {
        boolean bareSyn = s.flags().syn() && !s.flags().ack();
        if (c.tcb.state == State.TIME_WAIT && bareSyn && TimeWaitSyn.arrives(c, s)) {
            return true;
        }
        if (Paws.refuses(c, s)) {
            return true;
        }
        boolean challenges = c.profile().flag(ProfileOption.RFC5961_SYN) && c.tcb.state.isSynchronized();
        if (s.flags().syn() && challenges) {
            SynCheck.challenge(c);
            return true;
        }
        return false;
    }

    /** The SYN,ACK of a simultaneous open, which the window check alone would refuse (A.2, figure 7). */
    private static boolean crossesOurSyn(Connection c, Segment s) {
        return c.tcb.state == State.SYN_RECEIVED
                && !c.tcb.passive
                && s.flags().has(Flags.SYN_ACK)
                && s.seq().equals(c.tcb.irs)
                && !c.profile().flag(ProfileOption.STRICT_SIMULTANEOUS_OPEN);
    }

    private static boolean isSynInWindow(Connection c, Segment s) {
        return s.seq().isWithin(c.tcb.rcvNxt, Math.max(1, c.tcb.rcvWnd));
    }

    /** Answers what is not acceptable, and drops it. */
    static void answerAndDrop(Connection c, Rule rule) {
        c.oweAck(AckNeed.NOW, rule);
        c.discard();
    }
}
