package org.syntofin.simulation;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.Signal;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.TimerKind;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;

/** Passes all that it hears to another observer. */
class PassingObserver implements Observer {

    private final Observer next;

    PassingObserver(Observer next) {
        this.next = next;
    }

    @Override
    public boolean wantsChecks() {
        return next.wantsChecks();
    }

    @Override
    public void send(
            @Nullable Connection connection,
            Segment segment,
            boolean retransmission,
            @Nullable Rule rule,
            @Nullable Check why) {
        next.send(connection, segment, retransmission, rule, why);
    }

    @Override
    public void decided(@Nullable Connection connection, Rule rule, @Nullable Check why) {
        next.decided(connection, rule, why);
    }

    @Override
    public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
        next.state(connection, from, to, rule, why);
    }

    @Override
    public void listening(Listener listener, State from, State to, @Nullable Rule rule) {
        next.listening(listener, from, to, rule);
    }

    @Override
    public void discard(@Nullable Connection connection, @Nullable Rule rule, @Nullable Check why) {
        next.discard(connection, rule, why);
    }

    @Override
    public void timer(Connection connection, TimerKind kind, TimerEvent event, long due) {
        next.timer(connection, kind, event, due);
    }

    @Override
    public void signal(int socket, Signal signal, Payload data, @Nullable Rule rule, @Nullable Check why) {
        next.signal(socket, signal, data, rule, why);
    }
}
