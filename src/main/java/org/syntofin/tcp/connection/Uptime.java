package org.syntofin.tcp.connection;

import java.util.List;

/** Whether the host is there at all: crash, reboot and the quiet time after it (RFC 9293, 3.4.3). */
final class Uptime {

    private final TcpHost host;
    private final Sockets sockets;
    private boolean down;
    private long quietUntil;

    Uptime(TcpHost host, Sockets sockets) {
        this.host = host;
        this.sockets = sockets;
    }

    void become(Uptime other) {
        down = other.down;
        quietUntil = other.quietUntil;
    }

    boolean isDown() {
        return down;
    }

    long quietUntil() {
        return quietUntil;
    }

    /** Whether the segment that arrives now finds nobody; it is discarded then. */
    boolean isSilent(long at) {
        if (!down && at >= quietUntil) {
            return false;
        }
        host.because(null, down ? Rule.HOST_DOWN : Rule.QUIET_TIME, null);
        host.discard(null);
        return true;
    }

    void crash() {
        host.because(null, Rule.CRASH, null);
        for (Connection connection : List.copyOf(sockets.connections())) {
            connection.flushQueues();
            connection.enter(State.CLOSED);
        }
        host.fastOpen().forget();
        for (Listener listener : List.copyOf(sockets.listeners())) {
            host.forgetListener(listener);
        }
        down = true;
    }

    void reboot(long at) {
        if (!down) {
            crash();
            host.begin(at);
        }
        down = false;
        Profile profile = host.profile();
        quietUntil = profile.flag(ProfileOption.QUIET_TIME) ? at + profile.number(ProfileOption.MSL) : 0;
    }
}
