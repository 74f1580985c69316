package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some items and which must stand before which. The distance of an answer is the least number of insertions and
 * deletions that lead to an order that keeps all rules, the measure that PrairieLearn publishes for its order blocks.
 */
public final class PartialOrder {

    private final List<String> items;
    private final Map<String, Integer> index = new HashMap<>();
    /** {@code before[a][b]}: a must stand before b, directly or by way of others. */
    private final boolean[][] before;

    public PartialOrder(List<String> items, Map<String, List<String>> after) {
        this.items = List.copyOf(items);
        for (int i = 0; i < items.size(); i++) {
            index.put(items.get(i), i);
        }
        before = new boolean[items.size()][items.size()];
        after.forEach((item, earlier) -> {
            for (String other : earlier) {
                before[index(other)][index(item)] = true;
            }
        });
        close();
    }

    private int index(String item) {
        Integer place = index.get(item);
        if (place == null) {
            throw new IllegalArgumentException("no item " + item);
        }
        return place;
    }

    private void close() {
        int n = items.size();
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    before[a][b] |= before[a][via] && before[via][b];
                }
            }
        }
    }

    /** Whether the rules contradict each other, so that no order keeps them. */
    public boolean circular() {
        for (int i = 0; i < before.length; i++) {
            if (before[i][i]) {
                return true;
            }
        }
        return false;
    }

    /** The place in the answer of the first item that cannot stand there; -1 where none. */
    public int impossible(List<String> answer) {
        for (int i = 0; i < answer.size(); i++) {
            Integer item = index.get(answer.get(i));
            if (item == null) {
                return i;
            }
            for (int other = 0; other < before.length; other++) {
                int place = before[other][item] ? answer.indexOf(items.get(other)) : 0;
                if (place < 0 || place > i) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * The most items of the answer that can stay where they are: a largest set without two that stand against a rule.
     * Standing against a rule is transitive along the answer, so that Dilworth's theorem gives the set by a matching.
     */
    public boolean[] kept(List<String> answer) {
        int n = answer.size();
        boolean[][] against = new boolean[n][n];
        boolean[] known = new boolean[n];
        for (int i = 0; i < n; i++) {
            known[i] = index.containsKey(answer.get(i));
            for (int j = i + 1; known[i] && j < n; j++) {
                against[i][j] = index.containsKey(answer.get(j)) && before[index(answer.get(j))][index(answer.get(i))];
            }
        }
        return new Antichain(against, known).largest();
    }

    /** So many of the orders that keep all rules, or all where there are no more. */
    public List<List<String>> orders(int most) {
        List<List<String>> orders = new ArrayList<>();
        gather(new ArrayList<>(), most, orders);
        return orders;
    }

    private void gather(List<Integer> begun, int most, List<List<String>> orders) {
        if (begun.size() == items.size()) {
            orders.add(begun.stream().map(items::get).toList());
            return;
        }
        for (int item = 0; item < items.size() && orders.size() < most; item++) {
            if (!begun.contains(item) && ready(item, begun)) {
                begun.add(item);
                gather(begun, most, orders);
                begun.removeLast();
            }
        }
    }

    private boolean ready(int item, List<Integer> begun) {
        for (int other = 0; other < before.length; other++) {
            if (before[other][item] && !begun.contains(other)) {
                return false;
            }
        }
        return true;
    }

    /** Insertions and deletions between an answer and the nearest order that keeps all rules. */
    public int distance(List<String> answer) {
        int kept = 0;
        for (boolean stays : kept(answer)) {
            kept += stays ? 1 : 0;
        }
        return answer.size() - kept + items.size() - kept;
    }

    /** The largest antichain of a finite order, by Koenig's theorem on its bipartite matching. */
    private static final class Antichain {
        private final boolean[][] less;
        private final boolean[] known;
        private final int[] leftOf;
        private final int[] rightOf;

        Antichain(boolean[][] less, boolean[] known) {
            this.less = less;
            this.known = known;
            this.leftOf = new int[less.length];
            this.rightOf = new int[less.length];
            Arrays.fill(leftOf, -1);
            Arrays.fill(rightOf, -1);
        }

        boolean[] largest() {
            int n = less.length;
            for (int left = 0; left < n; left++) {
                augment(left, new boolean[n]);
            }
            boolean[] leftReached = new boolean[n];
            boolean[] rightReached = new boolean[n];
            for (int left = 0; left < n; left++) {
                if (rightOf[left] < 0) {
                    reach(left, leftReached, rightReached);
                }
            }
            boolean[] free = new boolean[n];
            for (int i = 0; i < n; i++) {
                free[i] = known[i] && leftReached[i] && !rightReached[i];
            }
            return free;
        }

        private boolean augment(int left, boolean[] seen) {
            for (int right = 0; right < less.length; right++) {
                if (less[left][right] && !seen[right]) {
                    seen[right] = true;
                    if (leftOf[right] < 0 || augment(leftOf[right], seen)) {
                        leftOf[right] = left;
                        rightOf[left] = right;
                        return true;
                    }
                }
            }
            return false;
        }

        private void reach(int left, boolean[] leftReached, boolean[] rightReached) {
            if (leftReached[left]) {
                return;
            }
            leftReached[left] = true;
            for (int right = 0; right < less.length; right++) {
                if (less[left][right] && !rightReached[right]) {
                    rightReached[right] = true;
                    if (leftOf[right] >= 0) {
                        reach(leftOf[right], leftReached, rightReached);
                    }
                }
            }
        }
    }
}
