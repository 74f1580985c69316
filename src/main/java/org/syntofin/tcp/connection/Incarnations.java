package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Segment;

/** The ways from a connection that came to nothing, or is over, back to LISTEN or on to the next one. */
final class Incarnations {

    private Incarnations() {}

    /** SYN-RECEIVED is over without a connection: back to LISTEN, or to the TIME-WAIT that a SYN had reopened. */
    static void backToListen(Connection c) {
        Tcb before = c.reopened;
        if (before != null) {
            backToTimeWait(c, before);
            return;
        }
        State from = c.tcb.state;
        Listener parent = c.parent;
        if (c.fromListen) {
            c.host.addListener(c.socket, c.local.port(), c.profile());
        } else if (parent == null || c.host.listenerFor(parent.port()) != parent) {
            c.enter(State.CLOSED);
            return;
        }
        c.timers.stopAll();
        c.tcb.state = State.LISTEN;
        c.host.tellState(c, from, State.LISTEN);
        c.host.remove(c);
    }

    private static void backToTimeWait(Connection c, Tcb before) {
        c.because(Rule.TIME_WAIT_RETURN);
        if (c.parent != null) {
            c.parent.forget(c);
        }
        c.reopened = null;
        State from = c.tcb.state;
        c.tcb.become(before);
        c.tcb.state = from;
        Closing.enterTimeWait(c);
    }

    /** TIME-WAIT gives way to the next incarnation, on the same socket (RFC 9293, 3.6.1 MAY-2). */
    static void reopen(Connection old, Listener listener, Segment s, Rule proof) {
        old.timers.stopAll();
        Connection next = new Connection(old.host, old.socket, old.local, old.remote, old.profile());
        next.parent = listener;
        next.reopened = new Tcb(old.tcb);
        next.tcb.state = State.TIME_WAIT;
        old.tcb.state = State.CLOSED;
        old.host.remove(old);
        old.host.put(next);
        listener.answer(next, s, proof);
    }
}
