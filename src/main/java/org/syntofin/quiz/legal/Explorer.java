package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Node.Pending;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** Tells what can follow a point of a run, by trying it on copies of the hosts. One search, one explorer. */
final class Explorer {

    private static final int MAX_PREFIX = 500;

    private final Scenario scenario;
    private final Choices choices;
    private final List<Pattern> items;
    private final Tale tale;
    private final @Nullable Pattern from;
    private final @Nullable Pattern goal;
    private final List<Pending> shown = new ArrayList<>();
    private final Recorder[] recorders;
    private final boolean segmentsAsked;

    Explorer(Scenario scenario, List<Pattern> items, Tale tale, @Nullable Pattern from, @Nullable Pattern goal) {
        this.scenario = scenario;
        this.items = List.copyOf(items);
        choices = new Choices(scenario, this.items);
        this.tale = tale;
        this.from = from;
        this.goal = goal;
        recorders = new Recorder[] {
            new Recorder(scenario.hosts().get(0).name(), shown),
            new Recorder(scenario.hosts().get(1).name(), shown)
        };
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
            Move move = choices.usual(node.situation());
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
        for (Move move : choices.moves(node)) {
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
        return node.pending().isEmpty()
                && choices.done(node.situation())
                && node.situation().settled();
    }

    /** Whether the network loses what this item stands for. */
    boolean loses(int item) {
        return item >= 0 && items.get(item) instanceof Pattern.OfSegment segment && segment.lost();
    }

    /**
     * The point after everything shown that stands for no item, since nothing else can come in between: an automaton needs
     * no points of their own for it.
     */
    Node past(Node node) {
        Node now = node;
        while (!now.over()
                && !now.pending().isEmpty()
                && passes(now.pending().getFirst())
                && !standsForAnItem(now, now.pending().getFirst())) {
            now = lookedAt(now, now.pending().getFirst(), false, -1);
        }
        return now;
    }

    private boolean passes(Pending first) {
        return !segmentsAsked || !(first.shown() instanceof Shown.Sent);
    }

    private boolean standsForAnItem(Node node, Pending first) {
        for (int i = 0; i < items.size(); i++) {
            if (standsFor(node, i, first)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsFor(Node node, int item, Pending first) {
        return (node.used() >> item & 1) == 0 && items.get(item).matches(first.shown());
    }

    private void lookAt(Node node, List<Next> next) {
        Pending first = node.pending().getFirst();
        boolean matched = false;
        for (int i = 0; i < items.size(); i++) {
            if (standsFor(node, i, first)) {
                matched = true;
                next.add(new Next(i, lookedAt(node, first, loses(i), i), null, 0));
            }
        }
        if (!matched && passes(first)) {
            next.add(new Next(-1, lookedAt(node, first, false, -1), null, 0));
        }
    }

    Node lookedAt(Node node, Pending first, boolean lost, int item) {
        Situation situation = node.situation().sharing();
        if (first.shown() instanceof Shown.Sent(String _, Segment segment)) {
            if (first.injection() >= 0) {
                situation.injected |= 1L << first.injection();
                situation.arrived |= lost ? 1L << first.injection() : 0;
            } else if (!lost) {
                situation.send(segment, scenario.faults());
            }
        }
        if (first.shown() instanceof Shown.Entered entered) {
            situation.triggered |= choices.waitingFor(entered);
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

    /** The move of an ordinary run, for the way to where the order begins. */
    @Nullable
    Move usual(Situation situation) {
        return choices.usual(situation);
    }

    Node made(Node node, Move move, boolean acknowledgeNow) {
        Situation situation = node.situation().copy(touched(node.situation(), move));
        shown.clear();
        List<Pending> pending = new ArrayList<>();
        int host = make(situation, move, pending);
        if (host >= 0 && acknowledgeNow && situation.hosts[host].tcp().holdsAcks()) {
            situation.hosts[host].tcp().sendHeldAcks(situation.now);
        }
        pending.addAll(shown);
        return new Node(situation, pending, node.used(), node.story(), false);
    }

    /** The only host to which a move does something; -1 where to none. */
    private int touched(Situation situation, Move move) {
        return switch (move) {
            case Move.Call(int host) -> host;
            case Move.Deliver(int host) -> host;
            case Move.Release(int host) -> host;
            case Move.Fire(int host) -> host;
            case Move.Inject _ -> -1;
            case Move.Arrive(int number) ->
                situation.index(choices.injected(number).to().host());
            case Move.Stray(int number) ->
                situation.index(situation.strays.get(number).to().host());
        };
    }

    private int make(Situation situation, Move move, List<Pending> pending) {
        return switch (move) {
            case Move.Call(int host) -> {
                CallSpec call = choices.call(situation, host);
                situation.calls[host]++;
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
                Segment segment = choices.injected(number);
                pending.add(new Pending(new Shown.Sent(segment.from().host(), segment), number, null));
                yield -1;
            }
            case Move.Arrive(int number) -> {
                Segment segment = choices.injected(number);
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
}
