package org.syntofin.simulation.capture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.GivenIsns;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.Signal;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * One end of a captured connection: an engine that is given what arrives, and the calls that its program must have
 * made. What it would send by itself is compared with nothing and sent nowhere, since the capture says what was sent;
 * only its reasons are kept for the segment that the capture shows.
 */
final class End implements Observer {

    private static final int MOST_REASONS = 16;

    private final String name;
    private final Endpoint local;
    private final Endpoint remote;
    private final StepWriter steps;
    private final TcpHost host;
    private final Deque<Reason> reasons = new ArrayDeque<>();
    private long now;
    private int receiving;
    private boolean reset;

    /** Why the engine would send a segment. */
    private record Reason(
            Segment segment, @Nullable Rule rule, @Nullable Check why) {}

    End(Endpoint local, Endpoint remote, Profile profile, SequenceNumber initial, StepWriter steps) {
        this.name = local.host();
        this.local = local;
        this.remote = remote;
        this.steps = steps;
        host = new TcpHost(name, profile, 0, new GivenIsns(List.of(initial)), this);
    }

    Optional<Connection> connection() {
        return host.connection(local.port(), remote);
    }

    State state() {
        return connection().map(Connection::state).orElse(State.CLOSED);
    }

    void listen(long at) {
        now = at;
        call("listen", 0);
        host.calls().listen(at, local.port());
    }

    /** The program opened before the capture began. */
    void opens(long at, Segment syn) {
        now = at;
        prepare(syn);
    }

    /** The segment left; whatever the program must have called for it is called first. */
    void sends(long at, int id, Segment segment, boolean repeated) {
        now = Math.max(now, at);
        if (!repeated) {
            prepare(segment);
        }
        Reason reason = reasonFor(segment);
        steps.write(
                at,
                name,
                connection().orElse(null),
                new Step.Send(id, segment, repeated, false),
                reason == null ? null : reason.rule(),
                reason == null ? null : reason.why(),
                false);
    }

    private void prepare(Segment segment) {
        Connection connection = connection().orElse(null);
        if (connection == null) {
            if (segment.flags().syn() && !segment.flags().ack()) {
                call("connect", 0);
                host.calls().connect(now, local.port(), remote);
            }
            return;
        }
        if (segment.flags().rst()) {
            if (!reset) {
                call("abort", 0);
                host.calls().abort(now, connection.socket());
            }
            return;
        }
        long fresh = segment.seq()
                .plus(segment.payload().length() + (segment.flags().syn() ? 1 : 0))
                .distanceFrom(connection.tcb().sndNxt());
        if (fresh > 0 && fresh <= 0xff_ffff && !segment.payload().isEmpty()) {
            call("send", (int) fresh);
            host.calls().send(now, connection.socket(), Payload.letters((int) fresh));
        }
        if (segment.flags().fin() && !connection.state().hasClosed()) {
            call("close", 0);
            host.calls().shutdown(now, connection.socket());
        }
    }

    void receives(long at, int id, Segment segment) {
        now = Math.max(now, at);
        receiving = id;
        if (id > 0) {
            steps.write(now, name, connection().orElse(null), new Step.Receive(id), null, null, true);
        }
        host.deliver(now, segment);
    }

    private void call(String call, int bytes) {
        steps.write(now, name, connection().orElse(null), new Step.Call(call, bytes), null, null, true);
    }

    private @Nullable Reason reasonFor(Segment segment) {
        for (Reason reason : reasons) {
            Segment own = reason.segment();
            if (own.flags().bits() == segment.flags().bits() && own.seq().equals(segment.seq())) {
                reasons.remove(reason);
                return reason;
            }
        }
        return null;
    }

    @Override
    public boolean wantsChecks() {
        return true;
    }

    @Override
    public void send(
            @Nullable Connection connection,
            Segment segment,
            boolean retransmission,
            @Nullable Rule rule,
            @Nullable Check why) {
        reset |= segment.flags().rst();
        reasons.addLast(new Reason(segment, rule, why));
        if (reasons.size() > MOST_REASONS) {
            reasons.removeFirst();
        }
    }

    @Override
    public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
        steps.write(now, name, connection, new Step.StateChange(from, to), rule, why, true);
    }

    @Override
    public void listening(Listener listener, State from, State to, @Nullable Rule rule) {
        steps.write(now, name, null, new Step.StateChange(from, to), rule, null, true);
    }

    @Override
    public void discard(@Nullable Connection connection, @Nullable Rule rule, @Nullable Check why) {
        steps.write(now, name, connection, new Step.Discard(receiving), rule, why, true);
    }

    @Override
    public void signal(int socket, Signal signal, Payload data, @Nullable Rule rule, @Nullable Check why) {
        Connection connection = host.connection(socket).orElse(null);
        steps.write(now, name, connection, new Step.Signal(signal.text(), data.length()), rule, why, true);
    }
}
