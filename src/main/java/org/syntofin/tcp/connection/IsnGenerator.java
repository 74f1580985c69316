package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SequenceNumber;

/** {@code ISN = M + F(local, remote, secret)}, M a clock of 4 microseconds, F SipHash-2-4 (RFC 6528, 3). */
public final class IsnGenerator implements IsnSource {

    private static final long MICROS_PER_TICK = 4;

    private final KeyedHash hash;

    public IsnGenerator(long secret) {
        hash = new KeyedHash(secret, ~secret * 0x9e3779b97f4a7c15L);
    }

    @Override
    public SequenceNumber next(Endpoint local, Endpoint remote, long now) {
        return SequenceNumber.of(now / MICROS_PER_TICK + hash.of(local, remote, 0));
    }

    @Override
    public IsnSource copy() {
        return this;
    }
}
