package org.syntofin.quiz.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.picture.StateDiagram.Arrow;
import org.syntofin.quiz.picture.StateDiagram.Kind;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.GivenIsns;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.Tcb;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.connection.TimerKind;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Tries on copies of one host whatever its program may call and whatever an honest other end may send, and writes down
 * the states that it comes to. It offers segments and calls only; what becomes of them, the host decides.
 */
final class StateSearch {

    private static final Endpoint HERE = new Endpoint("here", 80);
    private static final Endpoint THERE = new Endpoint("there", 40_000);
    private static final SequenceNumber OUR_ISN = SequenceNumber.of(100);
    private static final SequenceNumber THEIR_ISN = SequenceNumber.of(300);
    private static final int WINDOW = 0xffff;
    private static final int MOST_HOSTS = 2_000;

    private final Map<List<Object>, Arrow> found = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<TcpHost> open = new ArrayDeque<>();

    /** Something that is done to a host. */
    @FunctionalInterface
    private interface Deed {
        void to(TcpHost host);
    }

    StateDiagram diagram() {
        open.add(new TcpHost("here", Profile.RFC9293, 1, new GivenIsns(List.of(OUR_ISN)), new Ways()));
        while (!open.isEmpty() && known.size() < MOST_HOSTS) {
            TcpHost host = open.remove();
            if (known.add(key(host))) {
                calls(host);
                arrivals(host);
                timeouts(host);
            }
        }
        return new StateDiagram(List.copyOf(found.values()));
    }

    private static String key(TcpHost host) {
        StringBuilder key = new StringBuilder();
        host.writeKey(key);
        return key.toString();
    }

    private void calls(TcpHost host) {
        if (host.listeners().isEmpty() && host.connections().isEmpty()) {
            attempt(host, Kind.CALL, "listen", copy -> copy.calls().listen(0, HERE.port()));
            attempt(host, Kind.CALL, "connect", copy -> copy.calls().connect(0, HERE.port(), THERE));
        }
        if (host.connections().isEmpty() && !host.listeners().isEmpty()) {
            attempt(host, Kind.CALL, "close", copy -> copy.calls().close(0, listener(copy)));
            attempt(host, Kind.CALL, "send", copy -> copy.calls().send(0, listener(copy), THERE, Payload.EMPTY));
        }
        for (Connection connection : host.connections()) {
            attempt(host, Kind.CALL, "close", copy -> copy.calls().close(0, connection.socket()));
        }
    }

    private static Listener listener(TcpHost host) {
        return host.listeners().iterator().next();
    }

    private void arrivals(TcpHost host) {
        if (host.connections().isEmpty()) {
            if (!host.listeners().isEmpty()) {
                arrival(host, segment(Flags.SYN, THEIR_ISN, null), "SYN");
            }
            return;
        }
        Connection connection = host.connections().iterator().next();
        Tcb tcb = connection.tcb();
        if (connection.state() == State.SYN_SENT) {
            arrival(host, segment(Flags.SYN, THEIR_ISN, null), "SYN");
            arrival(host, segment(Flags.SYN_ACK, THEIR_ISN, tcb.sndNxt()), "SYN,ACK");
            return;
        }
        boolean unacknowledged = !tcb.sndUna().equals(tcb.sndNxt());
        if (unacknowledged) {
            arrival(host, segment(Flags.ACK, tcb.rcvNxt(), tcb.sndNxt()), "ACK");
        }
        boolean synAcknowledged = tcb.sndUna().isAfter(OUR_ISN);
        if (synAcknowledged && mayStillFinish(connection.state())) {
            arrival(host, segment(Flags.FIN_ACK, tcb.rcvNxt(), tcb.sndUna()), "FIN");
            if (unacknowledged) {
                arrival(host, segment(Flags.FIN_ACK, tcb.rcvNxt(), tcb.sndNxt()), "FIN,ACK");
            }
        }
    }

    /** Whether the other end's own FIN can still be to come. */
    private static boolean mayStillFinish(State state) {
        return switch (state) {
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 -> true;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT -> false;
        };
    }

    private static Segment segment(Flags flags, SequenceNumber seq, @Nullable SequenceNumber ack) {
        return ack == null
                ? Segment.of(THERE, HERE, flags, seq).withWindow(WINDOW)
                : Segment.of(THERE, HERE, flags, seq, ack, WINDOW);
    }

    private void arrival(TcpHost host, Segment segment, String name) {
        attempt(host, Kind.ARRIVAL, name, copy -> copy.deliver(0, segment));
    }

    /** Only where nothing is on its way: elsewhere a timer means that something was lost. */
    private void timeouts(TcpHost host) {
        for (Connection connection : host.connections()) {
            if (connection.state() == State.TIME_WAIT) {
                attempt(host, Kind.TIMEOUT, TimerKind.TIME_WAIT.text(), copy -> copy.runTimers(copy.nextTimer()));
            }
        }
    }

    private void attempt(TcpHost host, Kind kind, String event, Deed deed) {
        Ways ways = new Ways();
        TcpHost copy = host.copy(ways);
        deed.to(copy);
        for (State[] way : ways.states) {
            found.putIfAbsent(List.of(way[0], way[1], kind, event), new Arrow(way[0], way[1], kind, event, ways.sent));
        }
        if (kind != Kind.TIMEOUT) {
            open.add(copy);
        }
    }

    /** Writes down states and segments. */
    private static final class Ways implements Observer {

        private final List<State[]> states = new ArrayList<>();
        private final List<Flags> sent = new ArrayList<>();

        @Override
        public void send(
                @Nullable Connection connection,
                Segment segment,
                boolean retransmission,
                @Nullable Rule rule,
                @Nullable Check why) {
            sent.add(segment.flags().without(Flags.PSH));
        }

        @Override
        public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
            states.add(new State[] {from, to});
        }

        @Override
        public void listening(Listener listener, State from, State to, @Nullable Rule rule) {
            states.add(new State[] {from, to});
        }
    }
}
