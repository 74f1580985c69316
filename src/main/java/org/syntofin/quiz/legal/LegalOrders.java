package org.syntofin.quiz.legal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Scenario;

/**
 * The orders of some items that runs of a scenario can show. Immutable and safe for threads; an automaton over the items'
 * numbers, bounded in size.
 */
public final class LegalOrders {

    /** More states than this are not computed. */
    static final int MAX_STATES = 20_000;

    private final Alike alike;
    private final Automaton automaton;
    private final int points;

    private LegalOrders(Alike alike, Automaton automaton, int points) {
        this.alike = alike;
        this.automaton = automaton;
        this.points = points;
    }

    /**
     * What orders are asked for.
     *
     * @param items what the items stand for, at most 62
     * @param tale the story
     * @param from orders begin after this; null for the beginning
     * @param goal orders end with this; null for the time when nothing can happen any more
     */
    public record Task(
            Scenario scenario,
            List<Pattern> items,
            Tale tale,
            @Nullable Pattern from,
            @Nullable Pattern goal) {
        public Task {
            items = List.copyOf(items);
            if (items.size() > 62) {
                throw new IllegalArgumentException(items.size() + " items");
            }
            if (scenario.hosts().size() != 2) {
                throw new IllegalArgumentException(scenario.hosts().size() + " hosts");
            }
        }
    }

    /** What came of computing. */
    public sealed interface Outcome {}

    /** All legal orders. */
    public record Found(LegalOrders orders) implements Outcome {}

    /** More than {@link #MAX_STATES} states. */
    public record TooMany() implements Outcome {}

    /** The run never comes to the point at which orders begin. */
    public record NeverBegins() implements Outcome {}

    /** Runs the scenario in every way that is left free. */
    public static Outcome of(Task task) {
        Explorer explorer = new Explorer(task, null);
        Optional<Node> start = explorer.start();
        if (start.isEmpty()) {
            return new NeverBegins();
        }
        Automaton.Builder builder = new Automaton.Builder(task.items().size());
        Alike alike = new Alike(task.items());
        Map<Node, Integer> known = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>();
        visit(explorer.past(start.get()), explorer, builder, known, open);
        int looked = 0;
        while (!open.isEmpty()) {
            Node node = open.poll();
            int number = looked++;
            for (Explorer.Next next : explorer.after(node)) {
                int target = visit(explorer.past(next.node()), explorer, builder, known, open);
                builder.connect(number, alike.first(next.item()), target);
            }
            if (known.size() > MAX_STATES) {
                return new TooMany();
            }
        }
        int points = known.size();
        return builder.build(MAX_STATES)
                .<Outcome>map(automaton -> new Found(new LegalOrders(alike, automaton, points)))
                .orElseGet(TooMany::new);
    }

    /** The number of a point; a new one is queued, so that points are looked at in the order of their numbers. */
    private static int visit(
            Node node, Explorer explorer, Automaton.Builder builder, Map<Node, Integer> known, Deque<Node> open) {
        Integer number = known.get(node);
        if (number == null) {
            boolean accepts = explorer.accepts(node);
            StoryState story = node.story();
            number = builder.add(accepts, story != null && (!accepts || story.complete()));
            known.put(node, number);
            open.add(node);
        }
        return number;
    }

    /** How many states the automaton has. */
    int states() {
        return automaton.states();
    }

    /** How many points of runs were looked at. */
    int points() {
        return points;
    }

    /** How many orders are legal, within the story or in any. */
    public long count(boolean withinStory) {
        return automaton.count(withinStory, alike);
    }

    /** Whether some run shows this order, up to its goal. */
    public boolean accepts(int[] order, boolean withinStory) {
        int state = follow(order, prefix(order));
        return prefix(order) == order.length && automaton.accepts(state, withinStory);
    }

    /** How many items from the beginning some run shows; the next one is impossible, unless there is none. */
    public int prefix(int[] order) {
        int state = 0;
        for (int i = 0; i < order.length; i++) {
            state = order[i] < 0 ? Automaton.NONE : automaton.next(state, alike.first(order[i]));
            if (state == Automaton.NONE) {
                return i;
            }
        }
        return order.length;
    }

    /** Whether some run that shows so many items of the order keeps to the story. */
    public boolean keepsStory(int[] order, int prefix) {
        return automaton.keepsStory(follow(order, prefix));
    }

    /**
     * How many items from the beginning some run shows that keeps to the story; the next one leaves it, unless none is
     * possible there or the story cannot be told at all.
     */
    public int prefixInStory(int[] order) {
        int prefix = prefix(order);
        while (prefix > 0 && !keepsStory(order, prefix)) {
            prefix--;
        }
        return prefix;
    }

    /** The items with which legal orders go on after so many of an order, by their numbers. */
    public List<Integer> next(int[] order, int prefix, boolean withinStory) {
        long used = 0;
        for (int i = 0; i < prefix; i++) {
            used |= 1L << order[i];
        }
        int state = follow(order, prefix);
        List<Integer> next = new ArrayList<>();
        for (int item = 0; item < automaton.items(); item++) {
            int target = automaton.next(state, item);
            if (target != Automaton.NONE && automaton.leads(target, withinStory)) {
                next.add(alike.unused(item, used));
            }
        }
        return next;
    }

    private int follow(int[] order, int prefix) {
        int state = 0;
        for (int i = 0; i < prefix; i++) {
            state = automaton.next(state, alike.first(order[i]));
        }
        return state;
    }

    /** So many of the orders within the story, told apart by what runs show, or all where there are no more. */
    public List<List<Integer>> some(int most) {
        return automaton.some(most, alike).stream()
                .map(order -> Arrays.stream(alike.inTurn(order)).boxed().toList())
                .toList();
    }

    /** The legal order with the fewest insertions and deletions; empty where none is legal. */
    public Optional<Nearest> nearest(int[] order, boolean withinStory) {
        return new NearestSearch(automaton, alike, order.clone(), withinStory).find();
    }
}
