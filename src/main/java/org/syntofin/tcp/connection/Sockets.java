package org.syntofin.tcp.connection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;

/** The sockets of a host: connections by four-tuple and number, listeners by port. */
final class Sockets {

    private final Map<FourTuple, Connection> byEnds = new HashMap<>();
    private final Map<Integer, Connection> byNumber = new LinkedHashMap<>();
    private final Map<Integer, Listener> listeners = new LinkedHashMap<>();
    /** When the next timer is due, unless the one that was went away. */
    private long earliest = Timers.OFF;

    private boolean earliestGone;

    /** Which connection a segment is for, seen from here. */
    private record FourTuple(int localPort, Endpoint remote) {}

    /** Copies everything for another host. */
    void become(Sockets other, TcpHost host) {
        other.byNumber.values().forEach(connection -> put(new Connection(host, connection)));
        for (Listener listener : other.listeners.values()) {
            put(new Listener(host, listener, this));
        }
        for (Connection original : other.byNumber.values()) {
            Listener parent = original.parent;
            if (parent != null) {
                copyOf(original).parent = listeners.get(parent.port());
            }
        }
    }

    /** This host's copy of another's connection. */
    Connection copyOf(Connection original) {
        Connection copy = byNumber.get(original.socket);
        if (copy == null) {
            throw new IllegalStateException("socket " + original.socket + " was not copied");
        }
        return copy;
    }

    void put(Connection c) {
        byEnds.put(new FourTuple(c.local.port(), c.remote), c);
        byNumber.put(c.socket, c);
        earliest = Math.min(earliest, c.timers.earliest());
    }

    void remove(Connection c) {
        byEnds.remove(new FourTuple(c.local.port(), c.remote), c);
        byNumber.remove(c.socket, c);
        earliestGone = true;
    }

    void put(Listener listener) {
        listeners.put(listener.port(), listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener.port(), listener);
    }

    @Nullable
    Connection connection(int localPort, Endpoint remote) {
        return byEnds.get(new FourTuple(localPort, remote));
    }

    @Nullable
    Connection connection(int number) {
        return byNumber.get(number);
    }

    @Nullable
    Listener listener(int port) {
        return listeners.get(port);
    }

    Collection<Connection> connections() {
        return byNumber.values();
    }

    Collection<Listener> listeners() {
        return listeners.values();
    }

    void write(StringBuilder key) {
        listeners.values().forEach(listener -> listener.write(key));
        byNumber.values().forEach(connection -> connection.writeKey(key.append(';')));
    }

    /** A timer of one of them will be due at another time: a simulation asks for the next far more often. */
    void timerMoves(long from, long to) {
        earliestGone |= from == earliest;
        earliest = Math.min(earliest, to);
    }

    /** When the next timer of any connection is due. */
    long nextTimer() {
        if (earliestGone) {
            earliestGone = false;
            earliest = Timers.OFF;
            for (Connection connection : connections()) {
                earliest = Math.min(earliest, connection.timers.earliest());
            }
        }
        return earliest;
    }

    /** The connection whose timer is the earliest of those that are due by then; null where none is. */
    @Nullable
    Connection dueAt(long at) {
        Connection first = null;
        long when = at;
        for (Connection connection : connections()) {
            long due = connection.timers.earliest();
            if (due < when || (due == when && due != Timers.OFF && first == null)) {
                first = connection;
                when = due;
            }
        }
        earliestGone |= first == null;
        return first;
    }
}
