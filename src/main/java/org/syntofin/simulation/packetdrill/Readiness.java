package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.State;

/** What poll says of a socket. */
final class Readiness {

    private final Machine machine;
    private final VirtualSocket socket;

    Readiness(Machine machine, VirtualSocket socket) {
        this.machine = machine;
        this.socket = socket;
    }

    /** Those of the wanted events that hold, and errors and hanging up, which are always told. */
    Set<String> events(List<String> wanted) {
        Set<String> events = new TreeSet<>();
        if (socket.isPrepared()) {
            return wanted.contains("POLLOUT") ? Set.of("POLLOUT") : Set.of();
        }
        boolean error = socket.connection()
                .map(c -> machine.stack().hasError(c.socket()))
                .orElse(false);
        boolean connected = socket.connection().isPresent();
        boolean waiting = socket.listener().map(Listener::waitingCount).orElse(0) > 0;
        if (wanted.contains("POLLIN")
                && (waiting || socket.readable() > 0 || (connected && (socket.hasEnded() || socket.isReadingShut())))) {
            events.add("POLLIN");
        }
        State state = socket.state();
        boolean open = connected && state != State.SYN_SENT && state != State.SYN_RECEIVED;
        if (wanted.contains("POLLOUT") && open) {
            events.add("POLLOUT");
        }
        if (wanted.contains("POLLRDHUP") && connected && socket.hasEnded()) {
            events.add("POLLRDHUP");
        }
        if (error) {
            events.add("POLLERR");
        }
        if (connected && (state == State.CLOSED || (socket.hasEnded() && socket.isWritingShut()))) {
            events.add("POLLHUP");
        }
        return events;
    }
}
