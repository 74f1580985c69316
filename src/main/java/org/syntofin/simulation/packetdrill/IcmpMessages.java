package org.syntofin.simulation.packetdrill;

import org.syntofin.tcp.connection.IcmpError;

/** What the engine makes of the ICMP messages that scripts write (RFC 1122, 4.2.3.9). */
final class IcmpMessages {

    private IcmpMessages() {}

    static IcmpError of(Action.Icmp message, boolean freeBsd) {
        return switch (message.type()) {
            case "time_exceeded" -> IcmpError.TIME_EXCEEDED;
            case "parameter_problem" ->
                // An unknown next header is IPv6's way to say that nobody speaks the protocol.
                message.code().equals("unknown_next_header") ? IcmpError.PROTOCOL_UNREACHABLE : IcmpError.TIME_EXCEEDED;
            case "unreachable" -> unreachable(message.code(), freeBsd);
            default -> throw new Unplayable("icmp " + message.type() + " " + message.code());
        };
    }

    private static IcmpError unreachable(String code, boolean freeBsd) {
        return switch (code) {
            case "port_unreachable" -> IcmpError.PORT_UNREACHABLE;
            case "protocol_unreachable", "proto_unreachable" -> IcmpError.PROTOCOL_UNREACHABLE;
            case "frag_needed" -> throw new Unplayable("path MTU discovery");
            case "host_unreachable", "host_unknown", "address_unreachable", "host_unreachable_for_tos" ->
                IcmpError.HOST_UNREACHABLE;
            case "net_prohibited", "host_prohibited", "admin_prohibited", "packet_filtered" ->
                freeBsd ? IcmpError.PORT_UNREACHABLE : IcmpError.HOST_UNREACHABLE;
            default -> IcmpError.NET_UNREACHABLE;
        };
    }
}
