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

/** Hears what one host does in a run: segments go to the network, everything to the trace if there is one. */
final class HostObserver implements Observer {

    private final Run run;
    private final String host;
    private final @Nullable TraceRecorder recorder;
    private final Deliveries deliveries;
    private @Nullable SimulatedHost simulated;

    HostObserver(Run run, String host, @Nullable TraceRecorder recorder, Deliveries deliveries) {
        this.run = run;
        this.host = host;
        this.recorder = recorder;
        this.deliveries = deliveries;
    }

    void attach(SimulatedHost attached) {
        simulated = attached;
    }

    @Override
    public boolean wantsChecks() {
        return recorder != null;
    }

    @Override
    public void send(
            @Nullable Connection connection,
            Segment segment,
            boolean retransmission,
            @Nullable Rule rule,
            @Nullable Check why) {
        int id = run.nextId();
        if (recorder != null) {
            recorder.send(connection, number(connection), new Step.Send(id, segment, retransmission, false), rule, why);
        }
        run.dispatch(segment, id);
    }

    @Override
    public void decided(@Nullable Connection connection, Rule rule, @Nullable Check why) {
        if (recorder != null) {
            recorder.decided(rule, why);
        }
    }

    @Override
    public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
        if (recorder != null) {
            recorder.state(connection, number(connection), new Step.StateChange(from, to), rule, why);
        }
        run.entered(host, to);
    }

    @Override
    public void listening(Listener listener, State from, State to, @Nullable Rule rule) {
        if (recorder != null) {
            recorder.listening(listener.socket(), new Step.StateChange(from, to), rule);
        }
        run.entered(host, to);
    }

    @Override
    public void discard(@Nullable Connection connection, @Nullable Rule rule, @Nullable Check why) {
        if (recorder != null) {
            recorder.discard(connection, number(connection), rule, why);
        }
    }

    @Override
    public void timer(Connection connection, TimerKind kind, TimerEvent event, long due) {
        if (recorder != null) {
            Step.TimerAction action = switch (event) {
                case SET -> Step.TimerAction.SET;
                case FIRED -> Step.TimerAction.FIRED;
                case CANCELLED -> Step.TimerAction.CANCELLED;
            };
            recorder.timer(connection, number(connection), new Step.Timer(kind.text(), action, due));
        }
    }

    @Override
    public void signal(int socket, Signal signal, Payload data, @Nullable Rule rule, @Nullable Check why) {
        if (!data.isEmpty()) {
            deliveries.delivered(host, socket, data);
        }
        if (recorder != null) {
            int connection = simulated == null ? 0 : simulated.connectionOf(socket);
            recorder.signal(socket, connection, new Step.Signal(signal.text(), data.length()), rule, why);
        }
    }

    private int number(@Nullable Connection connection) {
        return connection == null || simulated == null ? 0 : simulated.connectionOf(connection.socket());
    }
}
