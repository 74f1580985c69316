package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** What may happen next at a point of a run: calls, arrivals, injections, held acknowledgments, timers. */
final class Choices {

    private static final int MAX_TIMERS = 24;
    private static final int MAX_CALLS = 63;

    private final Scenario scenario;
    private final List<Pattern> items;
    private final List<List<CallSpec>> calls;
    private final List<Segment> injected;
    private final long expected;

    Choices(Scenario scenario, List<Pattern> items) {
        this.scenario = scenario;
        this.items = items;
        calls = scenario.hosts().stream()
                .map(host -> scenario.calls().stream()
                        .filter(call -> call.host().equals(host.name()))
                        .toList())
                .toList();
        injected = Injections.of(scenario);
        expected = expectedInjections();
    }

    /** The next call of a host. */
    CallSpec call(Situation situation, int host) {
        return calls.get(host).get(situation.calls[host]);
    }

    /** An injected segment. */
    Segment injected(int number) {
        return injected.get(number);
    }

    /** Whether nothing is on its way, held back or to be called any more. */
    boolean done(Situation situation) {
        for (int i = 0; i < 2; i++) {
            if (mayStillCall(situation, i)
                    || !situation.towards.get(i).isEmpty()
                    || situation.hosts[i].tcp().holdsAcks()) {
                return false;
            }
        }
        return situation.strays.isEmpty() && (situation.arrived & expected) == expected;
    }

    /** Whether a host has a call left that does not wait for a state to which nothing leads any more. */
    private boolean mayStillCall(Situation situation, int host) {
        int next = situation.calls[host];
        if (next >= calls.get(host).size()) {
            return false;
        }
        return !isEarly(situation, host) || possible(calls.get(host).get(next), situation.hosts[host]);
    }

    /** Whether a host's next call waits for a state that was not entered yet. */
    boolean isEarly(Situation situation, int host) {
        CallSpec call = call(situation, host);
        return call.trigger() instanceof Trigger.When
                && (situation.triggered >> scenario.calls().indexOf(call) & 1) == 0;
    }

    /** The calls that wait for this, as bits. */
    long waitingFor(Shown.Entered entered) {
        long bits = 0;
        for (int i = 0; i < Math.min(scenario.calls().size(), MAX_CALLS); i++) {
            if (scenario.calls().get(i).trigger() instanceof Trigger.When(String host, State state, long _)
                    && host.equals(entered.host())
                    && state == entered.state()) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    List<Move> moves(Situation situation, boolean itemsLeft) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            if (canCall(situation, i)) {
                moves.add(new Move.Call(i));
            }
            if (!situation.towards.get(i).isEmpty()) {
                moves.add(new Move.Deliver(i));
            }
        }
        for (int i = 0; i < situation.strays.size(); i++) {
            moves.add(new Move.Stray(i));
        }
        injections(situation, moves);
        if (moves.isEmpty()) {
            for (int i = 0; i < 2; i++) {
                if (situation.hosts[i].tcp().holdsAcks()) {
                    moves.add(new Move.Release(i));
                }
            }
        }
        if (moves.stream().allMatch(move -> isLater(situation, move))) {
            timers(situation, itemsLeft, moves);
        }
        return moves;
    }

    /** Whether a move waits: for a state that is still to come, or for longer than the next timer. */
    private boolean isLater(Situation situation, Move move) {
        long timer = Math.min(
                situation.hosts[0].tcp().nextTimer(), situation.hosts[1].tcp().nextTimer());
        return switch (move) {
            case Move.Call(int host) -> {
                CallSpec call = calls.get(host).get(situation.calls[host]);
                yield switch (call.trigger()) {
                    case Trigger.At(long micros) -> micros > timer;
                    case Trigger.When(String _, State _, long after) ->
                        isEarly(situation, host) || situation.now > timer - after;
                };
            }
            case Move.Stray _ -> scenario.faults().stream().anyMatch(fault -> situation.now + fault.byMicros() > timer);
            case Move.Deliver _, Move.Inject _, Move.Arrive _, Move.Release _, Move.Fire _ -> false;
        };
    }

    private boolean canCall(Situation situation, int host) {
        int next = situation.calls[host];
        return next < calls.get(host).size() && possible(calls.get(host).get(next), situation.hosts[host]);
    }

    /** Whether there is something that the call can be made on: a connection, or a listener where that is meant. */
    private static boolean possible(CallSpec call, SimulatedHost host) {
        return switch (call.call()) {
            case CONNECT, LISTEN, CRASH, REBOOT -> true;
            case ACCEPT -> host.tcp().listeners().stream().anyMatch(listener -> listener.waitingCount() > 0);
            case SEND, RECEIVE, SHUTDOWN, CLOSE, ABORT ->
                host.socket(call) > 0 || call.listener() || call.to() != null || whileListening(call);
        };
    }

    private static boolean whileListening(CallSpec call) {
        return call.trigger() instanceof Trigger.When(String host, State state, long _)
                && host.equals(call.host())
                && state == State.LISTEN;
    }

    private void injections(Situation situation, List<Move> moves) {
        for (int i = 0; i < injected.size(); i++) {
            if ((expected >> i & 1) == 1 && (situation.injected >> i & 1) == 0) {
                moves.add(new Move.Inject(i));
            } else if ((situation.injected >> i & 1) == 1 && (situation.arrived >> i & 1) == 0) {
                moves.add(new Move.Arrive(i));
            }
        }
    }

    /** The earliest timer; both hosts' where they are due at the same time, since delays are not looked at. */
    private void timers(Situation situation, boolean itemsLeft, List<Move> moves) {
        if (situation.timers >= MAX_TIMERS || (!itemsLeft && situation.settled())) {
            return;
        }
        long earliest = Math.min(
                situation.hosts[0].tcp().nextTimer(), situation.hosts[1].tcp().nextTimer());
        for (int i = 0; i < 2 && earliest < Long.MAX_VALUE; i++) {
            if (situation.hosts[i].tcp().nextTimer() == earliest) {
                moves.add(new Move.Fire(i));
            }
        }
    }

    /** The move of an ordinary run, for the way to where the order begins; a call before its time where there is no other. */
    @Nullable
    Move usual(Situation situation) {
        Move inTime = inTime(situation);
        return inTime == null ? firstCall(situation, true) : inTime;
    }

    private @Nullable Move inTime(Situation situation) {
        for (int i = 0; i < 2; i++) {
            if (!situation.towards.get(i).isEmpty()) {
                return new Move.Deliver(i);
            }
        }
        if (!situation.strays.isEmpty()) {
            return new Move.Stray(0);
        }
        return firstCall(situation, false);
    }

    /** The call that stands first in the scenario, of those whose time has come or of all. */
    private @Nullable Move firstCall(Situation situation, boolean early) {
        Move first = null;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            if (canCall(situation, i) && (early || !isEarly(situation, i))) {
                int call = scenario.calls().indexOf(calls.get(i).get(situation.calls[i]));
                if (call < rank) {
                    rank = call;
                    first = new Move.Call(i);
                }
            }
        }
        return first;
    }

    /** The move of an ordinary run; where nothing is on its way, what was held back and then what is due to be sent again. */
    @Nullable
    Move next(Situation situation) {
        Move inTime = inTime(situation);
        if (inTime != null) {
            return inTime;
        }
        for (int i = 0; i < 2; i++) {
            if (situation.hosts[i].tcp().holdsAcks()) {
                return new Move.Release(i);
            }
        }
        List<Move> due = new ArrayList<>();
        timers(situation, false, due);
        return due.isEmpty() ? null : due.getFirst();
    }

    /** Injected segments that some item stands for; the others stay out of the question. */
    private long expectedInjections() {
        long bits = 0;
        for (int i = 0; i < injected.size(); i++) {
            Segment segment = injected.get(i);
            Shown sent = new Shown.Sent(segment.from().host(), segment);
            if (items.stream().anyMatch(item -> item.matches(sent))) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
