package org.syntofin.simulation.packetdrill;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.IcmpError;

/** What the engine makes of the ICMP messages that scripts write (RFC 1122, 4.2.3.9). */
final class IcmpMessages {

    private IcmpMessages() {}

    /** What the message means to TCP; empty where it means nothing (RFC 9293, 3.9.2.2: source quench and others). */
    static Optional<IcmpError> of(Action.Icmp message, boolean freeBsd) {
        return switch (message.type()) {
            case "time_exceeded" -> Optional.of(timeExceeded(message.code(), freeBsd));
            case "parameter_problem" ->
                // An unknown next header is IPv6's way to say that nobody speaks the protocol.
                Optional.of(
                        message.code().equals("unknown_next_header")
                                ? IcmpError.PROTOCOL_UNREACHABLE
                                : IcmpError.TIME_EXCEEDED);
            case "unreachable" -> Optional.ofNullable(unreachable(message.code(), freeBsd));
            default -> Optional.empty();
        };
    }

    /** FreeBSD takes a packet's death on the way as final while it opens a connection. */
    private static IcmpError timeExceeded(String code, boolean freeBsd) {
        return freeBsd && !code.startsWith("frag_reass") ? IcmpError.PROTOCOL_UNREACHABLE : IcmpError.TIME_EXCEEDED;
    }

    private static @Nullable IcmpError unreachable(String code, boolean freeBsd) {
        return switch (code) {
            case "port_unreachable" -> IcmpError.PORT_UNREACHABLE;
            case "protocol_unreachable", "proto_unreachable" -> IcmpError.PROTOCOL_UNREACHABLE;
            case "frag_needed" -> null;
            case "host_unreachable", "host_unknown", "address_unreachable", "host_unreachable_for_tos" ->
                IcmpError.HOST_UNREACHABLE;
            case "net_prohibited", "host_prohibited", "admin_prohibited", "packet_filtered" ->
                freeBsd ? IcmpError.PORT_UNREACHABLE : IcmpError.HOST_UNREACHABLE;
            default -> IcmpError.NET_UNREACHABLE;
        };
    }

    /** The error that a program gets for it. */
    static String name(Action.Icmp message, boolean freeBsd) {
        if (!message.type().equals("unreachable")) {
            return freeBsd && message.type().equals("parameter_problem") ? "ECONNREFUSED" : "EHOSTUNREACH";
        }
        return switch (message.code()) {
            case "port_unreachable" -> "ECONNREFUSED";
            case "protocol_unreachable", "proto_unreachable" -> freeBsd ? "ECONNREFUSED" : "ENOPROTOOPT";
            case "net_prohibited", "host_prohibited", "admin_prohibited", "packet_filtered" ->
                freeBsd ? "ECONNREFUSED" : message.code().equals("net_prohibited") ? "ENETUNREACH" : "EHOSTUNREACH";
            case "net_unreachable", "net_unknown", "net_unreachable_for_tos", "no_route" ->
                freeBsd ? "EHOSTUNREACH" : "ENETUNREACH";
            case "host_unknown" -> freeBsd ? "EHOSTUNREACH" : "EHOSTDOWN";
            case "source_route_failed" -> freeBsd ? "EHOSTUNREACH" : "EOPNOTSUPP";
            case "source_host_isolated" -> freeBsd ? "EHOSTUNREACH" : "ENONET";
            default -> "EHOSTUNREACH";
        };
    }
}
