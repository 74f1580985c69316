package org.syntofin.simulation;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.GivenIsns;
import org.syntofin.tcp.connection.HostCalls;
import org.syntofin.tcp.connection.IsnGenerator;
import org.syntofin.tcp.connection.IsnSource;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.wire.Endpoint;

/**
 * A host with its programs: carries out the calls of a scenario on the host's TCP. Can be copied with all that it
 * knows, so that a search may try what would happen. {@link #tcp()} takes segments and fires timers.
 */
public final class SimulatedHost {

    private final HostSpec spec;
    private final ScenarioPorts ports;
    private final TcpHost tcp;
    private final HostCalls calls;
    /** Which socket a scenario's connection has here. */
    private final SocketNumbers sockets;

    private final Programs programs;

    private SimulatedHost(SimulatedHost other, Observer observer) {
        spec = other.spec;
        ports = other.ports;
        programs = new Programs(observer);
        tcp = other.tcp.copy(programs);
        calls = tcp.calls();
        sockets = new SocketNumbers(other.sockets);
        programs.owner = this;
    }

    private SimulatedHost(Scenario scenario, ScenarioPorts ports, HostSpec spec, Observer observer) {
        this.spec = spec;
        this.ports = ports;
        programs = new Programs(observer);
        long secret = scenario.seed() * 0x9e3779b97f4a7c15L + spec.name().hashCode();
        IsnSource isns = spec.isns().isEmpty() ? new IsnGenerator(secret) : new GivenIsns(spec.isns());
        tcp = new TcpHost(spec.name(), spec.profile().in(scenario.world()), secret, isns, programs);
        calls = tcp.calls();
        sockets = new SocketNumbers();
        programs.owner = this;
    }

    /** A host as it is before anything happened. It does not listen yet: see {@link #listensFromTheStart}. */
    public static SimulatedHost of(Scenario scenario, HostSpec spec, Observer observer) {
        return of(scenario, ScenarioPorts.of(scenario), spec, observer);
    }

    static SimulatedHost of(Scenario scenario, ScenarioPorts ports, HostSpec spec, Observer observer) {
        return new SimulatedHost(scenario, ports, spec, observer);
    }

    /** An independent copy, which tells another observer. */
    public SimulatedHost copy(Observer observer) {
        return new SimulatedHost(this, observer);
    }

    /** Writes what decides the future; see {@link TcpHost#writeKey}. */
    public void writeKey(StringBuilder key) {
        tcp.writeKey(key);
    }

    public TcpHost tcp() {
        return tcp;
    }

    public String name() {
        return spec.name();
    }

    /** Whether the scenario has it listen before anything else happens; {@link #listen} does it. */
    public boolean listensFromTheStart() {
        return spec.listens();
    }

    /** Listens on the host's port. */
    public void listen(long now) {
        listen(now, spec.port());
    }

    private void listen(long now, int port) {
        calls.listen(now, port).ifPresent(listener -> listener.acceptAutomatically(spec.accepts()));
    }

    /** A program calls. A call that cannot be carried out is answered by a signal. */
    public void call(long now, CallSpec call) {
        if (tcp.isDown() && call.call() != CallSpec.Kind.REBOOT) {
            return;
        }
        switch (call.call()) {
            case LISTEN -> listen(now, call.port() == 0 ? spec.port() : call.port());
            case CONNECT -> connect(now, call);
            case ACCEPT -> accept(now, call);
            case SEND -> send(now, call);
            case RECEIVE -> calls.receive(now, socket(call), call.bytes() == 0 ? Integer.MAX_VALUE : call.bytes());
            case SHUTDOWN -> {
                Listener listener = listenerOf(call);
                if (listener == null) {
                    calls.shutdown(now, socket(call));
                } else {
                    calls.close(now, listener);
                }
            }
            case CLOSE -> close(now, call);
            case ABORT -> abort(now, call);
            case CRASH -> tcp.crash(now);
            case REBOOT -> tcp.reboot(now);
        }
    }

    private void connect(long now, CallSpec call) {
        Endpoint remote = ports.remoteOf(call);
        int port = ports.localPortOf(call);
        Listener listener = listenerOf(call);
        if (listener != null && listener.port() == port) {
            programs.opening = call.connection();
            calls.connect(now, listener, remote);
            return;
        }
        programs.opening = call.connection();
        calls.connect(now, port, remote, tcp.profile(), call.data());
    }

    private void accept(long now, CallSpec call) {
        for (Listener listener : tcp.listeners()) {
            calls.accept(now, listener).ifPresent(child -> {
                sockets.put(call.connection(), child.socket());
            });
            return;
        }
    }

    private void send(long now, CallSpec call) {
        Listener listener = listenerOf(call);
        if (listener == null) {
            sendTo(now, socket(call), call);
        } else if (call.to() == null) {
            calls.refuseUnspecified(now, listener);
        } else {
            programs.opening = call.connection();
            calls.send(now, listener, ports.remoteOf(call), call.data());
        }
    }

    private void sendTo(long now, int socket, CallSpec call) {
        if (call.urgent()) {
            calls.sendUrgent(now, socket, call.data());
        } else {
            calls.send(now, socket, call.data());
        }
    }

    private void close(long now, CallSpec call) {
        Listener listener = listenerOf(call);
        if (listener == null) {
            calls.close(now, socket(call));
        } else {
            calls.close(now, listener);
        }
    }

    private void abort(long now, CallSpec call) {
        Listener listener = listenerOf(call);
        if (listener == null) {
            calls.abort(now, socket(call));
        } else {
            calls.abort(now, listener);
        }
    }

    /** A connection came to be: by a connect call, or as a listener's child. */
    private void born(Connection connection, int opening) {
        calls.readAutomatically(connection, spec.reads());
        if (opening > 0) {
            sockets.put(opening, connection.socket());
            return;
        }
        int known = 0;
        for (int candidate : ports.connectionsBetween(connection.local(), connection.remote())) {
            known = candidate;
            if (!sockets.knows(candidate)) {
                break;
            }
        }
        if (known > 0) {
            sockets.put(known, connection.socket());
        }
    }

    /** The scenario's number of the connection that this socket is an end of; 0 where it has none. */
    public int connectionOf(int socket) {
        return sockets.connectionOf(socket);
    }

    /** The socket that a call is about; 0 where the connection never was here. */
    public int socket(CallSpec call) {
        return sockets.socketOf(call.connection());
    }

    /** The listener that a call is about: it says so, or there is no connection. */
    private @Nullable Listener listenerOf(CallSpec call) {
        if (!call.listener() && sockets.knows(call.connection())) {
            return null;
        }
        for (Listener listener : tcp.listeners()) {
            if (call.port() == 0 || listener.port() == call.port()) {
                return listener;
            }
        }
        return null;
    }

    /** Notes which connections come to be, and passes everything on. */
    private static final class Programs extends PassingObserver {

        private @Nullable SimulatedHost owner;
        /** The scenario's number of the connection that a call is about to open; 0 for none. */
        private int opening;

        Programs(Observer next) {
            super(next);
        }

        @Override
        public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
            boolean child = from == State.LISTEN && to != State.SYN_SENT;
            if (owner != null && (child || to == State.SYN_SENT)) {
                owner.born(connection, child ? 0 : opening);
            }
            super.state(connection, from, to, rule, why);
        }
    }
}
