package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * What of a segment is new: text and FIN, cut to the receive window (RFC 9293, 3.10.7.4 first, "idealized segment").
 *
 * @param from SEG.SEQ, as it came
 * @param seq the number of the first octet that is left
 */
record Arrived(SequenceNumber from, SequenceNumber seq, Payload data, boolean fin) {

    boolean isEmpty() {
        return data.isEmpty() && !fin;
    }

    SequenceNumber finSeq() {
        return seq.plus(data.length());
    }

    /** The part behind a SYN. */
    static Arrived afterSyn(Segment segment) {
        return new Arrived(
                segment.seq(),
                segment.seq().plus(1),
                segment.payload(),
                segment.flags().fin());
    }

    /** Cuts off what was received before and what lies beyond the window. */
    static Arrived within(Tcb tcb, Segment segment) {
        SequenceNumber from = segment.seq();
        SequenceNumber seq = from.plus(segment.flags().syn() ? 1 : 0);
        Payload data = segment.payload();
        boolean fin = segment.flags().fin();
        if (data.isEmpty() && !fin) {
            return new Arrived(from, seq, data, false);
        }
        int old = tcb.rcvNxt.distanceFrom(seq);
        if (old > 0) {
            if (old > data.length()) {
                return new Arrived(from, tcb.rcvNxt, Payload.EMPTY, false);
            }
            data = data.slice(old, data.length() - old);
            seq = tcb.rcvNxt;
        }
        long room = tcb.rcvWnd - seq.distanceFrom(tcb.rcvNxt);
        if (data.length() > room) {
            return new Arrived(from, seq, data.slice(0, (int) Math.max(0, room)), false);
        }
        return new Arrived(from, seq, data, fin && data.length() < room);
    }
}
