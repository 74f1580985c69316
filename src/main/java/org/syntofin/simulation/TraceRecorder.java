package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.NamedNumbers;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.TcbVariable;
import org.syntofin.tcp.connection.TimerKind;
import org.syntofin.tcp.wire.Segment;

/**
 * Writes the steps of a run. A step carries what changed in the control block since the last step of that socket; what
 * changed without any step of its own is added to the arrival, call or timer that began the event, and so is the first
 * rule that had no other effect.
 */
final class TraceRecorder {

    private static final TcbVariable[] VARIABLES = TcbVariable.values();

    private final List<Step> steps = new ArrayList<>();
    private final IdentityHashMap<Connection, long[]> known = new IdentityHashMap<>();
    private final Set<Connection> touched = new LinkedHashSet<>();
    private final Set<Connection> backingOff = new HashSet<>();
    private final String[] changedNames = new String[VARIABLES.length];
    private final long[] changedNumbers = new long[VARIABLES.length];
    private long now;
    private String host = "";
    private int first = -1;
    private int receiving;
    private @Nullable Rule pending;
    private @Nullable Check pendingWhy;

    List<Step> steps() {
        return steps;
    }

    int size() {
        return steps.size();
    }

    void begin(long at, String atHost) {
        now = at;
        host = atHost;
        first = -1;
        receiving = 0;
        pending = null;
        touched.clear();
    }

    void end() {
        spend();
        for (Connection connection : touched) {
            NamedNumbers rest = changes(connection);
            int index = lastOf(connection);
            if (!rest.isEmpty() && index >= 0) {
                steps.set(index, withTcb(steps.get(index), rest));
            }
        }
    }

    private int lastOf(Connection connection) {
        int from = Math.max(first, 0);
        for (int i = steps.size() - 1; i >= from; i--) {
            Step step = steps.get(i);
            if (step.host().equals(host) && step.socket() == connection.socket()) {
                return i;
            }
        }
        return first;
    }

    void call(String call, int bytes, int socket, int connection) {
        add(socket, connection, new Step.Call(call, bytes), null, null, NamedNumbers.NONE);
    }

    void receive(int id, SimulatedHost at, Segment segment) {
        Connection connection =
                at.tcp().connection(segment.to().port(), segment.from()).orElse(null);
        receiving = id;
        int socket = connection == null ? 0 : connection.socket();
        int number = connection == null ? 0 : at.connectionOf(socket);
        add(socket, number, new Step.Receive(id), null, null, NamedNumbers.NONE);
        if (connection != null) {
            touched.add(connection);
        }
    }

    void inject(int id, Segment segment) {
        add(0, 0, new Step.Send(id, segment, false, true), null, null, NamedNumbers.NONE);
    }

    void lose(int id) {
        add(0, 0, new Step.Lose(id), null, null, NamedNumbers.NONE);
    }

    void decided(Rule rule, @Nullable Check why) {
        spend();
        pending = rule;
        pendingWhy = why;
    }

    void send(@Nullable Connection connection, int number, Step.Send send, @Nullable Rule rule, @Nullable Check why) {
        add(connection, number, send, rule, why);
    }

    void state(Connection connection, int number, Step.StateChange change, @Nullable Rule rule, @Nullable Check why) {
        add(connection, number, change, rule, why);
    }

    void listening(int socket, Step.StateChange change, @Nullable Rule rule) {
        used(rule);
        add(socket, 0, change, rule, null, NamedNumbers.NONE);
    }

    void discard(@Nullable Connection connection, int number, @Nullable Rule rule, @Nullable Check why) {
        add(connection, number, new Step.Discard(receiving), rule, why);
    }

    /**
     * The retransmission timer runs whenever something is unacknowledged; it is shown from its first firing on, when it
     * begins to matter, so that a run without loss stays readable.
     */
    void timer(Connection connection, int number, Step.Timer timer) {
        if (timer.timer().equals(TimerKind.RETRANSMISSION.text())) {
            if (timer.action() == Step.TimerAction.FIRED) {
                backingOff.add(connection);
            } else if (!backingOff.contains(connection)) {
                return;
            } else if (timer.action() == Step.TimerAction.CANCELLED) {
                backingOff.remove(connection);
            }
        }
        touched.add(connection);
        add(connection.socket(), number, timer, null, null, changes(connection));
    }

    void signal(int socket, int number, Step.Signal signal, @Nullable Rule rule, @Nullable Check why) {
        used(rule);
        add(socket, number, signal, rule, why, NamedNumbers.NONE);
    }

    private void add(
            @Nullable Connection connection, int number, Step.Event event, @Nullable Rule rule, @Nullable Check why) {
        used(rule);
        if (connection == null) {
            add(0, number, event, rule, why, NamedNumbers.NONE);
        } else {
            touched.add(connection);
            add(connection.socket(), number, event, rule, why, changes(connection));
        }
    }

    private void add(
            int socket, int number, Step.Event event, @Nullable Rule rule, @Nullable Check why, NamedNumbers tcb) {
        if (first < 0) {
            first = steps.size();
        }
        steps.add(new Step(steps.size() + 1, now, host, socket, number, event, rule, why, tcb, false));
    }

    private void used(@Nullable Rule rule) {
        if (pending != null && pending == rule) {
            pending = null;
        }
    }

    /** A rule that caused no step of its own explains the one that began the event. */
    private void spend() {
        Rule rule = pending;
        if (rule == null || first < 0) {
            return;
        }
        Step start = steps.get(first);
        if (start.rule() == null) {
            steps.set(
                    first,
                    new Step(
                            start.n(),
                            start.at(),
                            start.host(),
                            start.socket(),
                            start.connection(),
                            start.event(),
                            rule,
                            pendingWhy,
                            start.tcb(),
                            false));
        }
        pending = null;
    }

    private NamedNumbers changes(Connection connection) {
        long[] before = known.computeIfAbsent(connection, TraceRecorder::nothing);
        int count = 0;
        for (int i = 0; i < VARIABLES.length; i++) {
            long value = connection.tcb().value(VARIABLES[i]);
            if (value != before[i] && value >= 0) {
                before[i] = value;
                changedNames[count] = VARIABLES[i].text();
                changedNumbers[count++] = value;
            }
        }
        return NamedNumbers.ofFirst(count, changedNames, changedNumbers);
    }

    private static long[] nothing(Connection connection) {
        long[] values = new long[VARIABLES.length];
        Arrays.fill(values, -1);
        return values;
    }

    private static Step withTcb(Step step, NamedNumbers more) {
        NamedNumbers all = NamedNumbers.copyOf(step.tcb()).with(more);
        return new Step(
                step.n(),
                step.at(),
                step.host(),
                step.socket(),
                step.connection(),
                step.event(),
                step.rule(),
                step.why(),
                all,
                step.inferred());
    }
}
