package org.syntofin.tcp.connection;

import java.util.Collection;
import java.util.List;
import org.syntofin.tcp.connection.Connection.AckNeed;

/** When a pure acknowledgment that is owed leaves: at once, later (RFC 9293, 3.8.6.3), or when the host is told to. */
final class OwedAcks {

    private boolean holding;

    void hold(boolean hold) {
        holding = hold;
    }

    boolean holds() {
        return holding;
    }

    /** Whatever could be sent was sent: what is still owed goes, or waits. */
    void settle(Connection c) {
        if (c.ackNeed == AckNeed.NONE || (holding && c.ackNeed != AckNeed.NOW)) {
            return;
        }
        long delay = c.profile().number(ProfileOption.DELAYED_ACK);
        if (c.ackNeed == AckNeed.DELAYABLE && delay > 0 && !isQuick(c)) {
            if (!c.timers.isSet(TimerKind.DELAYED_ACK)) {
                c.because(Rule.ACK_DELAYED);
                c.timers.set(TimerKind.DELAYED_ACK, c.now() + delay);
            }
            return;
        }
        send(c);
    }

    /** Some systems acknowledge the first segments of a connection at once, until the host answers with data. */
    private static boolean isQuick(Connection c) {
        if (c.quickAcks == 0 || c.interactive) {
            return false;
        }
        c.quickAcks--;
        return true;
    }

    void send(Connection c) {
        Rule owed = c.ackRule;
        if (owed != null && !c.host.isBecause(owed)) {
            c.because(owed);
        }
        Transmitter.sendAck(c);
    }

    /** Whether one of them owes an acknowledgment; asked after each step of a search. */
    static boolean isAnyHeld(Collection<Connection> connections) {
        for (Connection connection : connections) {
            if (connection.holdsAck()) {
                return true;
            }
        }
        return false;
    }

    void sendHeld(Collection<Connection> connections) {
        for (Connection connection : List.copyOf(connections)) {
            if (connection.holdsAck()) {
                send(connection);
            }
        }
    }
}
