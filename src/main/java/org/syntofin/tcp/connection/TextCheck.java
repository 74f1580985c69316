package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.connection.Reassembly.Piece;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;

/** Segment text and the FIN bit (RFC 9293, 3.10.7.4 seventh and eighth). */
final class TextCheck {

    private TextCheck() {}

    static void arrives(Connection c, Arrived arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        Check why = c.explains() ? Checks.place(c.tcb, arrived) : null;
        if (!arrived.seq().equals(c.tcb.rcvNxt)) {
            hold(c, arrived, why);
            return;
        }
        boolean fillsGap = !c.reassembly.isEmpty();
        take(c, arrived.data(), arrived.fin(), why);
        drain(c);
        if (fillsGap) {
            hurryAck(c);
        }
    }

    /** Whether text comes for a program that is gone: it is answered by RST, and that is the end (3.6.1, SHLD-3). */
    static boolean findsNobody(Connection c, Segment s, Arrived arrived) {
        if (!c.orphaned || arrived.data().isEmpty() || !c.tcb.state.hasClosed() || c.tcb.finReceived) {
            return false;
        }
        c.because(Rule.DATA_AFTER_CLOSE);
        c.host.resetTo(c, s);
        c.flushQueues();
        c.enter(State.CLOSED);
        return true;
    }

    /** What filled a gap, or repeated something old, is acknowledged without delay (RFC 5681, 4.2). */
    static void hurryAck(Connection c) {
        if (c.ackNeed == AckNeed.DELAYABLE && c.profile().number(ProfileOption.DELAYED_ACK) > 0) {
            c.oweAck(AckNeed.AT_ONCE, Rule.ACK_HURRIED);
        }
    }

    /** What a SYN brings besides itself waits for ESTABLISHED (RFC 9293, 3.10.7.2 and 3.10.7.3). */
    static void keepForLater(Connection c, Segment syn) {
        long kept = c.profile().number(ProfileOption.SYN_TEXT_KEPT);
        if (syn.length() > 1 && kept > 0) {
            Arrived rest = Arrived.afterSyn(syn);
            c.reassembly.hold(new Piece(rest.seq(), rest.data(), rest.fin() && kept == 2));
        }
    }

    /** Takes what was held and is next now. */
    static void drain(Connection c) {
        for (Piece piece = c.reassembly.take(c.tcb.rcvNxt); piece != null; piece = c.reassembly.take(c.tcb.rcvNxt)) {
            take(c, piece.data(), piece.fin(), null);
        }
    }

    private static void hold(Connection c, Arrived arrived, @Nullable Check why) {
        if (!mayReceive(c.tcb.state)) {
            c.because(Rule.TEXT_IGNORED);
            c.discard();
            return;
        }
        Rule rule = arrived.fin() && arrived.data().isEmpty() ? Rule.FIN_HELD : Rule.TEXT_HELD;
        c.because(rule, why);
        c.reassembly.hold(new Piece(arrived.seq(), arrived.data(), arrived.fin()));
        c.oweAck(AckNeed.NOW, rule);
    }

    private static void take(Connection c, Payload data, boolean fin, @Nullable Check why) {
        if (!data.isEmpty()) {
            takeText(c, data, why);
        }
        if (fin && c.tcb.state != State.CLOSED) {
            takeFin(c, why);
        }
    }

    private static void takeText(Connection c, Payload data, @Nullable Check why) {
        if (!mayReceive(c.tcb.state)) {
            c.because(Rule.TEXT_IGNORED);
            c.discard();
            return;
        }
        c.because(Rule.TEXT, why);
        ReceiveBuffer.take(c, data);
        boolean second = (c.ackNeed == AckNeed.DELAYABLE && c.timers.isSet(TimerKind.DELAYED_ACK))
                || c.tcb.rcvNxt.distanceFrom(c.lastAckSent) > ownMss(c);
        c.oweAck(second ? AckNeed.AT_ONCE : AckNeed.DELAYABLE, Rule.TEXT);
    }

    private static long ownMss(Connection c) {
        long announced = c.profile().number(ProfileOption.MSS);
        return announced > 0 ? announced : c.profile().number(ProfileOption.DEFAULT_MSS);
    }

    private static boolean mayReceive(State state) {
        return state == State.ESTABLISHED || state == State.FIN_WAIT_1 || state == State.FIN_WAIT_2;
    }

    private static void takeFin(Connection c, @Nullable Check why) {
        Tcb tcb = c.tcb;
        if (tcb.finReceived) {
            c.because(tcb.state == State.TIME_WAIT ? Rule.FIN_TIME_WAIT : Rule.FIN_AGAIN);
            AckCheck.owe(c, Rule.FIN_AGAIN);
            if (tcb.state == State.TIME_WAIT) {
                Closing.restartTimeWait(c);
            }
            return;
        }
        tcb.rcvNxt = tcb.rcvNxt.plus(c.finLength());
        tcb.finReceived = true;
        switch (tcb.state) {
            case ESTABLISHED -> {
                c.because(Rule.FIN_ESTABLISHED, why);
                c.signal(Signal.CLOSING);
                c.waitingReceive = 0;
                closeWait(c);
            }
            case FIN_WAIT_1 -> finWait1(c);
            case FIN_WAIT_2 -> {
                c.because(Rule.FIN_FIN_WAIT_2, why);
                c.signal(Signal.CLOSING);
                oweForFin(c, Rule.FIN_FIN_WAIT_2);
                Closing.enterTimeWait(c);
            }
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT ->
                throw new IllegalStateException("first FIN in " + tcb.state);
        }
    }

    private static void closeWait(Connection c) {
        if (c.in(World.FIN_CLOSES_BOTH)) {
            c.because(Rule.WORLD_FIN_CLOSES_BOTH);
            Transmitter.sendAck(c);
            c.flushQueues();
            c.enter(State.CLOSED);
            return;
        }
        c.enter(State.CLOSE_WAIT);
        oweForFin(c, Rule.FIN_ESTABLISHED);
    }

    private static void finWait1(Connection c) {
        c.because(
                c.tcb.finAcknowledged ? Rule.FIN_FIN_WAIT_1_ACKED : Rule.FIN_FIN_WAIT_1,
                c.explains() ? Checks.ownFin(c) : null);
        c.signal(Signal.CLOSING);
        if (c.tcb.finAcknowledged) {
            oweForFin(c, Rule.FIN_FIN_WAIT_1_ACKED);
            Closing.enterTimeWait(c);
            return;
        }
        c.enter(State.CLOSING);
        oweForFin(c, Rule.FIN_FIN_WAIT_1);
    }

    /** FIN's acknowledgment may wait like that of text, unless the profile hurries it (X10). */
    private static void oweForFin(Connection c, Rule rule) {
        long delayed = c.profile().number(ProfileOption.DELAYED_FIN_ACK);
        boolean waits = delayed == 2 || (delayed == 1 && c.tcb.state == State.CLOSE_WAIT);
        c.oweAck(waits ? AckNeed.DELAYABLE : AckNeed.AT_ONCE, rule);
    }
}
