package org.syntofin.quiz.legal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;

/**
 * Finds the run that follows an order as far as any does, and tells what is the case then. Of several it takes the one
 * with the fewest acknowledgments held back and the fewest calls before their time.
 */
public final class Narrator {

    private static final int MOST_POINTS = 20_000;
    private static final int MOST_MOVES = 40;

    private final LegalOrders.Task task;
    private final Explorer explorer;
    private final ControlBlocks blocks = new ControlBlocks();
    private final boolean withinStory;
    private int longest;

    private Narrator(LegalOrders.Task task, boolean withinStory) {
        this.task = task;
        this.withinStory = withinStory;
        explorer = new Explorer(task, blocks);
    }

    /** A point of the run and how it was reached. */
    record Link(
            @Nullable Link before,
            Node node,
            int matched,
            int item,
            @Nullable Move move) {
        List<Link> path() {
            List<Link> path = new ArrayList<>();
            for (Link link = this; link != null; link = link.before()) {
                path.add(link);
            }
            Collections.reverse(path);
            return path;
        }
    }

    /**
     * Follows the first {@code prefix} items of an order, whatever the story.
     *
     * @param impossible the host of the item that comes next in the order
     */
    public static Optional<Narration> tell(LegalOrders.Task task, int[] order, int prefix, String impossible) {
        Narrator narrator = new Narrator(task, false);
        return narrator.follow(order, prefix)
                .map(link -> narrator.narrate(narrator.untilSomethingIsSent(link), impossible, -1));
    }

    /**
     * Follows the first {@code prefix} items of an order, and then goes on with an item that legal orders go on with: the
     * one that comes if everything takes its usual course, else the first of them, where that is a segment.
     *
     * @param impossible the host of the item that comes next in the order
     * @param orders those that are legal for the same task
     */
    public static Optional<Narration> tell(
            LegalOrders.Task task, int[] order, int prefix, String impossible, LegalOrders orders) {
        boolean withinStory = orders.keepsStory(order, prefix);
        Narrator narrator = new Narrator(task, withinStory);
        List<Integer> next = orders.next(order, prefix, withinStory);
        return narrator.follow(order, prefix).map(link -> narrator.goOn(link, order, impossible, next));
    }

    /** The run that shows all of an order, with the fewest acknowledgments held back; empty where none does. */
    public static Optional<Trace> run(LegalOrders.Task task, int[] order) {
        Narrator narrator = new Narrator(task, false);
        return narrator.follow(order, order.length).map(link -> narrator.write(link.path()));
    }

    /** How many items of an order, from the first, some run shows; found without computing all legal orders. */
    public static int longest(LegalOrders.Task task, int[] order) {
        Narrator narrator = new Narrator(task, false);
        narrator.follow(order, order.length);
        return narrator.longest;
    }

    private Trace write(List<Link> path) {
        return new RunWriter(task.scenario(), blocks).write(path, explorer);
    }

    /** The search for the least that is unusual: such moves go to the end of the queue, others to its front. */
    private Optional<Link> follow(int[] answer, int prefix) {
        int[] order = new Alike(task.items()).inTurn(answer);
        Optional<Node> start = explorer.start();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Deque<Link> open = new ArrayDeque<>();
        Set<Node> known = new HashSet<>();
        open.add(new Link(null, start.get(), 0, -1, null));
        while (!open.isEmpty() && known.size() < MOST_POINTS) {
            Link link = open.poll();
            if (!known.add(link.node())) {
                continue;
            }
            longest = Math.max(longest, link.matched());
            if (link.matched() == prefix) {
                return Optional.of(link);
            }
            for (Explorer.Next next : explorer.after(link.node()).reversed()) {
                if ((next.item() >= 0 && next.item() != order[link.matched()])
                        || (withinStory && next.node().story() == null)) {
                    continue;
                }
                int matched = link.matched() + (next.item() >= 0 ? 1 : 0);
                Link following = new Link(link, next.node(), matched, next.item(), next.move());
                if (next.holds() > 0 || explorer.isEarly(link.node(), next.move())) {
                    open.addLast(following);
                } else {
                    open.addFirst(following);
                }
            }
        }
        return Optional.empty();
    }

    private Narration goOn(Link matched, int[] order, String impossible, List<Integer> next) {
        Link usual = untilSomethingIsSent(matched);
        Optional<Integer> sent = usual.node().pending().stream()
                .findFirst()
                .flatMap(first -> next.stream()
                        .filter(item -> task.items().get(item).matches(first.shown()))
                        .findFirst());
        if (sent.isPresent() || next.isEmpty() || !(task.items().get(next.getFirst()) instanceof Pattern.OfSegment)) {
            return narrate(usual, impossible, sent.orElse(-1));
        }
        int[] longer = Arrays.copyOf(order, matched.matched() + 1);
        longer[matched.matched()] = next.getFirst();
        return follow(longer, longer.length)
                .map(Link::before)
                .map(before -> narrate(before, impossible, next.getFirst()))
                .orElseGet(() -> narrate(usual, impossible, -1));
    }

    private Narration narrate(Link link, String impossible, int item) {
        List<Link> path = link.path();
        int host = link.node().situation().index(impossible);
        State state = host < 0 ? State.CLOSED : state(link.node().situation().hosts[host]);
        Node.@Nullable Pending instead = link.node().pending().stream()
                .findFirst()
                .filter(first -> first.shown() instanceof Shown.Sent)
                .orElse(null);
        return new Narration(
                write(path),
                impossible,
                state,
                lastRule(path, impossible),
                instead != null && instead.shown() instanceof Shown.Sent sent ? sent : null,
                instead == null ? -1 : item,
                instead == null ? null : instead.rule());
    }

    private static State state(SimulatedHost host) {
        State state = host.tcp().listeners().isEmpty() ? State.CLOSED : State.LISTEN;
        for (Connection connection : host.tcp().connections()) {
            state = connection.state();
        }
        return state;
    }

    /** The rule of the last thing that the host showed. */
    private static @Nullable Rule lastRule(List<Link> path, String host) {
        Rule last = null;
        for (Link link : path) {
            Link before = link.before();
            if (before != null && link.move() == null) {
                Node.Pending looked = before.node().pending().getFirst();
                if (looked.shown().host().equals(host) && looked.rule() != null) {
                    last = looked.rule();
                }
            }
        }
        return last;
    }

    /** The way on if everything takes its usual course, until something is about to be sent; else as far as it was. */
    private Link untilSomethingIsSent(Link from) {
        Link link = from;
        for (int i = 0; i < MOST_MOVES; i++) {
            Node node = link.node();
            if (!node.pending().isEmpty()) {
                Node.Pending first = node.pending().getFirst();
                if (first.shown() instanceof Shown.Sent) {
                    return link;
                }
                link = new Link(link, explorer.lookedAt(node, first, false, -1), link.matched(), -1, null);
                continue;
            }
            Move move = explorer.next(node.situation());
            if (move == null) {
                return from;
            }
            link = new Link(link, explorer.made(node, move, true), link.matched(), -1, move);
        }
        return from;
    }
}
