package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Writes down the inequalities of RFC 9293, 3.4 and 3.10.7, with their numbers. */
final class Checks {

    private static final String[] NEW_ACK = {"SND.UNA", "SEG.ACK", "SND.NXT"};
    private static final String[] DUPLICATE_ACK = {"SEG.ACK", "SND.UNA"};
    private static final String[] UNSENT_ACK = {"SEG.ACK", "SND.NXT"};
    private static final String[] SYN_SENT_BAD_ACK = {"SEG.ACK", "ISS", "SND.NXT"};
    private static final String[] FIN_ACKNOWLEDGED = {"SEG.ACK", "FIN"};
    private static final String[] OLD_ACK = {"SND.UNA", "MAX.SND.WND", "SEG.ACK", "SND.NXT"};
    private static final String[] EXACT = {"SEG.SEQ", "RCV.NXT"};
    private static final String[] NO_WINDOW = {"RCV.WND"};
    private static final String[] EMPTY = {"RCV.NXT", "SEG.SEQ", "RCV.WND"};
    private static final String[] TEXT = {"RCV.NXT", "SEG.SEQ", "RCV.WND", "SEG.LEN"};
    private static final String[] TIMESTAMP = {"SEG.TSval", "TS.Recent"};

    private Checks() {}

    /** {@code SND.UNA < SEG.ACK =< SND.NXT}. */
    static Check newAck(Tcb tcb, Segment segment, boolean holds) {
        return of("SND.UNA < SEG.ACK =< SND.NXT", holds, NEW_ACK, tcb.sndUna, segment.acknowledgment(), tcb.sndNxt);
    }

    static Check duplicateAck(Tcb tcb, Segment segment) {
        return of("SEG.ACK =< SND.UNA", true, DUPLICATE_ACK, segment.acknowledgment(), tcb.sndUna);
    }

    static Check unsentAck(Tcb tcb, Segment segment) {
        return of("SEG.ACK > SND.NXT", true, UNSENT_ACK, segment.acknowledgment(), tcb.sndNxt);
    }

    /** {@code SEG.ACK =< ISS or SEG.ACK > SND.NXT}. */
    static Check synSentBadAck(Tcb tcb, Segment segment) {
        SequenceNumber ack = segment.acknowledgment();
        return of("SEG.ACK =< ISS or SEG.ACK > SND.NXT", true, SYN_SENT_BAD_ACK, ack, tcb.iss, tcb.sndNxt);
    }

    static Check finAcknowledged(Tcb tcb, Segment segment, boolean holds) {
        SequenceNumber fin = tcb.finSeq == null ? tcb.sndNxt : tcb.finSeq;
        return of("SEG.ACK > FIN", holds, FIN_ACKNOWLEDGED, segment.acknowledgment(), fin);
    }

    /** RFC 5961, 5.2. */
    static Check oldAck(Tcb tcb, Segment segment) {
        long ack = segment.acknowledgment().value();
        NamedNumbers values = NamedNumbers.of(OLD_ACK, tcb.sndUna.value(), tcb.maxSndWnd, ack, tcb.sndNxt.value());
        return new Check("SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT", values, false);
    }

    static Check exact(Tcb tcb, Segment segment, boolean holds) {
        return of("SEG.SEQ = RCV.NXT", holds, EXACT, segment.seq(), tcb.rcvNxt);
    }

    /** The row of table 6 that applies. */
    static Check acceptable(Tcb tcb, Segment segment, boolean holds) {
        long next = tcb.rcvNxt.value();
        long seq = segment.seq().value();
        int length = segment.length();
        if (tcb.rcvWnd == 0 && length > 0) {
            return new Check("RCV.WND > 0", NamedNumbers.of(NO_WINDOW, 0), false);
        }
        if (length == 0) {
            String inequality = tcb.rcvWnd == 0 ? "SEG.SEQ = RCV.NXT" : "RCV.NXT =< SEG.SEQ < RCV.NXT+RCV.WND";
            return new Check(inequality, NamedNumbers.of(EMPTY, next, seq, tcb.rcvWnd), holds);
        }
        return new Check(
                "RCV.NXT =< SEG.SEQ < RCV.NXT+RCV.WND or RCV.NXT =< SEG.SEQ+SEG.LEN-1 < RCV.NXT+RCV.WND",
                NamedNumbers.of(TEXT, next, seq, tcb.rcvWnd, length),
                holds);
    }

    static Check timestamp(int value, int recent, boolean holds) {
        NamedNumbers values = NamedNumbers.of(TIMESTAMP, Integer.toUnsignedLong(value), Integer.toUnsignedLong(recent));
        return new Check("SEG.TSval >= TS.Recent", values, holds);
    }

    private static Check of(String inequality, boolean holds, String[] names, SequenceNumber... numbers) {
        long[] values = new long[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i].value();
        }
        return new Check(inequality, NamedNumbers.of(names, values), holds);
    }
}
