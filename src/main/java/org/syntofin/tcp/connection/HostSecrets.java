package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * What only this host can make: initial sequence numbers, SYN cookies, Fast Open cookies (RFC 6528, 3; 4987, 3.6;
 * 7413, 4.1.2).
 */
final class HostSecrets {

    private final long secret;
    private final IsnSource isns;
    private FastOpenCookies fastOpenCookies;
    private @Nullable SynCookies synCookies;

    HostSecrets(long secret, IsnSource isns) {
        this.secret = secret;
        this.isns = isns;
        fastOpenCookies = FastOpenCookies.keyed(secret);
    }

    HostSecrets(HostSecrets other) {
        secret = other.secret;
        isns = other.isns.copy();
        fastOpenCookies = other.fastOpenCookies;
    }

    SequenceNumber chooseIss(Connection c) {
        return c.in(World.ISN_ZERO) ? SequenceNumber.ZERO : isns.next(c.local, c.remote, c.now());
    }

    SynCookies synCookies() {
        SynCookies made = synCookies;
        if (made == null) {
            made = new SynCookies(secret);
            synCookies = made;
        }
        return made;
    }

    void makeFastOpenCookies(FastOpenCookies maker) {
        fastOpenCookies = maker;
    }

    /** The cookie of the client that this child is for, now. */
    Payload fastOpenCookie(Connection child) {
        return fastOpenCookie(child, generation(child));
    }

    /** Whether it is the cookie that was made with the key before this one, which is still good. */
    boolean isLastFastOpenCookie(Connection child, Payload cookie) {
        long generation = generation(child);
        return generation > 0 && cookie.equals(fastOpenCookie(child, generation - 1));
    }

    private Payload fastOpenCookie(Connection child, long generation) {
        return fastOpenCookies.cookie(child.remote.host(), child.local.host(), generation);
    }

    private static long generation(Connection child) {
        long time = child.profile().number(ProfileOption.FAST_OPEN_COOKIE_TIME);
        return time == 0 ? 0 : child.now() / time;
    }
}
