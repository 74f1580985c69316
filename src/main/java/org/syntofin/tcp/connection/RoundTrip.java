package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.RTO_AFTER_SYN_LOSS;
import static org.syntofin.tcp.connection.ProfileOption.RTO_INITIAL;
import static org.syntofin.tcp.connection.ProfileOption.RTO_MAX;
import static org.syntofin.tcp.connection.ProfileOption.RTO_MIN;
import static org.syntofin.tcp.connection.ProfileOption.RTO_SLOP;
import static org.syntofin.tcp.connection.ProfileOption.RTO_VARIANCE_MIN;

/** Computes the retransmission timeout from round-trip times (RFC 6298, 2 and 5.5). Microseconds. */
final class RoundTrip {

    private static final long GRANULARITY = 1_000;

    private long srtt = -1;
    private long rttvar;

    RoundTrip() {}

    RoundTrip(RoundTrip other) {
        srtt = other.srtt;
        rttvar = other.rttvar;
    }

    void sample(Tcb tcb, Profile profile, long rtt) {
        if (srtt < 0) {
            srtt = rtt;
            rttvar = rtt / 2;
        } else {
            rttvar = (3 * rttvar + Math.abs(srtt - rtt)) / 4;
            srtt = (7 * srtt + rtt) / 8;
        }
        long variance = Math.max(GRANULARITY, Math.max(4 * rttvar, profile.number(RTO_VARIANCE_MIN)));
        tcb.rto = capped(profile, Math.max(profile.number(RTO_MIN), srtt + variance) + profile.number(RTO_SLOP));
    }

    void backOff(Tcb tcb, Profile profile) {
        long slop = profile.number(RTO_SLOP);
        boolean initial = srtt < 0 && tcb.rto == profile.number(RTO_INITIAL);
        long computed = initial ? tcb.rto : tcb.rto - slop;
        tcb.rto = capped(profile, computed * 2 + slop);
    }

    /** The SYN had to be repeated: the first data waits longer (5.7). */
    static void afterSynLoss(Tcb tcb, Profile profile) {
        tcb.rto = profile.number(RTO_AFTER_SYN_LOSS);
    }

    private static long capped(Profile profile, long rto) {
        long most = profile.number(RTO_MAX);
        return most == 0 ? rto : Math.min(rto, most);
    }
}
