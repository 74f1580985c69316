package org.syntofin.simulation.packetdrill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.GivenIsns;
import org.syntofin.tcp.connection.HostCalls;
import org.syntofin.tcp.connection.IcmpError;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.Signal;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** The host under test: the engine on a virtual clock, with what it sent and what it told its applications. */
final class Stack implements Observer {

    private static final int MOST_TIMERS = 20_000;
    private static final long ISN = 1_000_000_000;
    private static final long SECRET = 1;

    private final TcpHost host;
    private final Deque<Departure> departures = new ArrayDeque<>();
    private final Map<Integer, String> errors = new HashMap<>();
    private int delivered;
    private int timers;
    private long now;

    /** A segment that left, and when. */
    record Departure(long at, Segment segment) {}

    Stack(Profile profile, long now) {
        this.now = now;
        host = new TcpHost("host", profile, SECRET, new GivenIsns(List.of(SequenceNumber.of(ISN))), this);
    }

    long now() {
        return now;
    }

    HostCalls calls() {
        return host.calls();
    }

    TcpHost host() {
        return host;
    }

    /** Lets time pass; what timers do on the way happens at its time. */
    void advance(long to) {
        while (host.nextTimer() <= to) {
            fire();
        }
        now = Math.max(now, to);
    }

    /** Lets time pass until a segment has left, but not beyond a time. */
    void awaitDeparture(long latest) {
        while (departures.isEmpty() && host.nextTimer() <= latest) {
            fire();
        }
        if (departures.isEmpty()) {
            now = Math.max(now, latest);
        }
    }

    private void fire() {
        if (++timers > MOST_TIMERS) {
            throw new Unplayable("more than " + MOST_TIMERS + " timers fire");
        }
        now = Math.max(now, host.nextTimer());
        host.runTimers(now);
    }

    void deliver(Segment segment) {
        host.deliver(now, segment);
        // The script's program reads when it says so.
        host.connections().forEach(connection -> calls().readAutomatically(connection, false));
    }

    void deliver(IcmpError error, Endpoint local, Endpoint remote) {
        host.deliver(now, error, local, remote);
    }

    /** The oldest segment that left and was not looked at. */
    Optional<Departure> firstDeparture() {
        return Optional.ofNullable(departures.peek());
    }

    void removeDeparture() {
        departures.remove();
    }

    /** The octets of a RECEIVE that can be answered at once. */
    int receive(int socket, int octets) {
        delivered = 0;
        calls().receive(now, socket, octets);
        return delivered;
    }

    /** The error that a socket has to tell, and that is told once; empty where there is none. */
    Optional<String> takeError(int socket) {
        return Optional.ofNullable(errors.remove(socket));
    }

    boolean hasError(int socket) {
        return errors.containsKey(socket);
    }

    @Override
    public void send(
            @Nullable Connection connection,
            Segment segment,
            boolean retransmission,
            @Nullable Rule rule,
            @Nullable Check why) {
        departures.add(new Departure(now, segment));
    }

    @Override
    public void signal(int socket, Signal signal, Payload data, @Nullable Rule rule) {
        switch (signal) {
            case DATA -> delivered += data.length();
            case RESET -> errors.put(socket, isOpening(socket) ? "ECONNREFUSED" : "ECONNRESET");
            case REFUSED -> errors.put(socket, "ECONNREFUSED");
            case TIMED_OUT, USER_TIMEOUT -> errors.put(socket, "ETIMEDOUT");
            case UNREACHABLE -> errors.put(socket, "EHOSTUNREACH");
            case CLOSING,
                    URGENT,
                    TROUBLE,
                    OK,
                    ERROR_NONE,
                    ERROR_EXISTS,
                    ERROR_CLOSING,
                    ERROR_CLOSED,
                    ERROR_UNSPECIFIED -> {
                // The calls of sockets say these by themselves.
            }
        }
    }

    private boolean isOpening(int socket) {
        return host.connection(socket)
                .map(connection -> connection.state() == State.SYN_SENT)
                .orElse(false);
    }
}
