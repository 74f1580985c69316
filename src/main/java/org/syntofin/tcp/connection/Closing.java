package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.FIN_WAIT_2_TIMEOUT;
import static org.syntofin.tcp.connection.ProfileOption.MSL;

/** TIME-WAIT and its 2 MSL, FIN-WAIT-2 and its timer on some systems (RFC 9293, 3.6 and 3.10.8). */
final class Closing {

    private Closing() {}

    /** An acknowledgment that is owed still goes, or waits: the other end needs it to be done. */
    static void enterTimeWait(Connection c) {
        Connection.AckNeed owed = c.ackNeed;
        c.timers.stopAll();
        c.flushQueues();
        c.ackNeed = owed;
        if (c.in(World.NO_TIME_WAIT)) {
            c.because(Rule.WORLD_NO_TIME_WAIT);
            if (owed != Connection.AckNeed.NONE) {
                Transmitter.sendAck(c);
            }
            c.enter(State.CLOSED);
            return;
        }
        c.enter(State.TIME_WAIT);
        restartTimeWait(c);
    }

    static void restartTimeWait(Connection c) {
        c.timers.set(TimerKind.TIME_WAIT, c.now() + 2 * c.profile().number(MSL));
    }

    static void enterFinWait2(Connection c) {
        c.enter(State.FIN_WAIT_2);
        armOrphan(c);
    }

    static void armOrphan(Connection c) {
        long timeout = c.profile().number(FIN_WAIT_2_TIMEOUT);
        if (c.orphaned && timeout > 0 && c.tcb.state == State.FIN_WAIT_2 && !c.timers.isSet(TimerKind.FIN_WAIT_2)) {
            c.timers.set(TimerKind.FIN_WAIT_2, c.now() + timeout);
        }
    }

    /** The other end reset the connection, or the application of this end is told that it is gone. */
    static void reset(Connection c, Signal signal) {
        c.flushQueues();
        c.signal(signal);
        c.enter(State.CLOSED);
    }
}
