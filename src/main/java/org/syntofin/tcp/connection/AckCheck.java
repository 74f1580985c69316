package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** The ACK field (RFC 9293, 3.10.7.4 fifth; RFC 5961, 5.2). */
final class AckCheck {

    private AckCheck() {}

    /** Whether text and FIN of the segment are to be looked at. */
    static boolean passes(Connection c, Segment s) {
        if (!s.flags().ack()) {
            c.because(Rule.ACK_OFF);
            c.discard();
            return false;
        }
        if (c.tcb.state == State.SYN_RECEIVED) {
            return synReceived(c, s);
        }
        if (c.in(World.TWO_WAY) && c.tcb.passive && c.tcb.sndUna.equals(c.tcb.iss) && !isNew(c.tcb, s)) {
            c.because(Rule.WORLD_TWO_WAY_ACK);
            return true;
        }
        if (!known(c, s)) {
            return false;
        }
        Paws.update(c, s);
        return byState(c, s);
    }

    private static boolean synReceived(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        boolean holds = isNew(tcb, s);
        Check why = c.explains() ? Checks.newAck(tcb, s, holds) : null;
        if (!holds) {
            c.because(Rule.ACK_SYN_RECEIVED_BAD, why);
            c.host.resetTo(c, s);
            c.discard();
            return false;
        }
        if (c.parent != null && !c.fastOpened && !c.parent.mayEstablish()) {
            c.because(Rule.ACCEPT_QUEUE_FULL, c.parent.acceptQueueIsFull());
            c.discard();
            return false;
        }
        c.because(Rule.ACK_SYN_RECEIVED, why);
        Paws.update(c, s);
        tcb.sndUna = s.acknowledgment();
        takeWindow(c, s);
        established(c, s);
        return true;
    }

    private static void established(Connection c, Segment s) {
        c.reopened = null;
        c.enter(State.ESTABLISHED);
        c.tcb.rcvWnd = ReceiveBuffer.room(c);
        Retransmission.acknowledged(c, s);
        FastOpen.answered(c, s);
        c.timers.stop(TimerKind.SYN_RECEIVED);
        c.host.established(c);
        if (c.closeRequested) {
            c.because(Rule.CLOSE_ESTABLISHED);
            c.enter(State.FIN_WAIT_1);
        }
        TextCheck.drain(c);
    }

    /** RFC 5961: neither from long ago nor of something not yet sent. */
    private static boolean known(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        SequenceNumber ack = s.acknowledgment();
        if (ack.isAfter(tcb.sndNxt)) {
            Check why = c.explains() ? Checks.unsentAck(tcb, s) : null;
            if (tcb.state == State.ESTABLISHED && c.profile().flag(ProfileOption.UNSENT_ACK_IGNORED)) {
                c.because(Rule.IMPL_ACK_UNSENT, why);
                c.discard();
                return false;
            }
            c.because(Rule.ACK_UNSENT, why);
            Synchronized.answerAndDrop(c, Rule.ACK_UNSENT);
            return false;
        }
        boolean old = ack.isBefore(tcb.sndUna.minus(tcb.maxSndWnd));
        if (old && c.profile().flag(ProfileOption.RFC5961_ACK)) {
            Check why = c.explains() ? Checks.oldAck(tcb, s) : null;
            ResetCheck.challenge(c, Rule.ACK_TOO_OLD, why);
            return false;
        }
        return true;
    }

    private static boolean byState(Connection c, Segment s) {
        advance(c, s);
        switch (c.tcb.state) {
            case FIN_WAIT_1 -> {
                if (finAcknowledged(c, s) && !bringsFin(c, s)) {
                    c.because(Rule.ACK_FIN_WAIT_1, c.explains() ? Checks.finAcknowledged(c, s) : null);
                    finWait1Done(c);
                }
            }
            case CLOSING -> {
                if (finAcknowledged(c, s)) {
                    c.because(Rule.ACK_CLOSING, c.explains() ? Checks.finAcknowledged(c, s) : null);
                    closingDone(c);
                } else {
                    c.because(Rule.ACK_CLOSING_IGNORED);
                }
            }
            case LAST_ACK -> {
                if (finAcknowledged(c, s)) {
                    c.because(Rule.ACK_LAST_ACK, c.explains() ? Checks.finAcknowledged(c, s) : null);
                    c.enter(State.CLOSED);
                    return false;
                }
            }
            case TIME_WAIT -> {
                if (!s.flags().fin() && c.lengthOf(s) == 0) {
                    c.because(Rule.ACK_TIME_WAIT);
                    c.discard();
                    return false;
                }
            }
            case ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT -> {}
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED ->
                throw new IllegalStateException("ACK check in " + c.tcb.state);
        }
        return true;
    }

    private static void finWait1Done(Connection c) {
        if (c.in(World.FIN_CLOSES_BOTH)) {
            c.because(Rule.WORLD_FIN_CLOSES_BOTH);
            c.enter(State.CLOSED);
        } else {
            Closing.enterFinWait2(c);
        }
    }

    private static void closingDone(Connection c) {
        if (c.profile().flag(ProfileOption.CLOSING_TO_CLOSED)) {
            c.because(Rule.CLOSING_TO_CLOSED);
            if (c.holdsAck()) {
                Transmitter.sendAck(c);
            }
            c.enter(State.CLOSED);
        } else {
            Closing.enterTimeWait(c);
        }
    }

    /** The processing for the ESTABLISHED state. */
    private static void advance(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        boolean anew = isNew(tcb, s);
        if (anew) {
            c.because(Rule.ACK_NEW, c.explains() ? Checks.newAck(tcb, s, true) : null);
            tcb.sndUna = s.acknowledgment();
        } else if (c.lengthOf(s) == 0 && !s.flags().urg()) {
            c.because(Rule.ACK_DUPLICATE, c.explains() ? Checks.duplicateAck(tcb, s) : null);
        }
        boolean wasClosed = tcb.sndWnd == 0;
        if (s.acknowledgment().isAtLeast(tcb.sndUna)) {
            takeNewerWindow(c, s);
        }
        if (anew || (c.finLength() == 0 && tcb.finSeq != null)) {
            Retransmission.acknowledged(c, s);
        } else if (tcb.sndWnd == 0) {
            Retransmission.windowClosed(c);
        } else if (wasClosed) {
            Retransmission.windowOpened(c);
        }
    }

    private static void takeNewerWindow(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        boolean newer =
                tcb.sndWl1.isBefore(s.seq()) || (tcb.sndWl1.equals(s.seq()) && tcb.sndWl2.isAtMost(s.acknowledgment()));
        if (newer) {
            takeWindow(c, s);
        }
    }

    /** SND.WND, SND.WL1, SND.WL2; the window of a SYN is never scaled (RFC 7323, 2.2). */
    static void takeWindow(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        tcb.sndWnd = s.flags().syn() ? s.window() : (long) s.window() << tcb.sndShift;
        tcb.maxSndWnd = Math.max(tcb.maxSndWnd, tcb.sndWnd);
        tcb.sndWl1 = s.seq();
        tcb.sndWl2 = s.flags().ack() ? s.acknowledgment() : SequenceNumber.ZERO;
        if (tcb.sndWnd > 0) {
            c.timers.stop(TimerKind.PERSIST);
        }
    }

    private static boolean isNew(Tcb tcb, Segment s) {
        return tcb.sndUna.isBefore(s.acknowledgment()) && s.acknowledgment().isAtMost(tcb.sndNxt);
    }

    private static boolean finAcknowledged(Connection c, Segment s) {
        SequenceNumber fin = c.tcb.finSeq;
        if (fin != null) {
            c.tcb.finAcknowledged |=
                    c.in(World.FREE_FIN) ? s.acknowledgment().isAtLeast(fin) : c.tcb.sndUna.isAfter(fin);
        }
        return c.tcb.finAcknowledged;
    }

    /** Whether the segment's FIN is next in line, so that the eighth check will see it. */
    private static boolean bringsFin(Connection c, Segment s) {
        Arrived arrived = Arrived.within(c.tcb, s);
        return arrived.fin() && arrived.seq().equals(c.tcb.rcvNxt);
    }

    /** Owes an acknowledgment for something that was taken in. */
    static void owe(Connection c, Rule rule) {
        c.oweAck(AckNeed.DELAYABLE, rule);
    }
}
