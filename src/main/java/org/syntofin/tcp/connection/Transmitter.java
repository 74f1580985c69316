package org.syntofin.tcp.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;

/** Forms segments and sends what may be sent (RFC 9293, 3.8 and 3.10.2; push: 3.9.1.2). */
final class Transmitter {

    private static final int FIELD = 0xffff;
    private static final long OVERRIDE_LEAST = 100_000;
    private static final long OVERRIDE_MOST = 1_000_000;

    private Transmitter() {}

    /** {@code <SEQ=ISS><CTL=SYN>}, with ACK in answer to a SYN. Goes on the retransmission queue. */
    static void sendSyn(Connection c) {
        sendSyn(c, Payload.EMPTY);
    }

    /** With the first of the queued text on it, which its repetitions leave out (RFC 7413, 4.2.1). */
    static void sendSyn(Connection c, Payload text) {
        Retransmission.enqueue(c, new Sent(c.tcb.iss, Payload.EMPTY, true, false, false, c.now(), c.now(), 1));
        if (!text.isEmpty()) {
            Retransmission.enqueue(c, new Sent(c.tcb.sndNxt, text, false, false, true, c.now(), c.now(), 1));
            c.tcb.sndNxt = c.tcb.sndNxt.plus(text.length());
            c.unsent = c.unsent.slice(text.length(), c.unsent.length() - text.length());
        }
        send(c, synFlags(c), c.tcb.iss, text, false);
        c.synOption = null;
    }

    /** Text that was sent and not taken waits to be sent once more. */
    static void takeBack(Connection c) {
        Payload text = Payload.EMPTY;
        for (Sent sent : c.retransmissionQueue) {
            text = text.plus(sent.data());
        }
        c.retransmissionQueue.clear();
        c.timers.stop(TimerKind.RETRANSMISSION);
        c.unsent = text.plus(c.unsent);
        c.sentOnce = c.tcb.sndNxt;
        c.tcb.sndNxt = c.tcb.sndUna;
    }

    /** In a simultaneous open our SYN goes out again, now with the acknowledgment of theirs. */
    static void sendAgainAsAnswer(Connection c) {
        Sent sent = c.retransmissionQueue.removeFirst();
        c.retransmissionQueue.addFirst(new Sent(sent.seq(), sent.data(), true, false, false, sent.first(), c.now(), 1));
        send(c, synFlags(c), c.tcb.iss, Payload.EMPTY, false);
        c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
    }

    private static Flags synFlags(Connection c) {
        boolean answer = c.tcb.irsKnown;
        if (answer) {
            return c.tcb.ecn ? Flags.SYN_ACK.and(Flags.ECE) : Flags.SYN_ACK;
        }
        Sent sent = c.retransmissionQueue.peekFirst();
        int copies = sent == null ? 0 : sent.times() - 1;
        boolean asks =
                c.profile().flag(ProfileOption.ECN) && copies <= c.profile().number(ProfileOption.ECN_SYN_RETRIES);
        return asks ? Flags.SYN.and(Flags.ECE).and(Flags.CWR) : Flags.SYN;
    }

    /** {@code <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>}. */
    static void sendAck(Connection c) {
        Tcb tcb = c.tcb;
        boolean acknowledgesFin = tcb.rcvNxt.isAfter(c.lastAckSent);
        if (tcb.state == State.CLOSING
                && tcb.finSeq != null
                && acknowledgesFin
                && c.profile().flag(ProfileOption.CLOSING_REPEATS_FIN)
                && !tcb.finAcknowledged) {
            c.because(Rule.IMPL_CLOSING_FIN);
            send(c, Flags.FIN_ACK, tcb.finSeq, Payload.EMPTY, true);
            return;
        }
        send(c, Flags.ACK, tcb.sndNxt, Payload.EMPTY, false);
    }

    /** {@code <SEQ=SND.NXT><CTL=RST>} (RFC 9293, 3.10.5). */
    static void sendReset(Connection c) {
        SequenceNumber seq = resetSeq(c);
        Segment reset = c.profile().flag(ProfileOption.ABORT_WITH_ACK) && c.tcb.irsKnown
                ? Segment.of(c.local, c.remote, Flags.RST_ACK, seq, c.tcb.rcvNxt, 0)
                : Segment.of(c.local, c.remote, Flags.RST, seq);
        c.host.transmit(c, reset, false);
    }

    /** What lies beyond the other end's window would not be believed there: some systems stay within it. */
    private static SequenceNumber resetSeq(Connection c) {
        Tcb tcb = c.tcb;
        SequenceNumber edge = tcb.sndUna.plus(tcb.sndWnd);
        boolean beyond = tcb.state.isSynchronized() && tcb.sndNxt.isAfter(edge);
        if (!beyond || !c.profile().flag(ProfileOption.RESET_IN_WINDOW)) {
            return tcb.sndNxt;
        }
        c.because(Rule.IMPL_RESET_IN_WINDOW);
        return edge;
    }

    /** Sends again what the queue holds first. */
    static void sendAgain(Connection c, Sent sent) {
        Flags flags = sent.syn() ? synFlags(c) : Flags.ACK;
        if (sent.fin()) {
            flags = flags.and(Flags.FIN);
        }
        if (sent.push()) {
            flags = flags.and(Flags.PSH);
        }
        send(c, flags, sent.seq(), sent.data(), true);
    }

    /** Sends queued data as far as the window reaches, and FIN behind the last of it. */
    static void flush(Connection c) {
        while (maySendData(c) && sendNext(c)) {
            // sendNext does it
        }
    }

    private static boolean maySendData(Connection c) {
        return switch (c.tcb.state) {
            case ESTABLISHED, FIN_WAIT_1, CLOSE_WAIT, CLOSING, LAST_ACK -> true;
            case SYN_RECEIVED -> c.fastOpened;
            case CLOSED, LISTEN, SYN_SENT, FIN_WAIT_2, TIME_WAIT -> false;
        };
    }

    private static boolean sendNext(Connection c) {
        boolean finWanted = c.closeRequested && c.tcb.finSeq == null;
        if (c.unsent.isEmpty() && !finWanted) {
            return false;
        }
        long usable = c.tcb.sndWnd - c.tcb.sndNxt.distanceFrom(c.tcb.sndUna);
        if (usable <= 0) {
            probeLater(c);
            return false;
        }
        int octets = (int) Math.min(Math.min(c.unsent.length(), usable), Math.min(effectiveMss(c), untilNew(c)));
        if (octets == usable && isSilly(c, octets)) {
            overrideLater(c);
            return false;
        }
        sendData(c, octets, finWanted && octets == c.unsent.length() && (octets == 0 || usable > octets));
        return true;
    }

    /**
     * Whether so little is not worth a segment, since more waits for a window that is hardly open (RFC 9293, 3.8.6.2.1):
     * neither a full segment, nor all that there is, nor half of the largest window that ever was.
     */
    private static boolean isSilly(Connection c, int octets) {
        return octets < c.unsent.length() && octets < effectiveMss(c) && 2L * octets < c.tcb.maxSndWnd;
    }

    /** Nothing is in flight that would bring news of the window: after a while what fits goes all the same. */
    private static void overrideLater(Connection c) {
        if (c.retransmissionQueue.isEmpty() && !c.timers.isSet(TimerKind.PERSIST)) {
            c.because(Rule.SILLY_WINDOW, c.explains() ? Checks.room(c.tcb) : null);
            c.timers.set(TimerKind.PERSIST, c.now() + Math.clamp(c.tcb.rto, OVERRIDE_LEAST, OVERRIDE_MOST));
        }
    }

    /** What goes once more goes by itself, and what was never sent after it. */
    private static int untilNew(Connection c) {
        SequenceNumber sentOnce = c.sentOnce;
        return sentOnce != null && c.tcb.sndNxt.isBefore(sentOnce)
                ? sentOnce.distanceFrom(c.tcb.sndNxt)
                : Integer.MAX_VALUE;
    }

    private static void probeLater(Connection c) {
        if (c.retransmissionQueue.isEmpty() && !c.timers.isSet(TimerKind.PERSIST)) {
            c.because(Rule.ZERO_WINDOW, c.explains() ? Checks.room(c.tcb) : null);
            c.timers.set(TimerKind.PERSIST, c.now() + c.tcb.rto);
        }
    }

    /** RFC 9293, 3.7.1: the options of every segment come out of the MSS. */
    static int effectiveMss(Connection c) {
        return Math.max(1, Math.min(c.tcb.sendMss, c.pathMss) - Negotiation.optionsLength(c));
    }

    /** Sends this much new data, then maybe FIN, whatever the window says. */
    static void sendData(Connection c, int octets, boolean fin) {
        Tcb tcb = c.tcb;
        Payload data = c.unsent.slice(0, octets);
        c.unsent = c.unsent.slice(octets, c.unsent.length() - octets);
        SequenceNumber seq = tcb.sndNxt;
        c.interactive |= octets > 0 && tcb.rcvNxt.isAfter(tcb.irs.plus(1));
        boolean push = octets > 0 && c.unsent.isEmpty();
        Flags flags = push ? Flags.PSH_ACK : Flags.ACK;
        if (fin) {
            flags = flags.and(Flags.FIN);
            tcb.finSeq = seq.plus(octets);
        }
        tcb.sndNxt = seq.plus(octets + (fin ? c.finLength() : 0));
        if (fin && tcb.state == State.CLOSE_WAIT) {
            c.because(Rule.CLOSE_CLOSE_WAIT_FIN);
            c.enter(State.LAST_ACK);
        }
        SequenceNumber sentOnce = c.sentOnce;
        boolean again = sentOnce != null && seq.isBefore(sentOnce);
        Retransmission.enqueue(c, new Sent(seq, data, false, fin, push, c.now(), c.now(), again ? 2 : 1));
        send(c, flags, seq, data, again);
    }

    private static void send(Connection c, Flags flags, SequenceNumber seq, Payload data, boolean again) {
        Tcb tcb = c.tcb;
        boolean syn = flags.syn();
        SequenceNumber ack = flags.ack() ? tcb.rcvNxt : null;
        long window = syn ? tcb.rcvWnd : tcb.rcvWnd >> tcb.rcvShift;
        List<TcpOption> options = syn ? Negotiation.synOptions(c) : Negotiation.options(c);
        noteAck(c, ack);
        int urgent = syn ? 0 : Urgent.pointer(tcb, seq);
        Flags all = urgent > 0 ? flags.and(Flags.URG) : flags;
        int field = (int) Math.min(window, FIELD);
        c.host.transmit(c, new Segment(c.local, c.remote, all, seq, ack, field, urgent, options, data), again);
    }

    private static void noteAck(Connection c, @Nullable SequenceNumber ack) {
        if (ack != null) {
            c.lastAckSent = ack;
            c.ackNeed = AckNeed.NONE;
            c.timers.stop(TimerKind.DELAYED_ACK);
        }
    }
}
