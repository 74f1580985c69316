package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Node.Pending;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** Tells what can follow a point of a run, by trying it on copies of the hosts. One search, one explorer. */
final class Explorer {

    private static final int MAX_TIMERS = 24;
    private static final int MAX_PREFIX = 500;
    private static final int MAX_CALLS = 63;

    private final Scenario scenario;
    private final List<List<CallSpec>> calls;
    private final List<Segment> injected;
    private final List<Pattern> items;
    private final Tale tale;
    private final @Nullable Pattern from;
    private final @Nullable Pattern goal;
    private final List<Pending> shown = new ArrayList<>();
    private final Recorder[] recorders;
    private final long expected;
    private final boolean segmentsAsked;

    Explorer(Scenario scenario, List<Pattern> items, Tale tale, @Nullable Pattern from, @Nullable Pattern goal) {
        this.scenario = scenario;
        calls = scenario.hosts().stream()
                .map(host -> scenario.calls().stream()
                        .filter(call -> call.host().equals(host.name()))
                        .toList())
                .toList();
        injected = Injections.of(scenario);
        this.items = List.copyOf(items);
        this.tale = tale;
        this.from = from;
        this.goal = goal;
        recorders = new Recorder[] {
            new Recorder(scenario.hosts().get(0).name(), shown),
            new Recorder(scenario.hosts().get(1).name(), shown)
        };
        expected = expectedInjections();
        segmentsAsked = this.items.stream().anyMatch(Pattern.OfSegment.class::isInstance);
    }

    /**
     * What may follow.
     *
     * @param item the item that is used up; -1 where none is
     * @param move what was done; null where only something shown was looked at
     * @param holds 1 where an acknowledgment was held back by choice
     */
    record Next(int item, Node node, @Nullable Move move, int holds) {}

    /** The point at which orders begin; empty where the run never gets there. */
    java.util.Optional<Node> start() {
        Situation situation = Situation.begin(scenario, recorders);
        Node node = new Node(situation, listening(situation), 0, StoryState.begin(tale), false);
        Pattern begin = from;
        if (begin == null) {
            return java.util.Optional.of(node);
        }
        for (int i = 0; i < MAX_PREFIX; i++) {
            if (!node.pending().isEmpty()) {
                Pending first = node.pending().getFirst();
                node = lookedAt(node, first, false, -1);
                if (begin.matches(first.shown())) {
                    return java.util.Optional.of(node);
                }
                continue;
            }
            Move move = usual(node.situation());
            if (move == null) {
                return java.util.Optional.empty();
            }
            node = made(node, move, true);
        }
        return java.util.Optional.empty();
    }

    /** Hosts that listen from the start do so before all else. */
    private List<Pending> listening(Situation situation) {
        List<Pending> pending = new ArrayList<>();
        for (SimulatedHost host : situation.hosts) {
            if (host.listensFromTheStart()) {
                shown.clear();
                host.listen(0);
                pending.add(new Pending(new Shown.Called(host.name(), "listen"), -1, null));
                pending.addAll(shown);
            }
        }
        return pending;
    }

    /** Everything that may follow. */
    List<Next> after(Node node) {
        List<Next> next = new ArrayList<>();
        if (node.over()) {
            return next;
        }
        if (!node.pending().isEmpty()) {
            lookAt(node, next);
            return next;
        }
        for (Move move : moves(node)) {
            Node moved = made(node, move, false);
            if (owesAck(moved.situation(), move)) {
                next.add(new Next(-1, moved, move, 1));
                next.add(new Next(-1, made(node, move, true), move, 0));
            } else {
                next.add(new Next(-1, moved, move, 0));
            }
        }
        return next;
    }

    /** Whether an order may end here. */
    boolean accepts(Node node) {
        if (goal != null) {
            return node.over();
        }
        return node.pending().isEmpty() && done(node) && node.situation().settled();
    }

    private boolean done(Node node) {
        Situation situation = node.situation();
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
        CallSpec call = calls.get(host).get(next);
        boolean waits = call.trigger() instanceof Trigger.When
                && (situation.triggered >> scenario.calls().indexOf(call) & 1) == 0;
        return !waits || possible(call, situation.hosts[host]);
    }

    /** Whether the network loses what this item stands for. */
    boolean loses(int item) {
        return item >= 0 && items.get(item) instanceof Pattern.OfSegment segment && segment.lost();
    }

    private void lookAt(Node node, List<Next> next) {
        Pending first = node.pending().getFirst();
        boolean matched = false;
        for (int i = 0; i < items.size(); i++) {
            if ((node.used() >> i & 1) == 0 && items.get(i).matches(first.shown())) {
                matched = true;
                next.add(new Next(i, lookedAt(node, first, loses(i), i), null, 0));
            }
        }
        boolean passes = !segmentsAsked || !(first.shown() instanceof Shown.Sent);
        if (!matched && passes) {
            next.add(new Next(-1, lookedAt(node, first, false, -1), null, 0));
        }
    }

    Node lookedAt(Node node, Pending first, boolean lost, int item) {
        Situation situation = node.situation().copy();
        if (first.shown() instanceof Shown.Sent(String _, Segment segment)) {
            if (first.injection() >= 0) {
                situation.injected |= 1L << first.injection();
                situation.arrived |= lost ? 1L << first.injection() : 0;
            } else if (!lost) {
                situation.send(segment, scenario.faults());
            }
        }
        if (first.shown() instanceof Shown.Entered entered) {
            situation.triggered |= waitingFor(entered);
        }
        StoryState story = node.story();
        Pattern end = goal;
        return new Node(
                situation,
                node.pending().subList(1, node.pending().size()),
                item < 0 ? node.used() : node.used() | 1L << item,
                story == null ? null : story.after(first.shown(), lost),
                end != null && reaches(end, first.shown()));
    }

    /** The calls that wait for this, as bits. */
    private long waitingFor(Shown.Entered entered) {
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

    /** TIME-WAIT and CLOSED are one goal. */
    private static boolean reaches(Pattern goal, Shown shown) {
        if (goal instanceof Pattern.OfState(String host, State state)
                && (state == State.TIME_WAIT || state == State.CLOSED)) {
            return shown instanceof Shown.Entered entered
                    && entered.host().equals(host)
                    && (entered.state() == State.TIME_WAIT || entered.state() == State.CLOSED);
        }
        return goal.matches(shown);
    }

    private List<Move> moves(Node node) {
        Situation situation = node.situation();
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
        injections(node, moves);
        if (moves.isEmpty()) {
            for (int i = 0; i < 2; i++) {
                if (situation.hosts[i].tcp().holdsAcks()) {
                    moves.add(new Move.Release(i));
                }
            }
        }
        if (moves.stream().allMatch(move -> isLater(situation, move))) {
            timers(node, moves);
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
                        (situation.triggered >> scenario.calls().indexOf(call) & 1) == 0
                                || situation.now > timer - after;
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

    private void injections(Node node, List<Move> moves) {
        Situation situation = node.situation();
        for (int i = 0; i < injected.size(); i++) {
            if ((expected >> i & 1) == 1 && (situation.injected >> i & 1) == 0) {
                moves.add(new Move.Inject(i));
            } else if ((situation.injected >> i & 1) == 1 && (situation.arrived >> i & 1) == 0) {
                moves.add(new Move.Arrive(i));
            }
        }
    }

    /** The earliest timer; both hosts' where they are due at the same time, since delays are not looked at. */
    private void timers(Node node, List<Move> moves) {
        Situation situation = node.situation();
        boolean itemsLeft = Long.bitCount(node.used()) < items.size();
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

    /** The move of an ordinary run, for the way to where the order begins. */
    @Nullable
    Move usual(Situation situation) {
        for (int i = 0; i < 2; i++) {
            if (!situation.towards.get(i).isEmpty()) {
                return new Move.Deliver(i);
            }
        }
        if (!situation.strays.isEmpty()) {
            return new Move.Stray(0);
        }
        Move first = null;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            if (canCall(situation, i)) {
                int call = scenario.calls().indexOf(calls.get(i).get(situation.calls[i]));
                if (call < rank) {
                    rank = call;
                    first = new Move.Call(i);
                }
            }
        }
        return first;
    }

    Node made(Node node, Move move, boolean acknowledgeNow) {
        Situation situation = node.situation().copy();
        shown.clear();
        List<Pending> pending = new ArrayList<>();
        int host = make(situation, move, pending);
        if (host >= 0 && acknowledgeNow && situation.hosts[host].tcp().holdsAcks()) {
            situation.hosts[host].tcp().sendHeldAcks(situation.now);
        }
        pending.addAll(shown);
        return new Node(situation, pending, node.used(), node.story(), false);
    }

    private int make(Situation situation, Move move, List<Pending> pending) {
        return switch (move) {
            case Move.Call(int host) -> {
                CallSpec call = calls.get(host).get(situation.calls[host]++);
                pending.add(
                        new Pending(new Shown.Called(call.host(), call.call().text()), -1, null));
                situation.hosts[host].call(situation.now, call);
                yield host;
            }
            case Move.Deliver(int host) -> {
                Segment segment = situation.towards.get(host).removeFirst();
                situation.hosts[host].tcp().deliver(situation.now, segment);
                yield host;
            }
            case Move.Inject(int number) -> {
                Segment segment = injected.get(number);
                pending.add(new Pending(new Shown.Sent(segment.from().host(), segment), number, null));
                yield -1;
            }
            case Move.Arrive(int number) -> {
                Segment segment = injected.get(number);
                situation.arrived |= 1L << number;
                int host = situation.index(segment.to().host());
                situation.hosts[host].tcp().deliver(situation.now, segment);
                yield host;
            }
            case Move.Stray(int number) -> {
                Segment segment = situation.strays.remove(number);
                int host = situation.index(segment.to().host());
                situation.hosts[host].tcp().deliver(situation.now, segment);
                yield host;
            }
            case Move.Release(int host) -> {
                situation.hosts[host].tcp().sendHeldAcks(situation.now);
                yield -1;
            }
            case Move.Fire(int host) -> {
                situation.now = situation.hosts[host].tcp().nextTimer();
                situation.timers++;
                situation.hosts[host].tcp().runTimers(situation.now);
                yield host;
            }
        };
    }

    private static boolean owesAck(Situation situation, Move move) {
        return switch (move) {
            case Move.Deliver(int host) -> situation.hosts[host].tcp().holdsAcks();
            case Move.Arrive _, Move.Stray _ ->
                situation.hosts[0].tcp().holdsAcks() || situation.hosts[1].tcp().holdsAcks();
            case Move.Call _, Move.Inject _, Move.Release _, Move.Fire _ -> false;
        };
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
