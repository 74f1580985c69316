package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/**
 * The transitions that the engine makes, found by running it: what led to each, what is sent with it and by which rule.
 * Nothing here says what TCP does; {@link Explorations} only sees to it that every state is come to and left.
 */
final class StateMachine {

    private static final StateMachine FOUND = explore();

    /** What leads from one state to another. */
    enum Cause {
        CALL,
        RECEIVE,
        TIMER
    }

    /**
     * One way from a state to another.
     *
     * @param name the call, the flags that arrived as in {@code SYN+ACK}, or the timer
     * @param sent the flags of each segment that goes out with it
     * @param broken whether the connection is broken off: by a reset, an abort, or for want of an answer
     */
    record Transition(
            State from,
            State to,
            Cause cause,
            String name,
            List<String> sent,
            @Nullable Rule rule,
            boolean broken) {}

    private record Way(State from, State to, boolean broken) {}

    private final Map<Way, Transition> transitions = new LinkedHashMap<>();

    private StateMachine() {}

    /** The machine of this program's engine. */
    static StateMachine ofEngine() {
        return FOUND;
    }

    /** All transitions, the same way by a break and without one apart. */
    Collection<Transition> transitions() {
        return List.copyOf(transitions.values());
    }

    private static StateMachine explore() {
        StateMachine machine = new StateMachine();
        for (String toml : Explorations.scenarios()) {
            Findings findings = new Findings();
            Trace trace = ScenarioReader.read("exploration", toml, findings)
                    .map(Simulator::run)
                    .orElseThrow(() -> new IllegalStateException("Not a scenario: " + findings.list()));
            machine.learn(trace);
        }
        return machine;
    }

    private void learn(Trace trace) {
        Map<Integer, Segment> segments = new LinkedHashMap<>();
        List<Step> event = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (begins(step, event)) {
                learn(event, segments);
                event = new ArrayList<>();
            }
            if (step.event() instanceof Step.Send send) {
                segments.put(send.id(), send.segment());
            }
            event.add(step);
        }
        learn(event, segments);
    }

    private static boolean begins(Step step, List<Step> event) {
        return event.isEmpty()
                || step.at() != event.getFirst().at()
                || !step.host().equals(event.getFirst().host())
                || switch (step.event()) {
                    case Step.Call _, Step.Receive _ -> true;
                    case Step.Timer timer -> timer.action() == Step.TimerAction.FIRED;
                    case Step.Send send -> send.injected();
                    case Step.StateChange _, Step.Lose _, Step.Discard _, Step.Signal _ -> false;
                };
    }

    private void learn(List<Step> event, Map<Integer, Segment> segments) {
        for (Step step : event) {
            if (step.event() instanceof Step.StateChange(State from, State to)) {
                Step first = event.getFirst();
                List<String> sent = event.stream()
                        .filter(other -> other.socket() == step.socket())
                        .flatMap(other -> other.event() instanceof Step.Send send
                                ? Stream.of(Moment.names(send.segment().flags()))
                                : Stream.empty())
                        .toList();
                learn(from, to, first, sent, step.rule(), segments);
            }
        }
    }

    private void learn(
            State from, State to, Step first, List<String> sent, @Nullable Rule rule, Map<Integer, Segment> segments) {
        switch (first.event()) {
            case Step.Call(String call, int _) ->
                put(new Transition(from, to, Cause.CALL, call, sent, rule, isBreak(to, call)));
            case Step.Receive(int id) -> {
                Segment segment = segments.get(id);
                if (segment != null) {
                    String flags = Moment.names(segment.flags());
                    put(new Transition(
                            from, to, Cause.RECEIVE, flags, sent, rule, isBreak(to, flags) || sent.contains("RST")));
                }
            }
            case Step.Timer timer ->
                put(new Transition(
                        from,
                        to,
                        Cause.TIMER,
                        timer.timer(),
                        sent,
                        rule,
                        !timer.timer().equals("time-wait")));
            case Step.Send _, Step.StateChange _, Step.Lose _, Step.Discard _, Step.Signal _ -> {
                // Nothing that a connection could do by itself.
            }
        }
    }

    private static boolean isBreak(State to, String cause) {
        return to == State.CLOSED
                && (cause.startsWith("RST") || List.of("abort", "crash").contains(cause));
    }

    /** The plainest is kept: the first that was found. */
    private void put(Transition transition) {
        transitions.putIfAbsent(new Way(transition.from(), transition.to(), transition.broken()), transition);
    }
}
