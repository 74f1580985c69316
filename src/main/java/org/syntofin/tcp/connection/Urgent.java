package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Urgent text: the pointer that goes out, the one that comes in, and who is told of it (RFC 9293, 3.8.5). */
final class Urgent {

    private static final int FIELD = 0xffff;

    private Urgent() {}

    /** All text that was given up to now is urgent (3.10.2): {@code SND.UP} is the first number after it (MUST-62). */
    static void send(Connection c) {
        c.because(Rule.SEND_URGENT);
        c.tcb.sndUp = c.tcb.sndNxt.plus(c.unsent.length());
    }

    /** How far after this number the urgent text ends, as the header's field says it; 0 where there is none. */
    static int pointer(Tcb tcb, SequenceNumber seq) {
        SequenceNumber up = tcb.sndUp;
        if (up == null) {
            return 0;
        }
        if (tcb.sndUna.isAtLeast(up)) {
            tcb.sndUp = null;
            return 0;
        }
        return Math.clamp(up.distanceFrom(seq), 0, FIELD);
    }

    /** The URG bit (3.10.7.4 sixth). */
    static void arrives(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        if (tcb.finReceived) {
            c.because(Rule.URGENT_IGNORED);
            return;
        }
        SequenceNumber segUp = s.seq().plus(s.urgentPointer());
        SequenceNumber before = tcb.rcvUp;
        boolean advances = before == null || segUp.isAfter(before);
        if (advances) {
            tcb.rcvUp = segUp;
        }
        boolean again = tcb.urgentMode && !(advances && c.profile().flag(ProfileOption.URGENT_ADVANCE_TOLD));
        if (remaining(c) == 0) {
            return;
        }
        c.because(again ? Rule.URGENT_AGAIN : Rule.URGENT);
        if (!again) {
            tcb.urgentMode = true;
            c.signal(Signal.URGENT);
        }
    }

    /** Octets up to the urgent pointer that the program has not been given (MUST-33). */
    static int remaining(Connection c) {
        SequenceNumber up = c.tcb.rcvUp;
        return up == null ? 0 : Math.max(0, up.distanceFrom(c.tcb.rcvNxt.minus(c.unread.length())));
    }

    /** The program was given text: it has read the urgent part to its end, or is told that there is more (3.10.3). */
    static void read(Connection c, boolean asked) {
        if (!c.tcb.urgentMode) {
            return;
        }
        if (remaining(c) == 0) {
            c.tcb.urgentMode = false;
        } else if (asked) {
            c.because(Rule.RECEIVE_URGENT);
            c.signal(Signal.URGENT);
        }
    }
}
