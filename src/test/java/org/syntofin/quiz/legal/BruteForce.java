package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.GivenIsns;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Whether some run of two hosts writes a list of lines, found by trying everything, with nothing in common with the
 * search that is tested but the hosts themselves. Lines are compared as text: {@code server > client [S.] seq 300 ack
 * 101} and {@code server enters ESTABLISHED}. Only lines of segments, and of states that are among the watched ones,
 * are written. Both programs call close, where asked to, once the handshake is over.
 */
final class BruteForce {

    private static final Endpoint SERVER = new Endpoint("server", 80);

    private final List<String> watched;
    private final boolean closing;
    private List<String> written = new ArrayList<>();
    private @Nullable Consumer<World> seen;

    BruteForce(List<String> watched, boolean closing) {
        this.watched = watched;
        this.closing = closing;
    }

    private static final class World {
        TcpHost client;
        TcpHost server;
        List<Segment> air = new ArrayList<>();
        List<String> calls = new ArrayList<>();

        World(TcpHost client, TcpHost server) {
            this.client = client;
            this.server = server;
        }
    }

    private final class Ear implements Observer {
        private final String host;
        private final List<Segment> air;

        Ear(String host, List<Segment> air) {
            this.host = host;
            this.air = air;
        }

        @Override
        public void send(
                @Nullable Connection connection,
                Segment segment,
                boolean again,
                @Nullable Rule rule,
                @Nullable Check why) {
            String ack = segment.ack() == null ? "" : " ack " + segment.ack();
            written.add(host + " > " + segment.to().host() + " " + segment.flags() + " seq " + segment.seq() + ack);
            air.add(segment);
        }

        @Override
        public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
            String line = host + " enters " + to.rfcName();
            if (watched.contains(line)) {
                written.add(line);
            }
        }

        @Override
        public void listening(Listener listener, State from, State to, @Nullable Rule rule) {}
    }

    private World copy(World world) {
        List<Segment> air = new ArrayList<>(world.air);
        World copy = new World(world.client.copy(new Ear("client", air)), world.server.copy(new Ear("server", air)));
        copy.air = air;
        copy.calls.addAll(world.calls);
        return copy;
    }

    /** Whether a run writes exactly these lines and then comes to rest. */
    boolean shows(List<String> lines) {
        return search(lines, null);
    }

    /**
     * The states in which a host can be when a run has written exactly these lines, or has just gone one step further; empty
     * where no run begins with them.
     */
    Set<State> after(List<String> lines, String host) {
        Set<State> states = EnumSet.noneOf(State.class);
        search(lines, world -> states.add(state(host.equals("client") ? world.client : world.server)));
        return states;
    }

    private static State state(TcpHost host) {
        State state = host.listeners().isEmpty() ? State.CLOSED : State.LISTEN;
        for (Connection connection : host.connections()) {
            state = connection.state();
        }
        return state;
    }

    /** Whether a run writes the lines and comes to rest; where someone wants to see all that write them, none is enough. */
    private boolean search(List<String> lines, @Nullable Consumer<World> wantsToSee) {
        seen = wantsToSee;
        List<Segment> air = new ArrayList<>();
        World world = new World(host("client", 100, air), host("server", 300, air));
        world.air = air;
        world.server.calls().listen(0, 80);
        written.clear();
        if (!closing) {
            world.calls.add("client connect");
            return tryAll(world, lines, 0);
        }
        world.client.calls().connect(0, 40_000, SERVER);
        while (!air.isEmpty() || world.client.holdsAcks()) {
            if (air.isEmpty()) {
                world.client.sendHeldAcks(0);
            } else {
                Segment segment = air.removeFirst();
                (segment.to().host().equals("client") ? world.client : world.server).deliver(0, segment);
            }
        }
        written.clear();
        world.calls.add("client close");
        world.calls.add("server close");
        return tryAll(world, lines, 0);
    }

    private TcpHost host(String name, long isn, List<Segment> air) {
        TcpHost host = new TcpHost(
                name, Profile.RFC9293, 1, new GivenIsns(List.of(SequenceNumber.of(isn))), new Ear(name, air));
        host.holdAcks(true);
        return host;
    }

    /** Tries every next step; {@code done} lines were written and compared. */
    private boolean tryAll(World world, List<String> lines, int done) {
        if (done == lines.size() && seen != null) {
            seen.accept(world);
        }
        boolean moved = false;
        for (String call : world.calls) {
            moved = true;
            World next = copy(world);
            next.calls.remove(call);
            written.clear();
            make(next, call);
            if (goOn(next, lines, done)) {
                return true;
            }
        }
        for (String receiver : List.of("client", "server")) {
            int oldest = oldest(world.air, receiver);
            if (oldest < 0) {
                continue;
            }
            moved = true;
            for (boolean now : new boolean[] {true, false}) {
                World next = copy(world);
                Segment segment = next.air.remove(oldest);
                TcpHost host = receiver.equals("client") ? next.client : next.server;
                written.clear();
                host.deliver(0, segment);
                if (now) {
                    host.sendHeldAcks(0);
                }
                if (goOn(next, lines, done)) {
                    return true;
                }
            }
        }
        return moved ? false : rest(world, lines, done);
    }

    private boolean rest(World world, List<String> lines, int done) {
        for (boolean ofClient : new boolean[] {true, false}) {
            if ((ofClient ? world.client : world.server).holdsAcks()) {
                World next = copy(world);
                written.clear();
                (ofClient ? next.client : next.server).sendHeldAcks(0);
                if (goOn(next, lines, done)) {
                    return true;
                }
            }
        }
        return quiet(world.client) && quiet(world.server) && done == lines.size() && seen == null;
    }

    /** Whether a host owes nothing and waits for nothing, so that no timer of it will send again. */
    private static boolean quiet(TcpHost host) {
        return !host.holdsAcks()
                && host.connections().stream()
                        .allMatch(connection -> connection
                                .tcb()
                                .sndUna()
                                .equals(connection.tcb().sndNxt()));
    }

    private boolean goOn(World world, List<String> lines, int done) {
        List<String> now = List.copyOf(written);
        int end = done + now.size();
        if (done == lines.size() && seen != null) {
            seen.accept(world);
        }
        return end <= lines.size() && lines.subList(done, end).equals(now) && tryAll(world, lines, end);
    }

    private static void make(World world, String call) {
        switch (call) {
            case "client connect" -> world.client.calls().connect(0, 40_000, SERVER);
            case "client close" -> world.client.calls().close(0, 1);
            default ->
                world.server
                        .calls()
                        .close(0, world.server.connections().iterator().next().socket());
        }
    }

    private static int oldest(List<Segment> air, String receiver) {
        for (int i = 0; i < air.size(); i++) {
            if (air.get(i).to().host().equals(receiver)) {
                return i;
            }
        }
        return -1;
    }
}
