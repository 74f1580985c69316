package org.syntofin.simulation.packetdrill;

import java.util.Optional;
import org.syntofin.simulation.packetdrill.Expression.Sequence;
import org.syntofin.tcp.connection.Connection;

/** What ioctl says of a socket's queues: how much can be read, how much was not acknowledged, or not sent. */
final class Queues {

    private final Machine machine;

    Queues(Machine machine) {
        this.machine = machine;
    }

    /** The third argument holds what must come of it, as in {@code ioctl(4, SIOCINQ, [1000])}. */
    Answer ioctl(VirtualSocket socket, Action.Call call) {
        String request = String.join("|", Arguments.names(call, 1));
        Optional<Long> octets = octets(socket, request);
        if (octets.isEmpty()) {
            machine.passOver();
            long value = call.result() instanceof Expression.Numeral number ? number.value() : 0;
            return new Answer(value, call.error());
        }
        if (socket.listener().isPresent()) {
            return Answer.failure("EINVAL");
        }
        Expression written = call.arguments().size() > 2 ? call.arguments().get(2) : new Expression.Whatever();
        Expression wanted =
                written instanceof Sequence sequence && !sequence.elements().isEmpty()
                        ? sequence.elements().getFirst()
                        : written;
        boolean right = !(wanted instanceof Expression.Numeral number) || number.value() == octets.get();
        return right ? Answer.ZERO : Answer.failure(request + " of " + octets.get());
    }

    private static Optional<Long> octets(VirtualSocket socket, String request) {
        Optional<Connection> connection = socket.connection();
        long unsent = connection.map(Connection::unsentOctets).orElse(0);
        return switch (request) {
            case "SIOCINQ", "FIONREAD" -> Optional.of((long) socket.readable());
            case "SIOCOUTQNSD" -> Optional.of(unsent);
            case "SIOCOUTQ", "FIONWRITE" ->
                Optional.of(unsent + connection.map(Connection::octetsInFlight).orElse(0));
            default -> Optional.empty();
        };
    }
}
