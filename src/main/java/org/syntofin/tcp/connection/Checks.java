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
    private static final String[] OWN_FIN = {"SND.UNA", "FIN"};
    private static final String[] HALF_OPEN = {"HALF.OPEN", "BACKLOG"};
    private static final String[] ACCEPT_QUEUE = {"ACCEPT.QUEUE", "ACCEPT.BACKLOG"};
    private static final String[] PROBES = {"UNANSWERED.PROBES", "PROBES"};
    private static final String[] ROOM = {"SND.NXT", "SND.UNA", "SND.WND"};
    private static final String[] COPIES = {"RETRANSMISSIONS", "LIMIT"};
    private static final String[] WAITED = {"WAITED.MS", "LIMIT.MS"};
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

    static Check finAcknowledged(Connection c, Segment segment) {
        return of("SEG.ACK " + beyondFin(c) + " FIN", true, FIN_ACKNOWLEDGED, segment.acknowledgment(), fin(c.tcb));
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

    /** Where text or a FIN stands to what is expected next. */
    static Check place(Tcb tcb, Arrived arrived) {
        String relation =
                arrived.seq().isAfter(tcb.rcvNxt) ? ">" : arrived.from().equals(tcb.rcvNxt) ? "=" : "<";
        return of("SEG.SEQ " + relation + " RCV.NXT", true, EXACT, arrived.from(), tcb.rcvNxt);
    }

    /** Whether the own FIN is acknowledged, once no segment is asked for it. */
    static Check ownFin(Connection c) {
        return of("SND.UNA " + beyondFin(c) + " FIN", c.tcb.finAcknowledged, OWN_FIN, c.tcb.sndUna, fin(c.tcb));
    }

    /** In a world in which FIN takes no number, its own number acknowledges it. */
    private static String beyondFin(Connection c) {
        return c.finLength() == 0 ? ">=" : ">";
    }

    private static SequenceNumber fin(Tcb tcb) {
        return tcb.finSeq == null ? tcb.sndNxt : tcb.finSeq;
    }

    /** Connections in SYN-RECEIVED and how many there may be (RFC 4987, 2). */
    static Check backlog(long halfOpen, long limit) {
        return new Check("HALF.OPEN >= BACKLOG", NamedNumbers.of(HALF_OPEN, halfOpen, limit), true);
    }

    static Check acceptQueue(long waiting, long limit) {
        return new Check("ACCEPT.QUEUE >= ACCEPT.BACKLOG", NamedNumbers.of(ACCEPT_QUEUE, waiting, limit), true);
    }

    /** RFC 9293, 3.8.4. */
    static Check probes(long unanswered, long limit) {
        return new Check("UNANSWERED.PROBES >= PROBES", NamedNumbers.of(PROBES, unanswered, limit), true);
    }

    /** Whether the other end's window has room for the next octet (RFC 9293, 3.8.6). */
    static Check room(Tcb tcb) {
        long room = tcb.sndWnd - tcb.sndNxt.distanceFrom(tcb.sndUna);
        return new Check(
                "SND.NXT < SND.UNA+SND.WND",
                NamedNumbers.of(ROOM, tcb.sndNxt.value(), tcb.sndUna.value(), tcb.sndWnd),
                room > 0);
    }

    /** R1 or R2 counted in copies (RFC 9293, 3.8.3). */
    static Check copies(long sentAgain, long limit) {
        return new Check("RETRANSMISSIONS >= LIMIT", NamedNumbers.of(COPIES, sentAgain, limit), true);
    }

    /** R2 as a time (RFC 9293, 3.8.3), both in microseconds. */
    static Check waited(long elapsed, long limit) {
        return new Check("WAITED.MS >= LIMIT.MS", NamedNumbers.of(WAITED, elapsed / 1_000, limit / 1_000), true);
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
