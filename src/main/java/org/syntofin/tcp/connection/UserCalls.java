package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Payload;

/** SEND, RECEIVE, CLOSE and ABORT on a connection (RFC 9293, 3.10.2 to 3.10.5). */
final class UserCalls {

    private UserCalls() {}

    static void open(Connection c, boolean fromListen) {
        open(c, fromListen, Payload.EMPTY);
    }

    /** OPEN with text that goes on the SYN where Fast Open allows it, and else waits. */
    static void open(Connection c, boolean fromListen, Payload text) {
        c.tcb.iss = c.host.secrets().chooseIss(c);
        c.tcb.issChosen = true;
        c.tcb.sndUna = c.tcb.iss;
        c.tcb.sndNxt = c.tcb.iss.plus(1);
        if (fromListen) {
            c.tcb.state = State.LISTEN;
            c.fromListen = true;
        }
        c.enter(State.SYN_SENT);
        long openTimeout = c.profile().number(ProfileOption.OPEN_TIMEOUT);
        if (openTimeout > 0) {
            c.timers.set(TimerKind.USER_TIMEOUT, c.now() + openTimeout);
        }
        c.unsent = text;
        Transmitter.sendSyn(c, FastOpen.prepare(c));
    }

    static void send(Connection c, Payload data) {
        send(c, data, false);
    }

    static void send(Connection c, Payload data, boolean urgent) {
        switch (c.tcb.state) {
            case SYN_SENT, SYN_RECEIVED -> queue(c, data, urgent, Rule.SEND_OPENING);
            case ESTABLISHED, CLOSE_WAIT -> {
                if (queue(c, data, urgent, Rule.SEND_DATA)) {
                    Transmitter.flush(c);
                }
            }
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> refuse(c, Rule.SEND_CLOSING);
            case CLOSED, LISTEN -> throw new IllegalStateException("SEND in " + c.tcb.state);
        }
    }

    private static boolean queue(Connection c, Payload data, boolean urgent, Rule rule) {
        if (c.closeRequested) {
            refuse(c, Rule.SEND_CLOSING);
            return false;
        }
        c.because(rule);
        c.unsent = c.unsent.plus(data);
        if (urgent && !data.isEmpty()) {
            Urgent.send(c);
        }
        return true;
    }

    private static void refuse(Connection c, Rule rule) {
        c.because(rule);
        c.signal(Signal.ERROR_CLOSING);
    }

    /** A RECEIVE for up to this many octets; it waits where none are there. */
    static void receive(Connection c, int octets) {
        switch (c.tcb.state) {
            case SYN_SENT, SYN_RECEIVED -> {
                c.because(Rule.RECEIVE_OPENING);
                c.waitingReceive = octets;
                if (c.fastOpened) {
                    ReceiveBuffer.satisfy(c);
                }
            }
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 -> {
                c.because(c.unread.isEmpty() ? Rule.RECEIVE_WAITS : Rule.RECEIVE_DATA);
                c.waitingReceive = octets;
                ReceiveBuffer.satisfy(c);
            }
            case CLOSE_WAIT -> {
                c.because(c.unread.isEmpty() ? Rule.RECEIVE_CLOSE_WAIT_EMPTY : Rule.RECEIVE_CLOSE_WAIT);
                if (c.unread.isEmpty()) {
                    c.signal(Signal.ERROR_CLOSING);
                } else {
                    c.waitingReceive = octets;
                    ReceiveBuffer.satisfy(c);
                }
            }
            case CLOSING, LAST_ACK, TIME_WAIT -> refuse(c, Rule.RECEIVE_CLOSING);
            case CLOSED, LISTEN -> throw new IllegalStateException("RECEIVE in " + c.tcb.state);
        }
    }

    /** CLOSE; with {@code both} the program will not read any more either, as close() means it on most systems. */
    static void close(Connection c, boolean both) {
        boolean halfDuplex = both && c.profile().flag(ProfileOption.HALF_DUPLEX_CLOSE);
        boolean mayReset = c.fastOpened || c.tcb.state.isSynchronized();
        if (halfDuplex && !c.unread.isEmpty() && mayReset && !c.tcb.state.hasClosed()) {
            c.because(Rule.CLOSE_UNREAD);
            reset(c);
            return;
        }
        c.orphaned |= halfDuplex;
        switch (c.tcb.state) {
            case SYN_SENT -> {
                c.because(Rule.CLOSE_SYN_SENT);
                if (!c.unsent.isEmpty() || c.waitingReceive > 0) {
                    c.signal(Signal.ERROR_CLOSED);
                }
                c.flushQueues();
                c.enter(State.CLOSED);
            }
            case SYN_RECEIVED -> closeSynReceived(c);
            case ESTABLISHED -> {
                c.because(Rule.CLOSE_ESTABLISHED);
                c.closeRequested = true;
                c.enter(State.FIN_WAIT_1);
                Transmitter.flush(c);
            }
            case CLOSE_WAIT -> {
                c.because(Rule.CLOSE_CLOSE_WAIT);
                c.closeRequested = true;
                Transmitter.flush(c);
            }
            case FIN_WAIT_1, FIN_WAIT_2 -> {
                refuse(c, Rule.CLOSE_FIN_WAIT);
                Closing.armOrphan(c);
            }
            case CLOSING, LAST_ACK, TIME_WAIT -> refuse(c, Rule.CLOSE_CLOSING);
            case CLOSED, LISTEN -> throw new IllegalStateException("CLOSE in " + c.tcb.state);
        }
    }

    private static void closeSynReceived(Connection c) {
        c.closeRequested = true;
        if (c.unsent.isEmpty()) {
            c.because(Rule.CLOSE_SYN_RECEIVED);
            c.enter(State.FIN_WAIT_1);
            Transmitter.sendData(c, 0, true);
        } else {
            c.because(Rule.CLOSE_SYN_RECEIVED_QUEUED);
        }
    }

    static void abort(Connection c) {
        switch (c.tcb.state) {
            case SYN_SENT -> {
                c.because(Rule.ABORT_SYN_SENT);
                if (!c.unsent.isEmpty() || c.waitingReceive > 0) {
                    c.signal(Signal.RESET);
                }
                c.flushQueues();
                c.enter(State.CLOSED);
            }
            case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT -> {
                c.because(Rule.ABORT_SYNCHRONIZED);
                if (!c.unsent.isEmpty() || c.waitingReceive > 0) {
                    c.signal(Signal.RESET);
                }
                reset(c);
            }
            case CLOSING, LAST_ACK, TIME_WAIT -> {
                c.because(Rule.ABORT_CLOSING);
                c.signal(Signal.OK);
                c.flushQueues();
                c.enter(State.CLOSED);
            }
            case CLOSED, LISTEN -> throw new IllegalStateException("ABORT in " + c.tcb.state);
        }
    }

    /** Sends RST and is gone (3.10.5), or waits in TIME-WAIT (3.5.2), as the profile says. */
    private static void reset(Connection c) {
        Transmitter.sendReset(c);
        c.flushQueues();
        if (c.profile().flag(ProfileOption.ABORT_TIME_WAIT)) {
            c.because(Rule.ABORT_TIME_WAIT);
            Closing.enterTimeWait(c);
        } else {
            c.enter(State.CLOSED);
        }
    }
}
