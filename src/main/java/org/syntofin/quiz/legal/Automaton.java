package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deterministic acyclic automaton over item numbers. State 0 is the beginning; acyclic, since each item is used at
 * most once.
 */
final class Automaton {

    /** No state. */
    static final int NONE = -1;

    private final int[][] next;
    private final boolean[] accepts;
    private final boolean[] acceptsStory;
    private final boolean[] story;

    private Automaton(int[][] next, boolean[] accepts, boolean[] acceptsStory, boolean[] story) {
        this.next = next;
        this.accepts = accepts;
        this.acceptsStory = acceptsStory;
        this.story = story;
    }

    int states() {
        return next.length;
    }

    int next(int state, int item) {
        return next[state][item];
    }

    boolean accepts(int state, boolean withinStory) {
        return withinStory ? acceptsStory[state] : accepts[state];
    }

    /** Whether some run that has come here still keeps to the story. */
    boolean keepsStory(int state) {
        return story[state];
    }

    /** Whether anything that it accepts goes through a state. */
    boolean leads(int state, boolean withinStory) {
        return leads(state, withinStory, new BitSet());
    }

    /** States in {@code vain} are known to lead nowhere. */
    private boolean leads(int state, boolean withinStory, BitSet vain) {
        if (accepts(state, withinStory)) {
            return true;
        }
        vain.set(state);
        for (int target : next[state]) {
            if (target != NONE && !vain.get(target) && leads(target, withinStory, vain)) {
                return true;
            }
        }
        return false;
    }

    /** How many items it is over. */
    int items() {
        return next[0].length;
    }

    /**
     * How many orders it accepts, with every item that is alike in the place of the one that speaks for it;
     * {@link Long#MAX_VALUE} where there are more than that.
     */
    long count(boolean withinStory, Alike alike) {
        long[] counts = new long[next.length];
        Arrays.fill(counts, -1);
        return count(0, withinStory, alike, new int[items()], counts);
    }

    /** All ways to a state have used the same items, how often each tells {@code used}. */
    private long count(int state, boolean withinStory, Alike alike, int[] used, long[] counts) {
        if (counts[state] < 0) {
            long sum = accepts(state, withinStory) ? 1 : 0;
            for (int item = 0; item < used.length; item++) {
                if (next(state, item) != NONE) {
                    int choices = alike.count(item) - used[item]++;
                    sum = added(sum, choices, count(next(state, item), withinStory, alike, used, counts));
                    used[item]--;
                }
            }
            counts[state] = sum;
        }
        return counts[state];
    }

    private static long added(long sum, int times, long more) {
        return more > (Long.MAX_VALUE - sum) / times ? Long.MAX_VALUE : sum + times * more;
    }

    /** So many of the orders that it accepts within the story. */
    List<int[]> some(int most, Alike alike) {
        long[] counts = new long[next.length];
        Arrays.fill(counts, -1);
        count(0, true, alike, new int[items()], counts);
        List<int[]> orders = new ArrayList<>();
        gather(0, new int[0], counts, most, orders);
        return orders;
    }

    /** Follows no way that leads nowhere. */
    private void gather(int state, int[] begun, long[] counts, int most, List<int[]> orders) {
        if (accepts(state, true) && orders.size() < most) {
            orders.add(begun);
        }
        for (int item = 0; item < items() && orders.size() < most; item++) {
            int target = next(state, item);
            if (target != NONE && counts[target] > 0) {
                int[] further = Arrays.copyOf(begun, begun.length + 1);
                further[begun.length] = item;
                gather(target, further, counts, most, orders);
            }
        }
    }

    /** Makes an automaton of the points of all runs, by the subset construction. */
    static final class Builder {

        private final int items;
        private final List<List<int[]>> edges = new ArrayList<>();
        private final BitSet accepting = new BitSet();
        private final BitSet inStory = new BitSet();

        Builder(int items) {
            this.items = items;
        }

        /** A new point; the first is the beginning. */
        int add(boolean accepts, boolean story) {
            int point = edges.size();
            edges.add(new ArrayList<>(3));
            accepting.set(point, accepts);
            inStory.set(point, story);
            return point;
        }

        /** A step from one point to another, using an item or none (-1). */
        void connect(int from, int item, int to) {
            edges.get(from).add(new int[] {item, to});
        }

        /** The deterministic automaton; empty if it would have more states than allowed. */
        java.util.Optional<Automaton> build(int mostStates) {
            Map<BitSet, Integer> ids = new HashMap<>();
            List<BitSet> sets = new ArrayList<>();
            List<int[]> next = new ArrayList<>();
            BitSet start = new BitSet();
            close(start, 0);
            ids.put(start, 0);
            sets.add(start);
            for (int state = 0; state < sets.size(); state++) {
                BitSet[] reached = reached(sets.get(state));
                int[] targets = new int[items];
                Arrays.fill(targets, NONE);
                for (int item = 0; item < items; item++) {
                    if (reached[item] != null) {
                        Integer known = ids.putIfAbsent(reached[item], sets.size());
                        targets[item] = known == null ? sets.size() : known;
                        if (known == null) {
                            sets.add(reached[item]);
                        }
                    }
                }
                next.add(targets);
                if (sets.size() > mostStates) {
                    return java.util.Optional.empty();
                }
            }
            return java.util.Optional.of(finish(sets, next));
        }

        private Automaton finish(List<BitSet> sets, List<int[]> next) {
            int n = sets.size();
            boolean[] accepts = new boolean[n];
            boolean[] acceptsStory = new boolean[n];
            boolean[] story = new boolean[n];
            BitSet both = (BitSet) accepting.clone();
            both.and(inStory);
            for (int state = 0; state < n; state++) {
                accepts[state] = sets.get(state).intersects(accepting);
                acceptsStory[state] = sets.get(state).intersects(both);
                story[state] = sets.get(state).intersects(inStory);
            }
            return new Automaton(next.toArray(new int[0][]), accepts, acceptsStory, story);
        }

        /** What each item leads to, with all that follows without one; null where to nothing. */
        private @Nullable BitSet[] reached(BitSet set) {
            @Nullable BitSet[] reached = new BitSet[items];
            for (int point = set.nextSetBit(0); point >= 0; point = set.nextSetBit(point + 1)) {
                for (int[] edge : edges.get(point)) {
                    if (edge[0] >= 0) {
                        BitSet found = reached[edge[0]];
                        if (found == null) {
                            found = new BitSet();
                            reached[edge[0]] = found;
                        }
                        close(found, edge[1]);
                    }
                }
            }
            return reached;
        }

        /** Adds a point and all that are reached from it without using an item. */
        private void close(BitSet set, int from) {
            if (set.get(from)) {
                return;
            }
            set.set(from);
            for (int[] edge : edges.get(from)) {
                if (edge[0] < 0) {
                    close(set, edge[1]);
                }
            }
        }
    }
}
