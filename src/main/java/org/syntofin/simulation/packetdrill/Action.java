package org.syntofin.simulation.packetdrill;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.TcpOption;

/** What an event of a script is. */
public sealed interface Action {

    /**
     * The application calls: {@code connect(3, ..., ...) = -1 EINPROGRESS}.
     *
     * @param result what the call must return; null where the script does not say
     * @param error the name of the error that it must set, if any
     */
    record Call(
            String name,
            List<Expression> arguments,
            @Nullable Expression result,
            @Nullable String error) implements Action {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A segment that arrives, or must leave: {@code < S 0:0(0) win 1000 <mss 1460>}.
     *
     * @param seq in the script's numbers; null where any will do ({@code ...})
     * @param length octets of payload
     * @param isAbsolute whether the number is the real one, not the script's ({@code !})
     * @param ack null where there is none
     * @param window null where any will do
     * @param options null where any will do ({@code <...>})
     * @param tunnel the UDP ports of TCP within UDP; null for plain TCP
     */
    record Packet(
            Direction direction,
            Flags flags,
            @Nullable Long seq,
            int length,
            boolean isAbsolute,
            @Nullable Long ack,
            @Nullable Integer window,
            int urgentPointer,
            @Nullable List<TcpOption> options,
            @Nullable UdpPorts tunnel)
            implements Action {}

    /**
     * An ICMP message about a segment of the connection: {@code < icmp unreachable port_unreachable [0:0(0)]}.
     *
     * @param type as in {@code unreachable}
     * @param code as in {@code port_unreachable}; empty where the script does not say
     * @param seq the sequence number of the segment that it is about, in the script's numbers
     * @param mtu how large a packet may be that gets through; 0 where the script does not say
     * @param tunnel the UDP ports that the segment had; null for plain TCP
     */
    record Icmp(
            Direction direction,
            String type,
            String code,
            @Nullable Long seq,
            int mtu,
            @Nullable UdpPorts tunnel) implements Action {}

    /** A command of the shell. */
    record Command(String text) implements Action {}

    /** Assertions: the text between {@code %{} and {@code }%}. */
    record Code(String text) implements Action {}

    /** Something of the language that concerns no TCP of ours; a script with it cannot be played. */
    record Foreign(String what) implements Action {}

    /** Which way a packet goes, as seen from the host under test. */
    enum Direction {
        ARRIVES,
        LEAVES
    }
}
