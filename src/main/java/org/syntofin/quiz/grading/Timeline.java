package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.Outcome;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.State;

/**
 * How long each end was in which state.
 *
 * @param stays in the order in which they began
 */
record Timeline(List<Stay> stays) {

    /** No end: nothing can happen any more. */
    static final long FOR_EVER = Long.MAX_VALUE;

    Timeline {
        stays = List.copyOf(stays);
    }

    /**
     * A stay in a state.
     *
     * @param until when it ended; {@link #FOR_EVER} where nothing can end it
     */
    record Stay(String host, State state, long from, long until) {
        long length() {
            return until == FOR_EVER ? FOR_EVER : until - from;
        }
    }

    private record Socket(String host, int number) {}

    static Timeline of(Trace trace) {
        List<Stay> stays = new ArrayList<>();
        Map<Socket, Integer> current = new LinkedHashMap<>();
        long open = trace.outcome() == Outcome.QUIET ? FOR_EVER : trace.ended();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.StateChange change) {
                Integer before = current.get(new Socket(step.host(), step.socket()));
                if (before != null) {
                    Stay old = stays.get(before);
                    stays.set(before, new Stay(old.host(), old.state(), old.from(), step.at()));
                }
                current.put(new Socket(step.host(), step.socket()), stays.size());
                stays.add(new Stay(step.host(), change.to(), step.at(), open));
            }
        }
        return new Timeline(stays);
    }

    /** The longest stay of a host in a state. */
    Optional<Stay> longest(String host, State state) {
        return stays.stream()
                .filter(stay -> stay.host().equals(host) && stay.state() == state)
                .max(java.util.Comparator.comparingLong(Stay::length));
    }

    /** The state that a host entered last; CLOSED where it never entered any. */
    State last(String host) {
        return stays.reversed().stream()
                .filter(stay -> stay.host().equals(host))
                .map(Stay::state)
                .findFirst()
                .orElse(State.CLOSED);
    }
}
