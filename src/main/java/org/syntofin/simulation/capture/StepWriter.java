package org.syntofin.simulation.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.TcbVariable;

/** Collects the steps of a conversation, with what changed in the control blocks. */
final class StepWriter {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Map<TcbVariable, Long>> known = new LinkedHashMap<>();
    private boolean silent;

    List<Step> steps() {
        return steps;
    }

    /** While silent, nothing is written: what happens did not happen in the capture. */
    void silence(boolean on) {
        silent = on;
    }

    void write(
            long at,
            String host,
            @Nullable Connection connection,
            Step.Event event,
            @Nullable Rule rule,
            @Nullable Check why,
            boolean inferred) {
        if (silent) {
            return;
        }
        int socket = connection == null ? 0 : connection.socket();
        steps.add(
                new Step(steps.size() + 1, at, host, socket, 1, event, rule, why, changes(host, connection), inferred));
    }

    private Map<String, Long> changes(String host, @Nullable Connection connection) {
        if (connection == null) {
            return Map.of();
        }
        Map<TcbVariable, Long> before =
                known.computeIfAbsent(host + '/' + connection.socket(), none -> new LinkedHashMap<>());
        Map<String, Long> changed = new LinkedHashMap<>();
        for (TcbVariable variable : TcbVariable.values()) {
            // The time-out is the sender's own guess, of which a capture shows nothing.
            long value = variable == TcbVariable.RTO ? -1 : connection.tcb().value(variable);
            Long last = before.get(variable);
            if (value >= 0 && (last == null || last != value)) {
                before.put(variable, value);
                changed.put(variable.text(), value);
            }
        }
        return changed;
    }
}
