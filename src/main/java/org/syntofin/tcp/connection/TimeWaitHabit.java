package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/**
 * TIME-WAIT as some systems keep it, without the full checks of RFC 9293, 3.10.7.4: RST and whatever carries no ACK is
 * dropped, and everything is acknowledged but the one pure acknowledgment that is expected.
 */
final class TimeWaitHabit {

    private TimeWaitHabit() {}

    static void arrives(Connection c, Segment s) {
        if (s.flags().rst()) {
            c.because(Rule.RST_TIME_WAIT_IGNORED);
            c.discard();
            return;
        }
        if (!s.flags().ack()) {
            if (!s.flags().syn() || !TimeWaitSyn.arrives(c, s)) {
                c.because(Rule.IMPL_TIME_WAIT_NO_ACK);
                c.discard();
            }
            return;
        }
        if (isExpected(c.tcb, s)) {
            c.because(Rule.ACK_TIME_WAIT);
            c.discard();
            return;
        }
        boolean finAgain = s.flags().fin() && s.seq().plus(c.lengthOf(s)).equals(c.tcb.rcvNxt);
        Rule rule = finAgain ? Rule.TIME_WAIT_FIN_AGAIN : Rule.IMPL_TIME_WAIT_ODD;
        c.because(rule);
        c.oweAck(AckNeed.NOW, rule);
        c.discard();
        if (finAgain) {
            Closing.restartTimeWait(c);
        }
    }

    private static boolean isExpected(Tcb tcb, Segment s) {
        return s.flags().equals(Flags.ACK)
                && s.payload().isEmpty()
                && s.seq().equals(tcb.rcvNxt)
                && s.acknowledgment().equals(tcb.sndNxt);
    }
}
