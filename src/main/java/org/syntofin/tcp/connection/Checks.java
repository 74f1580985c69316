package org.syntofin.tcp.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Writes down the inequalities of RFC 9293, 3.4 and 3.10.7, with their numbers. */
final class Checks {

    private Checks() {}

    /** {@code SND.UNA < SEG.ACK =< SND.NXT}. */
    static Check newAck(Tcb tcb, Segment segment, boolean holds) {
        return of(
                "SND.UNA < SEG.ACK =< SND.NXT",
                holds,
                "SND.UNA",
                tcb.sndUna,
                "SEG.ACK",
                segment.acknowledgment(),
                "SND.NXT",
                tcb.sndNxt);
    }

    static Check duplicateAck(Tcb tcb, Segment segment) {
        return of("SEG.ACK =< SND.UNA", true, "SEG.ACK", segment.acknowledgment(), "SND.UNA", tcb.sndUna);
    }

    static Check unsentAck(Tcb tcb, Segment segment) {
        return of("SEG.ACK > SND.NXT", true, "SEG.ACK", segment.acknowledgment(), "SND.NXT", tcb.sndNxt);
    }

    /** {@code SEG.ACK =< ISS or SEG.ACK > SND.NXT}. */
    static Check synSentBadAck(Tcb tcb, Segment segment) {
        return of(
                "SEG.ACK =< ISS or SEG.ACK > SND.NXT",
                true,
                "SEG.ACK",
                segment.acknowledgment(),
                "ISS",
                tcb.iss,
                "SND.NXT",
                tcb.sndNxt);
    }

    static Check finAcknowledged(Tcb tcb, Segment segment, boolean holds) {
        SequenceNumber fin = tcb.finSeq == null ? tcb.sndNxt : tcb.finSeq;
        return of("SEG.ACK > FIN", holds, "SEG.ACK", segment.acknowledgment(), "FIN", fin);
    }

    /** RFC 5961, 5.2. */
    static Check oldAck(Tcb tcb, Segment segment) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("SND.UNA", tcb.sndUna.value());
        values.put("MAX.SND.WND", tcb.maxSndWnd);
        values.put("SEG.ACK", segment.acknowledgment().value());
        values.put("SND.NXT", tcb.sndNxt.value());
        return new Check("SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT", values, false);
    }

    static Check exact(Tcb tcb, Segment segment, boolean holds) {
        return of("SEG.SEQ = RCV.NXT", holds, "SEG.SEQ", segment.seq(), "RCV.NXT", tcb.rcvNxt);
    }

    /** The row of table 6 that applies. */
    static Check acceptable(Tcb tcb, Segment segment, boolean holds) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("RCV.NXT", tcb.rcvNxt.value());
        values.put("SEG.SEQ", segment.seq().value());
        if (tcb.rcvWnd == 0) {
            values.put("RCV.WND", 0L);
            return segment.length() == 0
                    ? new Check("SEG.SEQ = RCV.NXT", values, holds)
                    : new Check("RCV.WND > 0", Map.of("RCV.WND", 0L), false);
        }
        values.put("RCV.WND", tcb.rcvWnd);
        if (segment.length() == 0) {
            return new Check("RCV.NXT =< SEG.SEQ < RCV.NXT+RCV.WND", values, holds);
        }
        values.put("SEG.LEN", (long) segment.length());
        return new Check(
                "RCV.NXT =< SEG.SEQ < RCV.NXT+RCV.WND or RCV.NXT =< SEG.SEQ+SEG.LEN-1 < RCV.NXT+RCV.WND",
                values,
                holds);
    }

    static Check timestamp(int value, int recent, boolean holds) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("SEG.TSval", Integer.toUnsignedLong(value));
        values.put("TS.Recent", Integer.toUnsignedLong(recent));
        return new Check("SEG.TSval >= TS.Recent", values, holds);
    }

    private static Check of(
            String inequality, boolean holds, String first, SequenceNumber one, String second, SequenceNumber two) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put(first, one.value());
        values.put(second, two.value());
        return new Check(inequality, values, holds);
    }

    private static Check of(
            String inequality,
            boolean holds,
            String first,
            SequenceNumber one,
            String second,
            SequenceNumber two,
            String third,
            SequenceNumber three) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put(first, one.value());
        values.put(second, two.value());
        values.put(third, three.value());
        return new Check(inequality, values, holds);
    }
}
