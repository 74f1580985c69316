package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * The transmission control block: what one end knows of a connection (RFC 9293, 3.3.1). Only this package changes it.
 */
public final class Tcb {

    State state = State.CLOSED;
    /** Whether it came from LISTEN. */
    boolean passive;

    SequenceNumber iss = SequenceNumber.ZERO;
    SequenceNumber sndUna = SequenceNumber.ZERO;
    SequenceNumber sndNxt = SequenceNumber.ZERO;
    long sndWnd;
    SequenceNumber sndWl1 = SequenceNumber.ZERO;
    SequenceNumber sndWl2 = SequenceNumber.ZERO;
    long maxSndWnd;
    /** The first number after the urgent text that is on its way; null where none is. */
    @Nullable
    SequenceNumber sndUp;

    /** Whether the send variables mean anything yet. */
    boolean issChosen;

    SequenceNumber irs = SequenceNumber.ZERO;
    SequenceNumber rcvNxt = SequenceNumber.ZERO;
    long rcvWnd;
    /** The first number after the urgent text that the other end told of; null where it never did. */
    @Nullable
    SequenceNumber rcvUp;

    /** Whether the program was told of urgent text that it has not read to its end. */
    boolean urgentMode;

    /** Whether the receive variables mean anything yet. */
    boolean irsKnown;

    /** The number of our FIN, once it was sent. */
    @Nullable
    SequenceNumber finSeq;

    boolean finAcknowledged;
    boolean finReceived;

    /** The most that a segment may carry: octets of data. */
    int sendMss;

    int sndShift;
    int rcvShift;
    boolean timestamps;
    int tsRecent;
    long tsRecentAt;
    boolean sackPermitted;
    boolean ecn;

    /** Current retransmission timeout in microseconds. */
    long rto;

    Tcb() {}

    Tcb(Tcb other) {
        become(other);
    }

    void become(Tcb other) {
        state = other.state;
        passive = other.passive;
        iss = other.iss;
        sndUna = other.sndUna;
        sndNxt = other.sndNxt;
        sndWnd = other.sndWnd;
        sndWl1 = other.sndWl1;
        sndWl2 = other.sndWl2;
        maxSndWnd = other.maxSndWnd;
        sndUp = other.sndUp;
        issChosen = other.issChosen;
        irs = other.irs;
        rcvNxt = other.rcvNxt;
        rcvWnd = other.rcvWnd;
        rcvUp = other.rcvUp;
        urgentMode = other.urgentMode;
        irsKnown = other.irsKnown;
        finSeq = other.finSeq;
        finAcknowledged = other.finAcknowledged;
        finReceived = other.finReceived;
        sendMss = other.sendMss;
        sndShift = other.sndShift;
        rcvShift = other.rcvShift;
        timestamps = other.timestamps;
        tsRecent = other.tsRecent;
        tsRecentAt = other.tsRecentAt;
        sackPermitted = other.sackPermitted;
        ecn = other.ecn;
        rto = other.rto;
    }

    public State state() {
        return state;
    }

    public SequenceNumber sndUna() {
        return sndUna;
    }

    public SequenceNumber sndNxt() {
        return sndNxt;
    }

    public SequenceNumber rcvNxt() {
        return rcvNxt;
    }

    public long rcvWnd() {
        return rcvWnd;
    }

    public long sndWnd() {
        return sndWnd;
    }

    /** The variable's value; -1 while it has none. */
    public long value(TcbVariable variable) {
        return switch (variable) {
            case ISS -> issChosen ? iss.value() : -1;
            case SND_UNA -> issChosen ? sndUna.value() : -1;
            case SND_NXT -> issChosen ? sndNxt.value() : -1;
            case SND_WND -> maxSndWnd > 0 ? sndWnd : -1;
            case SND_UP -> valueOf(sndUp);
            case SND_WL1 -> maxSndWnd > 0 ? sndWl1.value() : -1;
            case SND_WL2 -> maxSndWnd > 0 ? sndWl2.value() : -1;
            case MAX_SND_WND -> maxSndWnd > 0 ? maxSndWnd : -1;
            case IRS -> irsKnown ? irs.value() : -1;
            case RCV_NXT -> irsKnown ? rcvNxt.value() : -1;
            case RCV_WND -> irsKnown ? rcvWnd : -1;
            case RCV_UP -> valueOf(rcvUp);
            case RTO -> issChosen ? rto : -1;
            case TS_RECENT -> timestamps && irsKnown ? Integer.toUnsignedLong(tsRecent) : -1;
        };
    }

    private static long valueOf(@Nullable SequenceNumber number) {
        return number == null ? -1 : number.value();
    }

    void write(StringBuilder key) {
        key.append(state)
                .append(passive ? 'p' : 'a')
                .append(finReceived ? 'f' : '-')
                .append(finAcknowledged ? 'k' : '-')
                .append(urgentMode ? 'u' : '-')
                .append(finSeq == null ? "-" : finSeq.toString());
        for (TcbVariable variable : TcbVariable.values()) {
            if (variable != TcbVariable.RTO && variable != TcbVariable.TS_RECENT) {
                key.append(',').append(value(variable));
            }
        }
    }
}
