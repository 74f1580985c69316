package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** RST in answer to a segment that fits no connection (RFC 9293, 3.5.2 and 3.10.7.1). */
final class Resets {

    private final TcpHost host;

    Resets(TcpHost host) {
        this.host = host;
    }

    /** A segment arrives where there is no socket. */
    void arrivesInClosed(Segment s) {
        if (s.flags().rst()) {
            host.because(null, Rule.CLOSED_RST, null);
            host.discard(null);
            return;
        }
        if (host.profile().flag(ProfileOption.BLACKHOLE)) {
            host.because(null, Rule.IMPL_BLACKHOLE, null);
            host.discard(null);
            return;
        }
        host.because(null, s.flags().ack() ? Rule.CLOSED_ACK : Rule.CLOSED_NO_ACK, null);
        answer(null, s);
        host.discard(null);
    }

    /** Forms the RST so that the other end will accept it; never in answer to an RST. */
    void answer(@Nullable Connection connection, Segment s) {
        if (s.flags().rst()) {
            return;
        }
        Segment reset = s.flags().ack()
                ? Segment.of(s.to(), s.from(), Flags.RST, s.acknowledgment())
                : Segment.of(s.to(), s.from(), Flags.RST_ACK, SequenceNumber.ZERO, s.end(), 0);
        host.transmit(connection, reset, false);
    }
}
