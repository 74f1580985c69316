package org.syntofin.tcp.connection;

/** How many challenge ACKs a host may still send (RFC 5961, 7). */
final class Challenges {

    private final long limit;
    private final long periodMicros;
    private long periodStart = Long.MIN_VALUE / 2;
    private long sent;

    Challenges(Profile profile) {
        limit = profile.number(ProfileOption.CHALLENGE_LIMIT);
        periodMicros = profile.number(ProfileOption.CHALLENGE_PERIOD);
    }

    void become(Challenges other) {
        periodStart = other.periodStart;
        sent = other.sent;
    }

    /** Takes one if there is one left in this period. */
    boolean take(long now) {
        if (now - periodStart >= periodMicros) {
            periodStart = now;
            sent = 0;
        }
        if (sent >= limit) {
            return false;
        }
        sent++;
        return true;
    }
}
