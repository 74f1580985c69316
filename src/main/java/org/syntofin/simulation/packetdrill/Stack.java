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
    /** What may be to blame where nothing answers: told only when the connection is given up. */
    private final Map<Integer, String> softErrors = new HashMap<>();

    private @Nullable String icmpName;
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

    /** An ICMP error arrives, which a program will know by this name. */
    void deliver(IcmpError error, String name, Endpoint local, Endpoint remote) {
        icmpName = name;
        host.deliver(now, error, local, remote);
        icmpName = null;
    }

    /** An ICMP error says that no more than this of a segment gets through. */
    void deliverTooLarge(int octets, Endpoint local, Endpoint remote) {
        host.deliverTooLarge(now, octets, local, remote);
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
    public void signal(int socket, Signal signal, Payload data, @Nullable Rule rule, @Nullable Check why) {
        switch (signal) {
            case DATA -> delivered += data.length();
            case RESET -> errors.put(socket, isOpening(socket) ? "ECONNREFUSED" : "ECONNRESET");
            case REFUSED -> errors.put(socket, icmpName == null ? "ECONNREFUSED" : icmpName);
            case TIMED_OUT, USER_TIMEOUT -> errors.put(socket, softErrors.getOrDefault(socket, "ETIMEDOUT"));
            case UNREACHABLE -> {
                boolean soft = rule == Rule.ICMP_SOFT || rule == Rule.ICMP_HARD_IGNORED;
                (soft ? softErrors : errors).put(socket, icmpName == null ? "EHOSTUNREACH" : icmpName);
            }
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

    @Override
    public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
        // The RFC tells nobody, but on these systems a program that asks its socket hears of it.
        boolean tells = host.profile().name().equals(Profile.LINUX.name())
                || host.profile().name().equals(Profile.FREEBSD.name());
        if (tells && rule == Rule.RST_CLOSING && from != State.TIME_WAIT) {
            errors.put(connection.socket(), "ECONNRESET");
        }
    }

    private boolean isOpening(int socket) {
        return host.connection(socket)
                .map(connection -> connection.state() == State.SYN_SENT)
                .orElse(false);
    }
}
