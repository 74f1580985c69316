package org.syntofin.tcp.connection;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * A segment on the retransmission queue.
 *
 * @param push whether it carried PSH
 * @param first when it was first sent, in microseconds
 * @param last when it was last sent
 * @param times how often it was sent
 */
record Sent(
        SequenceNumber seq, Payload data, boolean syn, boolean fin, boolean push, long first, long last, int times) {

    SequenceNumber end(int finLength) {
        return seq.plus(data.length() + (syn ? 1 : 0) + (fin ? finLength : 0));
    }

    Sent again(long now) {
        return new Sent(seq, data, syn, fin, push, first, now, times + 1);
    }

    /** In pieces of at most this many octets, as they are sent again. */
    List<Sent> cut(int most, long now) {
        List<Sent> pieces = new ArrayList<>();
        for (int from = 0; from < data.length(); from += most) {
            int octets = Math.min(most, data.length() - from);
            boolean last = from + octets == data.length();
            Payload piece = data.slice(from, octets);
            pieces.add(new Sent(seq.plus(from), piece, false, fin && last, push && last, first, now, times + 1));
        }
        return pieces;
    }

    /** The other end answers, if only to say that its window is closed: R2 starts anew. */
    Sent alive(long now) {
        return new Sent(seq, data, syn, fin, push, now, last, times);
    }

    /** What is left after everything before {@code una} was acknowledged at {@code now}: progress, so R2 starts anew. */
    Sent after(SequenceNumber una, long now) {
        int gone = una.distanceFrom(seq);
        if (gone <= 0) {
            return this;
        }
        int octets = Math.min(gone - (syn ? 1 : 0), data.length());
        return new Sent(una, data.slice(octets, data.length() - octets), false, fin, push, now, last, times);
    }
}
