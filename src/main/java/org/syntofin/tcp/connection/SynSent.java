package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption.Timestamps;

/** A segment arrives in SYN-SENT (RFC 9293, 3.10.7.3). */
final class SynSent {

    private SynSent() {}

    static void arrives(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        boolean acceptable = false;
        if (s.flags().ack()) {
            if (s.acknowledgment().isAtMost(tcb.iss) || s.acknowledgment().isAfter(tcb.sndNxt)) {
                badAck(c, s);
                return;
            }
            acceptable = s.acknowledgment().isAfter(tcb.sndUna);
        }
        if (s.flags().rst()) {
            reset(c, s, acceptable);
        } else if (s.flags().syn() && echoesWhatWasNotSent(c, s)) {
            c.because(Rule.IMPL_SYN_ECHO);
            c.host.resetTo(c, s);
            c.discard();
        } else if (!s.flags().syn()) {
            c.because(Rule.SYN_SENT_NEITHER);
            c.discard();
        } else {
            synchronize(c, s, acceptable);
        }
    }

    /** Whether a SYN,ACK echoes a timestamp that none of our SYNs had. */
    private static boolean echoesWhatWasNotSent(Connection c, Segment s) {
        Sent syn = c.retransmissionQueue.peekFirst();
        boolean looksAt =
                c.profile().flag(ProfileOption.SYN_ECHO_CHECKED) && c.profile().flag(ProfileOption.TIMESTAMPS);
        if (!looksAt || !s.flags().ack() || syn == null) {
            return false;
        }
        int echo = s.option(Timestamps.class).map(Timestamps::echo).orElse(0);
        int first = HostReports.timestampAt(syn.first());
        return echo != 0 && (echo - first < 0 || c.host.timestamp() - echo < 0);
    }

    private static void badAck(Connection c, Segment s) {
        Check why = c.explains() ? Checks.synSentBadAck(c.tcb, s) : null;
        if (s.flags().rst()) {
            c.because(Rule.SYN_SENT_BAD_ACK_RST, why);
        } else {
            c.because(Rule.SYN_SENT_BAD_ACK, why);
            c.host.resetTo(c, s);
        }
        c.discard();
    }

    private static void reset(Connection c, Segment s, boolean acceptable) {
        if (!acceptable) {
            c.because(Rule.SYN_SENT_RST_NO_ACK);
            c.discard();
            return;
        }
        c.because(Rule.SYN_SENT_RST, c.explains() ? Checks.newAck(c.tcb, s, true) : null);
        c.flushQueues();
        c.signal(Signal.RESET);
        if (c.profile().flag(ProfileOption.RESET_TO_LISTEN) && c.fromListen) {
            c.because(Rule.SYN_SENT_RST_LISTEN);
            Incarnations.backToListen(c);
        } else {
            c.enter(State.CLOSED);
        }
    }

    private static void synchronize(Connection c, Segment s, boolean acked) {
        Tcb tcb = c.tcb;
        boolean textWaits = !c.unsent.isEmpty();
        Check why = acked && c.explains() ? Checks.newAck(tcb, s, true) : null;
        tcb.irs = s.seq();
        tcb.irsKnown = true;
        tcb.rcvNxt = s.seq().plus(1);
        Negotiation.accept(c, s);
        c.because(acked ? Rule.SYN_SENT_ESTABLISHED : Rule.SYN_SENT_SIMULTANEOUS, why);
        AckCheck.takeWindow(c, s);
        if (!acked) {
            c.enter(State.SYN_RECEIVED);
            TextCheck.keepForLater(c, s);
            Transmitter.sendAgainAsAnswer(c);
            return;
        }
        tcb.sndUna = s.acknowledgment();
        c.enter(State.ESTABLISHED);
        Retransmission.acknowledged(c, s);
        FastOpen.answered(c, s);
        // The acknowledgment rides on the text that waited, and so may those that follow.
        c.interactive |= textWaits;
        KeepAlive.heard(c);
        if (!c.in(World.TWO_WAY)) {
            c.oweAck(AckNeed.AT_ONCE, Rule.SYN_SENT_ESTABLISHED);
        }
        if (s.length() > 1) {
            TextCheck.arrives(c, Arrived.afterSyn(s));
        }
    }
}
