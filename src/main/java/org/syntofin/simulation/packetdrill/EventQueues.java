package org.syntofin.simulation.packetdrill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.SequenceNumber;

/** The descriptors of epoll: which sockets each watches, for what, and what of it was told already. */
final class EventQueues {

    private static final String EDGE = "EPOLLET";
    private static final String ONCE = "EPOLLONESHOT";

    private final Machine machine;
    private final Map<Long, Map<Long, Watched>> queues = new HashMap<>();

    /** A socket under watch. */
    private static final class Watched {

        private final VirtualSocket socket;
        private final List<String> events;
        /** What the socket was like when it was told of last; null where it is to be told of anyhow. */
        private @Nullable String told;

        private boolean over;

        Watched(VirtualSocket socket, List<String> events) {
            this.socket = socket;
            this.events = events;
        }
    }

    EventQueues(Machine machine) {
        this.machine = machine;
    }

    Answer create(Action.Call call) {
        if (call.result() instanceof Expression.Numeral number && number.value() >= 0) {
            queues.put(number.value(), new HashMap<>());
            return Answer.of(number.value());
        }
        throw new Unplayable(call.name() + " without a descriptor");
    }

    /** The descriptor is closed, be it a queue (then true) or something that is watched. */
    boolean close(long descriptor) {
        queues.values().forEach(watched -> watched.remove(descriptor));
        return queues.remove(descriptor) != null;
    }

    Answer control(Action.Call call, Map<Long, VirtualSocket> sockets) {
        Map<Long, Watched> queue = queues.get(Arguments.number(call, 0));
        long descriptor = Arguments.number(call, 2);
        VirtualSocket socket = sockets.get(descriptor);
        if (queue == null || socket == null) {
            return Answer.failure("EBADF");
        }
        List<String> operation = Arguments.names(call, 1);
        boolean adds = operation.contains("EPOLL_CTL_ADD");
        if (adds == queue.containsKey(descriptor)) {
            return Answer.failure(adds ? "EEXIST" : "ENOENT");
        }
        if (operation.contains("EPOLL_CTL_DEL")) {
            queue.remove(descriptor);
        } else {
            Expression event = call.arguments().size() > 3 ? call.arguments().get(3) : new Expression.Whatever();
            queue.put(
                    descriptor,
                    new Watched(socket, Arguments.words(Arguments.fields(event).get("events"))));
        }
        return Answer.ZERO;
    }

    /** Empty where it waits: nothing is ready, and there is time. */
    Optional<Answer> await(Action.Call call) {
        Map<Long, Watched> queue = queues.get(Arguments.number(call, 0));
        if (queue == null) {
            return Optional.of(Answer.failure("EBADF"));
        }
        Map<String, Expression> wanted =
                call.arguments().size() > 1 ? Arguments.fields(call.arguments().get(1)) : Map.of();
        int ready = 0;
        boolean asWritten = true;
        for (Map.Entry<Long, Watched> one : queue.entrySet()) {
            Set<String> events = events(one.getValue());
            if (!events.isEmpty()) {
                ready++;
                asWritten &= Arguments.value(wanted.get("fd")) != one.getKey()
                        || Set.copyOf(Arguments.words(wanted.get("events"))).equals(events);
            }
        }
        if (ready == 0 && Arguments.number(call, 3) != 0) {
            return Optional.empty();
        }
        return Optional.of(asWritten ? Answer.of(ready) : Answer.failure("other events"));
    }

    private Set<String> events(Watched watched) {
        String like = like(watched.socket);
        boolean silent = watched.over || (watched.events.contains(EDGE) && like.equals(watched.told));
        Set<String> events = silent
                ? Set.of()
                : new Readiness(machine, watched.socket)
                        .events(watched.events.stream()
                                .map(name -> name.replaceFirst("^EPOLL", "POLL"))
                                .toList());
        if (!events.isEmpty()) {
            watched.told = like;
            watched.over = watched.events.contains(ONCE);
        }
        return events.stream().map(name -> "E" + name).collect(Collectors.toSet());
    }

    /** What changes whenever something comes for the socket: only then is an edge told again. */
    private String like(VirtualSocket socket) {
        int waiting = socket.listener().map(listener -> listener.waitingCount()).orElse(0);
        String arrived = socket.connection()
                .map(connection -> connection.tcb().rcvNxt())
                .map(SequenceNumber::toString)
                .orElse("");
        boolean error = socket.connection()
                .map(connection -> machine.stack().hasError(connection.socket()))
                .orElse(false);
        return socket.state() + " " + arrived + " " + waiting + " " + error;
    }
}
