package org.syntofin.simulation.packetdrill;

import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;

/** Which options both ends' SYNs carried, as the bits of Linux's {@code tcpi_options}. */
final class Negotiated {

    private int ours;
    private int theirs;

    void leaves(Segment segment) {
        if (segment.flags().syn()) {
            ours = offered(segment);
        }
    }

    void arrives(Segment segment) {
        if (segment.flags().syn()) {
            theirs = offered(segment);
        }
    }

    int bits() {
        return ours & theirs;
    }

    private static int offered(Segment syn) {
        int bits = syn.flags().has(Flags.ECE) ? 8 : 0;
        for (TcpOption option : syn.options()) {
            bits |= switch (option) {
                case TcpOption.Timestamps _ -> 1;
                case TcpOption.SackPermitted _ -> 2;
                case TcpOption.WindowScale _ -> 4;
                default -> 0;
            };
        }
        return bits;
    }
}
