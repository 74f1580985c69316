package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.R2;
import static org.syntofin.tcp.connection.ProfileOption.R2_SYN;
import static org.syntofin.tcp.connection.ProfileOption.SYN_RETRIES;
import static org.syntofin.tcp.connection.ProfileOption.USER_TIMEOUT;

import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption.Timestamps;

/** The retransmission queue and its timer (RFC 6298, 5; RFC 9293, 3.8.1, 3.8.3 and 3.10.8). */
final class Retransmission {

    /** Threshold R1: this many transmissions, and the application hears of trouble (SHLD-10). */
    private static final int R1_TIMES = 4;

    private Retransmission() {}

    static void enqueue(Connection c, Sent sent) {
        boolean first = c.retransmissionQueue.isEmpty();
        c.retransmissionQueue.add(sent);
        c.timers.stop(TimerKind.KEEP_ALIVE);
        c.timers.stop(TimerKind.PERSIST);
        if (first || !c.timers.isSet(TimerKind.RETRANSMISSION)) {
            c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
        }
        long userTimeout = c.profile().number(USER_TIMEOUT);
        if (userTimeout > 0 && !c.timers.isSet(TimerKind.USER_TIMEOUT)) {
            c.timers.set(TimerKind.USER_TIMEOUT, c.now() + userTimeout);
        }
    }

    /** Takes off what {@code SND.UNA} has passed; samples the round trip by Karn's rule. */
    static void acknowledged(Connection c, Segment segment) {
        SequenceNumber una = c.tcb.sndUna;
        boolean sampled = false;
        while (!c.retransmissionQueue.isEmpty()) {
            Sent sent = c.retransmissionQueue.getFirst();
            if (sent.end(c.finLength()).isAfter(una) || (sent.fin() && !finGone(c, sent, segment))) {
                if (una.isAfter(sent.seq())) {
                    c.retransmissionQueue.removeFirst();
                    c.retransmissionQueue.addFirst(sent.after(una, c.now()));
                }
                break;
            }
            c.retransmissionQueue.removeFirst();
            sampled |= sample(c, sent, segment);
        }
        if (!sampled && c.synRepeated && c.tcb.sndUna.equals(c.tcb.iss.plus(1))) {
            c.because(Rule.RTO_AFTER_SYN_LOSS);
            RoundTrip.afterSynLoss(c.tcb, c.profile());
        }
        c.troubled = false;
        restart(c);
    }

    private static boolean finGone(Connection c, Sent sent, Segment segment) {
        return c.finLength() == 1 || segment.acknowledgment().isAtLeast(sent.end(0));
    }

    private static boolean sample(Connection c, Sent sent, Segment segment) {
        if (c.tcb.timestamps) {
            Timestamps stamp = segment.option(Timestamps.class).orElse(null);
            if (stamp != null && stamp.echo() != 0) {
                long millis = Integer.toUnsignedLong(c.host.timestamp() - stamp.echo());
                c.roundTrip.sample(c.tcb, c.profile(), Math.max(millis * 1_000, 1));
                return true;
            }
        }
        if (sent.times() == 1) {
            c.roundTrip.sample(c.tcb, c.profile(), c.now() - sent.last());
            return true;
        }
        return false;
    }

    private static void restart(Connection c) {
        if (c.retransmissionQueue.isEmpty()) {
            c.timers.stop(TimerKind.RETRANSMISSION);
            c.timers.stop(TimerKind.USER_TIMEOUT);
            return;
        }
        c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
        long userTimeout = c.profile().number(USER_TIMEOUT);
        if (userTimeout > 0) {
            c.timers.set(TimerKind.USER_TIMEOUT, c.now() + userTimeout);
        }
    }

    /** The other end is there but its window is closed: never give up (RFC 9293, 3.8.6.1). */
    static void windowClosed(Connection c) {
        if (!c.retransmissionQueue.isEmpty()) {
            c.retransmissionQueue.addFirst(c.retransmissionQueue.removeFirst().alive(c.now()));
        }
    }

    /** The window that was closed is open: what was sent to ask goes out at once, the doubling is forgotten. */
    static void windowOpened(Connection c) {
        Sent probe = c.retransmissionQueue.pollFirst();
        if (probe == null) {
            return;
        }
        c.because(Rule.WINDOW_OPENED, c.explains() ? Checks.room(c.tcb) : null);
        Sent again = probe.again(c.now());
        c.retransmissionQueue.addFirst(again);
        c.tcb.rto =
                Math.max(c.profile().number(ProfileOption.RTO_MIN), c.profile().number(ProfileOption.RTO_INITIAL));
        Transmitter.sendAgain(c, again);
        c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
    }

    /** 3.10.8, retransmission timeout. */
    static void expired(Connection c) {
        Sent sent = c.retransmissionQueue.peekFirst();
        if (sent == null) {
            return;
        }
        if (exhausted(c, sent)) {
            giveUp(c, sent);
            return;
        }
        c.retransmissionQueue.removeFirst();
        Sent again = sent.again(c.now());
        c.retransmissionQueue.addFirst(again);
        c.synRepeated |= sent.syn();
        c.roundTrip.backOff(c.tcb, c.profile());
        if (again.times() > R1_TIMES && !c.troubled) {
            c.troubled = true;
            c.because(Rule.R1, c.explains() ? Checks.copies(again.times() - 1, R1_TIMES) : null);
            c.signal(Signal.TROUBLE);
        }
        c.because(Rule.RETRANSMISSION_TIMEOUT);
        Transmitter.sendAgain(c, again);
        c.timers.set(TimerKind.RETRANSMISSION, c.now() + c.tcb.rto);
    }

    private static boolean exhausted(Connection c, Sent sent) {
        Profile profile = c.profile();
        long elapsed = c.now() - sent.first();
        boolean answered = sent.times() > 1 && sent.first() >= sent.last();
        if (answered && c.tcb.sndWnd == 0) {
            return false;
        }
        if (!sent.syn()) {
            return elapsed >= profile.number(R2);
        }
        long retries = profile.number(SYN_RETRIES);
        return retries > 0 ? sent.times() > retries : elapsed >= profile.number(R2_SYN);
    }

    private static Check limit(Connection c, Sent sent) {
        long retries = c.profile().number(SYN_RETRIES);
        if (sent.syn() && retries > 0) {
            return Checks.copies(sent.times() - 1, retries);
        }
        return Checks.waited(c.now() - sent.first(), c.profile().number(sent.syn() ? R2_SYN : R2));
    }

    private static void giveUp(Connection c, Sent sent) {
        c.because(sent.syn() ? Rule.R2_SYN : Rule.R2, c.explains() ? limit(c, sent) : null);
        FastOpen.failed(c);
        boolean quiet = c.tcb.state == State.SYN_RECEIVED && c.tcb.passive;
        c.flushQueues();
        if (!quiet) {
            c.signal(Signal.TIMED_OUT);
        }
        c.enter(State.CLOSED);
    }
}
