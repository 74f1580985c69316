package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Items that stand for the same: runs cannot tell them apart, so a search uses them in turn, and what it finds of one
 * holds for each. The first of them speaks for all.
 */
final class Alike {

    private final int[] first;
    /** The members of each item's kind that come before it, as bits. */
    private final long[] before;

    private final List<List<Integer>> members = new ArrayList<>();

    Alike(List<Pattern> items) {
        first = new int[items.size()];
        before = new long[items.size()];
        for (int item = 0; item < first.length; item++) {
            first[item] = items.indexOf(items.get(item));
            members.add(new ArrayList<>(1));
            for (int earlier : members.get(first[item])) {
                before[item] |= 1L << earlier;
            }
            members.get(first[item]).add(item);
        }
    }

    /** The item that speaks for this one; -1 for one that is in no order. */
    int first(int item) {
        return item < 0 ? item : first[item];
    }

    /** An order by the items that speak for its own. */
    int[] firsts(int[] order) {
        return Arrays.stream(order).map(this::first).toArray();
    }

    /** How many items this one speaks for. */
    int count(int item) {
        return members.get(item).size();
    }

    /** The lowest item of a kind that is not used, its bits tell which are. */
    int unused(int first, long used) {
        for (int member : members.get(first)) {
            if ((used >> member & 1) == 0) {
                return member;
            }
        }
        throw new IllegalArgumentException("all of item " + first + "'s kind are used");
    }

    /** Whether an item is unused and its turn among those of its kind has come. */
    boolean isNext(int item, long used) {
        return (used >> item & 1) == 0 && (used & before[item]) == before[item];
    }

    /** An order with the items of each kind in turn. */
    int[] inTurn(int[] order) {
        int[] turned = order.clone();
        long used = 0;
        for (int i = 0; i < order.length; i++) {
            if (order[i] >= 0) {
                turned[i] = unused(first[order[i]], used);
                used |= 1L << turned[i];
            }
        }
        return turned;
    }
}
