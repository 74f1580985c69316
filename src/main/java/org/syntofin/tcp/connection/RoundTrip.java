package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.RTO_AFTER_SYN_LOSS;
import static org.syntofin.tcp.connection.ProfileOption.RTO_MAX;
import static org.syntofin.tcp.connection.ProfileOption.RTO_MIN;

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
        long computed = srtt + Math.max(GRANULARITY, 4 * rttvar);
        tcb.rto = capped(profile, Math.max(profile.number(RTO_MIN), computed));
    }

    static void backOff(Tcb tcb, Profile profile) {
        tcb.rto = capped(profile, tcb.rto * 2);
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
