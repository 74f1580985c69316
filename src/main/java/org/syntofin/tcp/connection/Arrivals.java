package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;

/** Which of a host's sockets an arriving segment or ICMP error is for (RFC 9293, 3.10.7: the state decides). */
final class Arrivals {

    private final TcpHost host;
    private final Sockets sockets;
    private final Uptime uptime;
    private final Resets resets;

    Arrivals(TcpHost host, Sockets sockets, Uptime uptime, Resets resets) {
        this.host = host;
        this.sockets = sockets;
        this.uptime = uptime;
        this.resets = resets;
    }

    void segment(long at, Segment segment) {
        if (uptime.isSilent(at)) {
            return;
        }
        Connection connection = sockets.connection(segment.to().port(), segment.from());
        if (connection != null) {
            segment(connection, segment);
            host.settle(connection);
            return;
        }
        Listener listener = sockets.listener(segment.to().port());
        if (listener != null) {
            listener.arrives(segment);
        } else {
            resets.arrivesInClosed(segment);
        }
    }

    private void segment(Connection connection, Segment segment) {
        if (segment.flags().syn() && segment.flags().fin() && host.profile().flag(ProfileOption.DROP_SYN_FIN)) {
            connection.because(Rule.IMPL_SYN_FIN);
            connection.discard();
        } else if (connection.tcb.state == State.SYN_SENT) {
            SynSent.arrives(connection, segment);
        } else {
            Synchronized.arrives(connection, segment);
        }
    }

    /** What {@code local} sent to {@code remote} was too large for the way: this much of a segment fits. */
    void tooLarge(int octets, Endpoint local, Endpoint remote) {
        Connection connection = sockets.connection(local.port(), remote);
        if (connection != null && !uptime.isDown()) {
            PathMtu.told(connection, octets);
            host.settle(connection);
        }
    }

    /** About what {@code local} sent to {@code remote}. */
    void icmp(IcmpError error, Endpoint local, Endpoint remote) {
        Connection connection = sockets.connection(local.port(), remote);
        if (connection != null && !uptime.isDown()) {
            Icmp.arrives(connection, error);
        }
    }
}
