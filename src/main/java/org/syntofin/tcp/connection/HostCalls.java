package org.syntofin.tcp.connection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;

/**
 * What applications may ask of a host's TCP (RFC 9293, 3.9.1 and 3.10.1 to 3.10.5). A call on a socket that is gone is
 * answered by a signal, as the RFC says, and throws nothing.
 */
public final class HostCalls {

    private final TcpHost host;

    HostCalls(TcpHost host) {
        this.host = host;
    }

    /** Passive OPEN; the new listener's socket, or empty where the port is taken. */
    public Optional<Listener> listen(long now, int port) {
        return listen(now, port, host.profile());
    }

    /** Passive OPEN with choices of its own, which the connections inherit. */
    public Optional<Listener> listen(long now, int port, Profile chosen) {
        host.begin(now);
        if (host.listenerFor(port) != null) {
            host.because(null, Rule.OPEN_EXISTS, null);
            host.signal(0, Signal.ERROR_EXISTS, Payload.EMPTY);
            return Optional.empty();
        }
        Listener listener = host.addListener(host.newSocket(), port, chosen);
        host.because(null, Rule.OPEN_PASSIVE, null);
        host.tellListening(listener, State.CLOSED, State.LISTEN);
        return Optional.of(listener);
    }

    /** Active OPEN; empty where the connection exists already. */
    public Optional<Connection> connect(long now, int localPort, Endpoint remote) {
        return connect(now, localPort, remote, host.profile());
    }

    /** Active OPEN with choices of its own. */
    public Optional<Connection> connect(long now, int localPort, Endpoint remote, Profile chosen) {
        return connect(now, localPort, remote, chosen, Payload.EMPTY);
    }

    /** How many octets the SYN to this service may carry: 0 where Fast Open is off, or no cookie known (RFC 7413). */
    public int fastOpenRoom(Profile chosen, Endpoint service) {
        return FastOpen.room(host, chosen, service);
    }

    /** Active OPEN with text: on the SYN where Fast Open allows it, else after the handshake. */
    public Optional<Connection> connect(long now, int localPort, Endpoint remote, Profile chosen, Payload text) {
        host.begin(now);
        Connection existing = host.connection(localPort, remote).orElse(null);
        if (existing != null) {
            host.because(existing, Rule.OPEN_EXISTS, null);
            host.signal(existing.socket(), Signal.ERROR_EXISTS, Payload.EMPTY);
            return Optional.empty();
        }
        Connection c = new Connection(host, host.newSocket(), new Endpoint(host.name(), localPort), remote, chosen);
        host.put(c);
        host.because(c, Rule.OPEN_ACTIVE, null);
        UserCalls.open(c, false, text);
        return Optional.of(c);
    }

    /** Active OPEN on a listening socket, which stops listening. */
    public Connection connect(long now, Listener listener, Endpoint remote) {
        host.begin(now);
        return turn(listener, remote, Rule.OPEN_LISTEN);
    }

    /** SEND on a listening socket whose other end is named: it connects, and the data follows. */
    public Connection send(long now, Listener listener, Endpoint remote, Payload data) {
        host.begin(now);
        Connection c = turn(listener, remote, Rule.SEND_LISTEN);
        UserCalls.send(c, data);
        return c;
    }

    /** SEND or active OPEN on a listening socket without saying to whom. */
    public void refuseUnspecified(long now, Listener listener) {
        host.begin(now);
        host.because(null, Rule.SEND_LISTEN_UNSPECIFIED, null);
        host.signal(listener.socket(), Signal.ERROR_UNSPECIFIED, Payload.EMPTY);
    }

    private Connection turn(Listener listener, Endpoint remote, Rule rule) {
        Connection c = new Connection(host, listener.socket(), listener.local(), remote, host.profile());
        host.drop(listener);
        host.put(c);
        host.because(c, rule, null);
        UserCalls.open(c, true);
        return c;
    }

    public void send(long now, int socket, Payload data) {
        Connection c = find(now, socket, Rule.SEND_CLOSED);
        if (c != null) {
            UserCalls.send(c, data);
            host.settle(c);
        }
    }

    /** SEND with the URGENT flag. */
    public void sendUrgent(long now, int socket, Payload data) {
        Connection c = find(now, socket, Rule.SEND_CLOSED);
        if (c != null) {
            UserCalls.send(c, data, true);
            host.settle(c);
        }
    }

    /** RECEIVE of up to this many octets. */
    public void receive(long now, int socket, int octets) {
        Connection c = find(now, socket, Rule.RECEIVE_CLOSED);
        if (c != null) {
            UserCalls.receive(c, octets);
            host.settle(c);
        }
    }

    /** The end of sending; what the other end sends is still read. */
    public void shutdown(long now, int socket) {
        close(now, socket, false);
    }

    /** The program is through with the connection. */
    public void close(long now, int socket) {
        close(now, socket, true);
    }

    private void close(long now, int socket, boolean both) {
        Connection c = find(now, socket, Rule.CLOSE_CLOSED);
        if (c != null) {
            UserCalls.close(c, both);
            host.settle(c);
        }
    }

    public void close(long now, Listener listener) {
        host.begin(now);
        host.because(null, Rule.CLOSE_LISTEN, null);
        host.forgetListener(listener);
        for (Connection child : listener.waiting()) {
            host.because(child, Rule.IMPL_LISTENER_GONE, null);
            UserCalls.abort(child);
        }
    }

    public void abort(long now, int socket) {
        Connection c = find(now, socket, Rule.ABORT_CLOSED);
        if (c != null) {
            UserCalls.abort(c);
        }
    }

    public void abort(long now, Listener listener) {
        host.begin(now);
        host.because(null, Rule.ABORT_LISTEN, null);
        host.forgetListener(listener);
    }

    /** Takes the oldest established child; empty where none waits. */
    public Optional<Connection> accept(long now, Listener listener) {
        host.begin(now);
        Connection child = listener.accept();
        if (child != null) {
            host.settle(child);
        }
        return Optional.ofNullable(child);
    }

    /** Whether this socket's program reads all that comes, or calls receive. */
    public void readAutomatically(Connection connection, boolean automatically) {
        connection.readsAutomatically = automatically;
    }

    /** Changes one choice of a connection from now on. */
    public void choose(long now, Connection connection, ProfileOption option, long value) {
        host.begin(now);
        connection.choose(option, value);
        if (option == ProfileOption.MSS && value > 0) {
            connection.tcb.sendMss = (int) Math.min(connection.tcb.sendMss, value);
        }
        KeepAlive.chosen(connection);
    }

    private @Nullable Connection find(long now, int socket, Rule otherwise) {
        host.begin(now);
        Connection c = host.connection(socket).orElse(null);
        if (c == null) {
            host.because(null, otherwise, null);
            host.signal(socket, Signal.ERROR_NONE, Payload.EMPTY);
        }
        return c;
    }
}
