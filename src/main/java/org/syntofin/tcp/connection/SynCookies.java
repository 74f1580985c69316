package org.syntofin.tcp.connection;

import java.util.OptionalInt;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * A SYN,ACK number that holds what the server did not keep (RFC 4987, 3.6): five bits of time (64 s), three of MSS,
 * 24 of a keyed hash over both ends, their initial number and the time.
 */
final class SynCookies {

    private static final long TICK_MICROS = 64_000_000;
    private static final int[] MSS = {536, 1_220, 1_300, 1_400, 1_440, 1_452, 1_460, 8_960};
    private static final int TIME_SHIFT = 27;
    private static final int MSS_SHIFT = 24;
    private static final int HASH_MASK = 0xff_ffff;

    private final KeyedHash hash;

    SynCookies(long secret) {
        hash = new KeyedHash(secret, Long.rotateLeft(secret, 31) + 0x5bd1e995);
    }

    SequenceNumber make(Endpoint local, Endpoint remote, SequenceNumber irs, int mss, long now) {
        int index = 0;
        while (index + 1 < MSS.length && MSS[index + 1] <= mss) {
            index++;
        }
        long time = now / TICK_MICROS;
        int bits = ((int) (time & 31) << TIME_SHIFT) | (index << MSS_SHIFT) | mac(local, remote, irs, time, index);
        return new SequenceNumber(bits);
    }

    /** The MSS that the cookie remembers; empty if we did not make it in the last two minutes. */
    OptionalInt check(Endpoint local, Endpoint remote, SequenceNumber irs, SequenceNumber cookie, long now) {
        int index = (cookie.bits() >>> MSS_SHIFT) & 7;
        long current = now / TICK_MICROS;
        for (long time = current; time >= Math.max(0, current - 1); time--) {
            boolean sameTime = (time & 31) == (cookie.bits() >>> TIME_SHIFT);
            if (sameTime && mac(local, remote, irs, time, index) == (cookie.bits() & HASH_MASK)) {
                return OptionalInt.of(MSS[index]);
            }
        }
        return OptionalInt.empty();
    }

    private int mac(Endpoint local, Endpoint remote, SequenceNumber irs, long time, int index) {
        return (int) hash.of(local, remote, (irs.value() << 24) ^ (time << 3) ^ index) & HASH_MASK;
    }
}
