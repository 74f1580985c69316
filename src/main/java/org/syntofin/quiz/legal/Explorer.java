package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Node.Pending;
import org.syntofin.quiz.legal.Scene.Made;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** Tells what can follow a point of a run, by trying it on copies of the hosts. One search, one explorer. */
final class Explorer {

    private static final int MAX_PREFIX = 500;

    private final Scenario scenario;
    private final Choices choices;
    private final List<Pattern> items;
    private final Alike alike;
    private final Tale tale;
    private final @Nullable Pattern from;
    private final @Nullable Pattern goal;
    private final Mover mover;
    private final boolean segmentsAsked;
    private final Map<String, Scene> scenes = new HashMap<>();

    /** @param blocks takes what control blocks hold; null where nobody will ask */
    Explorer(LegalOrders.Task task, @Nullable ControlBlocks blocks) {
        scenario = task.scenario();
        items = task.items();
        alike = new Alike(items);
        choices = new Choices(scenario, items);
        tale = task.tale();
        from = task.from();
        goal = task.goal();
        mover = new Mover(scenario, choices, blocks);
        segmentsAsked = items.stream().anyMatch(Pattern.OfSegment.class::isInstance);
    }

    /**
     * What may follow.
     *
     * @param item the item that is used up, in turn of those that are alike; -1 where none is
     * @param move what was done; null where only something shown was looked at
     * @param holds 1 where an acknowledgment was held back by choice
     */
    record Next(int item, Node node, @Nullable Move move, int holds) {}

    /** The point at which orders begin; empty where the run never gets there. */
    java.util.Optional<Node> start() {
        List<Pending> shown = new ArrayList<>();
        Situation situation = mover.begin(shown);
        Node node = new Node(scene(situation, shown), 0, StoryState.begin(tale), false);
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
        for (Made made : moves(node)) {
            next.add(new Next(-1, node.in(made.scene()), made.move(), made.holds()));
        }
        return next;
    }

    /** All moves from a point, made once for its scene: only timers depend on whether items are left. */
    private List<Made> moves(Node node) {
        Scene scene = node.scene();
        boolean itemsLeft = Long.bitCount(node.used()) < items.size();
        List<Made> known = itemsLeft ? scene.whileItemsAreLeft : scene.whenNoneIsLeft;
        if (known != null) {
            return known;
        }
        List<Made> all = new ArrayList<>();
        for (Move move : choices.moves(scene.situation, itemsLeft)) {
            Scene moved = made(scene.situation, move, false);
            if (Mover.owesAck(moved.situation, move)) {
                all.add(new Made(move, moved, 1));
                all.add(new Made(move, made(scene.situation, move, true), 0));
            } else {
                all.add(new Made(move, moved, 0));
            }
        }
        if (itemsLeft) {
            scene.whileItemsAreLeft = all;
        } else {
            scene.whenNoneIsLeft = all;
        }
        return all;
    }

    /** The one scene of this search for what is the case. */
    private Scene scene(Situation situation, List<Pending> pending) {
        return scenes.computeIfAbsent(
                Scene.key(situation, pending), _ -> new Scene(situation, pending, matching(pending)));
    }

    private long matching(List<Pending> pending) {
        long bits = 0;
        for (int i = 0; i < items.size() && !pending.isEmpty(); i++) {
            bits |= items.get(i).matches(pending.getFirst().shown()) ? 1L << i : 0;
        }
        return bits;
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
                && (now.scene().matching & ~now.used()) == 0) {
            now = lookedAt(now, now.pending().getFirst(), false, -1);
        }
        return now;
    }

    private boolean passes(Pending first) {
        return !segmentsAsked || !(first.shown() instanceof Shown.Sent);
    }

    private void lookAt(Node node, List<Next> next) {
        Pending first = node.pending().getFirst();
        boolean matched = false;
        for (int i = 0; i < items.size(); i++) {
            if ((node.scene().matching >> i & 1) == 1 && alike.isNext(i, node.used())) {
                matched = true;
                next.add(new Next(i, lookedAt(node, first, loses(i), i), null, 0));
            }
        }
        if (!matched && passes(first)) {
            next.add(new Next(-1, lookedAt(node, first, false, -1), null, 0));
        }
    }

    Node lookedAt(Node node, Pending first, boolean lost, int item) {
        StoryState story = node.story();
        Pattern end = goal;
        return new Node(
                lookedAt(node.scene(), first, lost),
                item < 0 ? node.used() : node.used() | 1L << item,
                story == null ? null : story.after(first.shown(), lost),
                end != null && reaches(end, first.shown()));
    }

    private Scene lookedAt(Scene scene, Pending first, boolean lost) {
        Scene known = lost ? scene.lost : scene.kept;
        if (known != null) {
            return known;
        }
        Situation situation = scene.situation.sharing();
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
        Scene after = scene(situation, scene.pending.subList(1, scene.pending.size()));
        if (lost) {
            scene.lost = after;
        } else {
            scene.kept = after;
        }
        return after;
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

    /** Whether a move is a call that the scenario makes only once a state is entered that was not entered yet. */
    boolean isEarly(Node node, @Nullable Move move) {
        return move instanceof Move.Call(int host) && choices.isEarly(node.situation(), host);
    }

    /** What happens next if everything takes its usual course; null where nothing does. */
    @Nullable
    Move next(Situation situation) {
        return choices.next(situation);
    }

    Node made(Node node, Move move, boolean acknowledgeNow) {
        return node.in(made(node.situation(), move, acknowledgeNow));
    }

    private Scene made(Situation before, Move move, boolean acknowledgeNow) {
        List<Pending> shown = new ArrayList<>();
        Situation after = mover.made(before, move, acknowledgeNow, shown);
        return scene(after, shown);
    }
}
