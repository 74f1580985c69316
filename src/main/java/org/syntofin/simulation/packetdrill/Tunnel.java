package org.syntofin.simulation.packetdrill;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/**
 * TCP within UDP, as FreeBSD has it: the connection under test goes by one UDP port of the other end, or by none, and
 * segments that come another way are not its own.
 */
final class Tunnel {

    /** What becomes of a packet. */
    enum Way {
        RIGHT,
        /** Nobody hears of it. */
        LOST,
        /** The connection is none of that way. */
        FOR_NOBODY
    }

    /** The host's own UDP port; 0 where there is no tunnel. */
    private long own;
    /** The other end's UDP port for the connection under test; 0 for plain TCP. */
    private long used;

    /** From now on the host takes TCP at this UDP port. */
    void open(long port) {
        own = port;
    }

    /** The next connection goes by this port of the other end. */
    void use(long port) {
        used = port;
    }

    /** How a packet goes on that came with these ports; null for plain TCP. */
    Way way(@Nullable UdpPorts ports, Optional<Connection> connection, Segment segment) {
        if (ports != null && own != 0 && ports.local() != own) {
            return Way.LOST;
        }
        long came = ports == null ? 0 : ports.remote();
        if (connection.isEmpty() || own == 0 || came == used || opensAgain(connection.get(), segment)) {
            used = connection.isEmpty() || came == used || segment.flags().syn() ? came : used;
            return Way.RIGHT;
        }
        return Way.FOR_NOBODY;
    }

    /** Whether an ICMP message is about a segment that went this way. */
    boolean isOurs(@Nullable UdpPorts ports) {
        return own == 0 || (ports == null ? used == 0 : ports.remote() == used && ports.local() == own);
    }

    /** A SYN that is certainly new ends TIME-WAIT whatever way it comes. */
    private static boolean opensAgain(Connection connection, Segment segment) {
        return connection.state() == State.TIME_WAIT
                && segment.flags().syn()
                && !segment.flags().ack()
                && segment.seq().isAfter(connection.tcb().rcvNxt());
    }
}
