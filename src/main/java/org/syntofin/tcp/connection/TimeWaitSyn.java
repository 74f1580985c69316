package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption.Timestamps;

/** A SYN arrives in TIME-WAIT: the next incarnation, or an old duplicate (RFC 6191, 2; RFC 9293, 3.6.1 MAY-2). */
final class TimeWaitSyn {

    private TimeWaitSyn() {}

    /** Whether the SYN was dealt with; if not, the usual checks follow. */
    static boolean arrives(Connection c, Segment s) {
        Profile profile = c.profile();
        Listener listener = c.host.listenerFor(c.local.port());
        if (profile.flag(ProfileOption.TIME_WAIT_REUSE) && listener != null) {
            Rule proof = proof(c.tcb, profile, s);
            if (proof != null) {
                c.because(proof);
                Incarnations.reopen(c, listener, s, proof);
                return true;
            }
        }
        if (profile.flag(ProfileOption.CHALLENGE_IN_TIME_WAIT)) {
            return false;
        }
        c.because(Rule.TIME_WAIT_SYN_DROPPED);
        c.discard();
        return true;
    }

    private static @Nullable Rule proof(Tcb tcb, Profile profile, Segment s) {
        // Some systems want a number beyond RCV.NXT, not only beyond the old FIN.
        SequenceNumber lastSeq = profile.flag(ProfileOption.TIME_WAIT_ANSWERS_ODD) ? tcb.rcvNxt : tcb.rcvNxt.minus(1);
        boolean laterSeq = s.seq().isAfter(lastSeq);
        Timestamps stamp = profile.flag(ProfileOption.TIMESTAMPS)
                ? s.option(Timestamps.class).orElse(null)
                : null;
        if (stamp == null) {
            return laterSeq ? Rule.TIME_WAIT_SYN_SEQ : null;
        }
        if (!tcb.timestamps) {
            return Rule.TIME_WAIT_SYN_STAMPED;
        }
        int ahead = stamp.value() - tcb.tsRecent;
        if (ahead > 0) {
            return Rule.TIME_WAIT_SYN_STAMP;
        }
        return ahead == 0 && laterSeq ? Rule.TIME_WAIT_SYN_STAMP_SEQ : null;
    }
}
