package org.syntofin.quiz.legal;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** How many orders it accepts; {@link Long#MAX_VALUE} where there are more than that. */
    long count(boolean withinStory) {
        long[] counts = new long[next.length];
        Arrays.fill(counts, -1);
        return count(0, withinStory, counts);
    }

    private long count(int state, boolean withinStory, long[] counts) {
        if (counts[state] < 0) {
            long sum = accepts(state, withinStory) ? 1 : 0;
            for (int target : next[state]) {
                if (target != NONE) {
                    long more = count(target, withinStory, counts);
                    sum = sum > Long.MAX_VALUE - more ? Long.MAX_VALUE : sum + more;
                }
            }
            counts[state] = sum;
        }
        return counts[state];
    }

    /** Makes an automaton of the points of all runs, by the subset construction. */
    static final class Builder {

        private final int items;
        private final List<List<int[]>> edges = new ArrayList<>();
        private final List<Boolean> accepting = new ArrayList<>();
        private final List<Boolean> inStory = new ArrayList<>();

        Builder(int items) {
            this.items = items;
        }

        /** A new point; the first is the beginning. */
        int add(boolean accepts, boolean story) {
            edges.add(new ArrayList<>(3));
            accepting.add(accepts);
            inStory.add(story);
            return edges.size() - 1;
        }

        /** A step from one point to another, using an item or none (-1). */
        void connect(int from, int item, int to) {
            edges.get(from).add(new int[] {item, to});
        }

        /** The deterministic automaton; empty if it would have more states than allowed. */
        java.util.Optional<Automaton> build(int mostStates) {
            Map<IntBuffer, Integer> ids = new HashMap<>();
            List<int[]> sets = new ArrayList<>();
            List<int[]> next = new ArrayList<>();
            int[] start = closure(new int[] {0});
            ids.put(IntBuffer.wrap(start), 0);
            sets.add(start);
            for (int state = 0; state < sets.size(); state++) {
                int[] targets = new int[items];
                Arrays.fill(targets, NONE);
                for (int item = 0; item < items; item++) {
                    int[] reached = reached(sets.get(state), item);
                    if (reached.length > 0) {
                        int[] closed = closure(reached);
                        Integer known = ids.putIfAbsent(IntBuffer.wrap(closed), sets.size());
                        targets[item] = known == null ? sets.size() : known;
                        if (known == null) {
                            sets.add(closed);
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

        private Automaton finish(List<int[]> sets, List<int[]> next) {
            int n = sets.size();
            boolean[] accepts = new boolean[n];
            boolean[] acceptsStory = new boolean[n];
            boolean[] story = new boolean[n];
            for (int state = 0; state < n; state++) {
                for (int point : sets.get(state)) {
                    accepts[state] |= accepting.get(point);
                    acceptsStory[state] |= accepting.get(point) && inStory.get(point);
                    story[state] |= inStory.get(point);
                }
            }
            return new Automaton(next.toArray(new int[0][]), accepts, acceptsStory, story);
        }

        private int[] reached(int[] set, int item) {
            int[] found = new int[8];
            int count = 0;
            for (int point : set) {
                for (int[] edge : edges.get(point)) {
                    if (edge[0] == item) {
                        if (count == found.length) {
                            found = Arrays.copyOf(found, count * 2);
                        }
                        found[count++] = edge[1];
                    }
                }
            }
            return Arrays.copyOf(found, count);
        }

        /** All points that are reached without using an item, in ascending order. */
        private int[] closure(int[] from) {
            java.util.BitSet seen = new java.util.BitSet(edges.size());
            int[] stack = new int[Math.max(16, from.length)];
            int size = 0;
            for (int point : from) {
                if (!seen.get(point)) {
                    seen.set(point);
                    stack[size++] = point;
                }
            }
            while (size > 0) {
                int point = stack[--size];
                for (int[] edge : edges.get(point)) {
                    if (edge[0] < 0 && !seen.get(edge[1])) {
                        seen.set(edge[1]);
                        if (size == stack.length) {
                            stack = Arrays.copyOf(stack, size * 2);
                        }
                        stack[size++] = edge[1];
                    }
                }
            }
            return seen.stream().toArray();
        }
    }
}
