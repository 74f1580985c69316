package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Expression.Sequence;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;

/** Reading, writing and waiting: the calls of {@link Programs} that move data. */
final class Transfers {

    private final Machine machine;
    private final ActiveOpening opening;

    Transfers(Machine machine, ActiveOpening opening) {
        this.machine = machine;
        this.opening = opening;
    }

    Optional<Answer> read(VirtualSocket socket, Action.Call call) {
        if (Arguments.flags(call).contains("MSG_ERRQUEUE")) {
            // What the network card and the copying of memory have to tell is none of TCP's concern.
            machine.passOver();
            long value = call.result() instanceof Expression.Numeral number ? number.value() : 0;
            return Optional.of(new Answer(value, call.error()));
        }
        if (socket.connection().isEmpty()) {
            return socket.isPrepared() ? nothingYet(socket, call) : Optional.of(Answer.failure("ENOTCONN"));
        }
        int wanted = Arguments.octets(call);
        boolean deaf = socket.isReadingShut() && machine.isFreeBsd();
        int there = deaf ? 0 : Math.min(wanted, socket.readable());
        if (there > 0 && Arguments.isNowhere(call)) {
            return Optional.of(Answer.failure("EFAULT"));
        }
        if (there > 0) {
            return Optional.of(Answer.of(Arguments.flags(call).contains("MSG_PEEK") ? there : take(socket, there)));
        }
        Optional<String> error = error(socket);
        if (error.isPresent()) {
            return Optional.of(Answer.failure(error.get()));
        }
        if (socket.hasEnded() || socket.isReadingShut() || wanted == 0) {
            return Optional.of(Answer.ZERO);
        }
        return nothingYet(socket, call);
    }

    private static Optional<Answer> nothingYet(VirtualSocket socket, Action.Call call) {
        boolean waits = !socket.isNonBlocking() && !Arguments.flags(call).contains("MSG_DONTWAIT");
        return waits ? Optional.empty() : Optional.of(Answer.failure("EAGAIN"));
    }

    private int take(VirtualSocket socket, int octets) {
        State state = socket.state();
        int number = socket.connection().orElseThrow().socket();
        if (state == State.CLOSING || state == State.LAST_ACK || state == State.TIME_WAIT || state == State.CLOSED) {
            socket.takeAfterClose(octets);
            return octets;
        }
        return machine.stack().receive(number, octets);
    }

    Optional<Answer> write(VirtualSocket socket, Action.Call call) {
        if (socket.isSendingAwaited()) {
            return opening.awaited(socket);
        }
        boolean opens = ActiveOpening.isWanted(socket, call);
        Optional<String> error = error(socket);
        if (error.isPresent()) {
            return Optional.of(Answer.failure(error.get()));
        }
        State state = socket.state();
        if (socket.connection().isEmpty()) {
            if (opens) {
                return opening.send(socket, call);
            }
            return Optional.of(Answer.failure(machine.isLinux() ? "EPIPE" : "ENOTCONN"));
        }
        boolean takes = state == State.ESTABLISHED || state == State.CLOSE_WAIT;
        if (socket.isWritingShut() || (!takes && state != State.SYN_SENT && state != State.SYN_RECEIVED)) {
            return Optional.of(Answer.failure("EPIPE"));
        }
        if (!takes && Arguments.flags(call).contains("MSG_FASTOPEN")) {
            return Optional.of(Answer.failure("EALREADY"));
        }
        boolean early = state == State.SYN_RECEIVED && socket.isConnectAnswered();
        if (!takes && !early) {
            boolean waits = !socket.isNonBlocking() && !Arguments.flags(call).contains("MSG_DONTWAIT");
            return waits ? Optional.empty() : Optional.of(Answer.failure(machine.isLinux() ? "EAGAIN" : "ENOTCONN"));
        }
        int octets = Arguments.octets(call);
        if (octets > 0 && Arguments.isNowhere(call)) {
            return Optional.of(Answer.failure("EFAULT"));
        }
        Stack stack = machine.stack();
        int number = socket.connection().orElseThrow().socket();
        if (Arguments.flags(call).contains("MSG_OOB")) {
            stack.calls().sendUrgent(stack.now(), number, Payload.letters(octets));
        } else {
            stack.calls().send(stack.now(), number, Payload.letters(octets));
        }
        return Optional.of(Answer.of(octets));
    }

    /** Whether something is ready, and whether that is what the script wrote. */
    Optional<Answer> poll(Action.Call call, Map<Long, VirtualSocket> sockets) {
        Expression first = call.arguments().isEmpty()
                ? new Expression.Whatever()
                : call.arguments().getFirst();
        int ready = 0;
        boolean asWritten = true;
        for (Expression element : first instanceof Sequence all ? all.elements() : List.<Expression>of()) {
            Map<String, Expression> fields = Arguments.fields(element);
            VirtualSocket socket = sockets.get(Arguments.value(fields.get("fd")));
            Set<String> got = socket == null
                    ? Set.of("POLLNVAL")
                    : new Readiness(machine, socket).events(Arguments.words(fields.get("events")));
            ready += got.isEmpty() ? 0 : 1;
            @Nullable Expression wanted = fields.get("revents");
            asWritten &= wanted == null || Set.copyOf(Arguments.words(wanted)).equals(got);
        }
        boolean waits = Arguments.number(call, call.arguments().size() - 1) != 0;
        if (ready == 0 && waits) {
            return Optional.empty();
        }
        return Optional.of(asWritten ? Answer.of(ready) : Answer.failure("other revents"));
    }

    /** The error that the socket has to tell; telling it forgets it. */
    Optional<String> error(VirtualSocket socket) {
        return socket.connection().flatMap(c -> machine.stack().takeError(c.socket()));
    }
}
