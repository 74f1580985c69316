package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shortest way through an automaton and an answer at once: an item of both costs nothing, one of only one of the
 * two costs one. Among equally near orders the longest is taken. Both are acyclic, so that each pair is settled once.
 */
final class NearestSearch {

    private static final int UNKNOWN = -1;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Automaton automaton;
    private final Alike alike;
    /** The answer's own items, and those that speak for them. */
    private final int[] own;

    private final int[] answer;
    private final int items;
    private final boolean withinStory;
    /** Cost to the end, and length of the order from here, for each state and place. */
    private final int[][] cost;

    private final int[][] length;

    NearestSearch(Automaton automaton, Alike alike, int[] own, boolean withinStory) {
        this.automaton = automaton;
        this.alike = alike;
        this.own = own;
        answer = alike.firsts(own);
        items = automaton.items();
        this.withinStory = withinStory;
        cost = new int[automaton.states()][];
        length = new int[automaton.states()][];
    }

    /** The nearest order; empty where the automaton accepts none. */
    Optional<Nearest> find() {
        if (settle(0, 0) == NEVER) {
            return Optional.empty();
        }
        List<Integer> order = new ArrayList<>();
        List<Boolean> kept = new ArrayList<>();
        int state = 0;
        int place = 0;
        while (place < answer.length || !endsHere(state, place)) {
            int matched = matched(state, place);
            if (matched != Automaton.NONE && isBest(state, place, matched, place + 1, 0, 1)) {
                kept.add(true);
                order.add(own[place++]);
                state = matched;
                continue;
            }
            int inserted = inserted(state, place);
            if (inserted >= 0) {
                order.add(~inserted);
                state = automaton.next(state, inserted);
            } else {
                kept.add(false);
                place++;
            }
        }
        return Optional.of(new Nearest(cost[0][0], named(order), kept));
    }

    /** Gives what was inserted, kept as the complement of the item that speaks for it, an item of its own. */
    private List<Integer> named(List<Integer> order) {
        long used = 0;
        for (int item : order) {
            used |= item < 0 ? 0 : 1L << item;
        }
        List<Integer> named = new ArrayList<>();
        for (int item : order) {
            int own = item < 0 ? alike.unused(~item, used) : item;
            used |= 1L << own;
            named.add(own);
        }
        return named;
    }

    private boolean endsHere(int state, int place) {
        return automaton.accepts(state, withinStory) && cost[state][place] == 0 && length[state][place] == 0;
    }

    private int inserted(int state, int place) {
        for (int item = 0; item < items; item++) {
            int target = automaton.next(state, item);
            if (target != Automaton.NONE && isBest(state, place, target, place, 1, 1)) {
                return item;
            }
        }
        return -1;
    }

    private boolean isBest(int state, int place, int target, int targetPlace, int price, int more) {
        int rest = settle(target, targetPlace);
        return rest != NEVER
                && rest + price == cost[state][place]
                && length[target][targetPlace] + more == length[state][place];
    }

    private int matched(int state, int place) {
        return place < answer.length && answer[place] >= 0 ? automaton.next(state, answer[place]) : Automaton.NONE;
    }

    /** The cost from a state and a place of the answer to the end. */
    private int settle(int state, int place) {
        int[] costs = cost[state];
        if (costs == null) {
            costs = new int[answer.length + 1];
            Arrays.fill(costs, UNKNOWN);
            cost[state] = costs;
            length[state] = new int[answer.length + 1];
        }
        if (costs[place] != UNKNOWN) {
            return costs[place];
        }
        int best = NEVER;
        int longest = 0;
        if (place == answer.length && automaton.accepts(state, withinStory)) {
            best = 0;
        }
        int matched = matched(state, place);
        if (matched != Automaton.NONE) {
            int rest = settle(matched, place + 1);
            int size = length[matched][place + 1] + 1;
            if (better(rest, size, best, longest)) {
                best = rest;
                longest = size;
            }
        }
        for (int item = 0; item < items; item++) {
            int target = automaton.next(state, item);
            if (target != Automaton.NONE) {
                int rest = settle(target, place);
                int size = length[target][place] + 1;
                if (rest != NEVER && better(rest + 1, size, best, longest)) {
                    best = rest + 1;
                    longest = size;
                }
            }
        }
        if (place < answer.length) {
            int rest = settle(state, place + 1);
            int size = length[state][place + 1];
            if (rest != NEVER && better(rest + 1, size, best, longest)) {
                best = rest + 1;
                longest = size;
            }
        }
        costs[place] = best;
        length[state][place] = longest;
        return best;
    }

    private static boolean better(int cost, int length, int than, int thanLength) {
        return cost < than || (cost == than && cost != NEVER && length > thanLength);
    }
}
