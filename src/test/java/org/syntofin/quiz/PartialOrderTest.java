package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartialOrderTest {

    private static final List<String> SIX = List.of("a", "b", "c", "d", "e", "f");

    /** Every order of every subset of up to five items and every order of six, over rules drawn from seeds. */
    @Test
    void distanceIsThatOfTheNearestLegalOrder() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<String> items = SIX.subList(0, 3 + random.nextInt(3));
            Map<String, List<String>> after = rules(items, random);
            compare(seed, items, after, true);
        }
        compare(0, SIX, Map.of("b", List.of("a"), "c", List.of("a"), "d", List.of("b", "c"), "f", List.of("e")), false);
    }

    private static void compare(long seed, List<String> items, Map<String, List<String>> after, boolean parts) {
        PartialOrder order = new PartialOrder(items, after);
        List<List<String>> legal = Permutations.all(items).stream()
                .filter(candidate -> keeps(candidate, after))
                .toList();
        assertThat(order.orders(1_000)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(legal);
        assertThat(order.orders(2)).hasSize(Math.min(2, legal.size()));
        java.util.function.Consumer<List<String>> check = answer -> {
            int nearest = legal.stream()
                    .mapToInt(candidate -> editDistance(answer, candidate))
                    .min()
                    .orElseThrow();
            assertThat(order.distance(answer)).as("seed %d, %s", seed, answer).isEqualTo(nearest);
            assertThat(order.impossible(answer))
                    .as("seed %d, %s", seed, answer)
                    .isEqualTo(firstWithoutLegalPrefix(answer, legal));
        };
        if (parts) {
            Permutations.eachPart(items, check);
        } else {
            Permutations.each(items, check);
        }
    }

    @Test
    void countsADistractorAsOneDeletion() {
        PartialOrder order = new PartialOrder(List.of("a", "b"), Map.of("b", List.of("a")));
        assertThat(order.distance(List.of("a", "wrong", "b"))).isEqualTo(1);
        assertThat(order.impossible(List.of("a", "wrong", "b"))).isEqualTo(1);
    }

    @Test
    void noticesRulesThatContradictEachOther() {
        assertThat(new PartialOrder(List.of("a", "b"), Map.of("b", List.of("a"), "a", List.of("b"))).circular())
                .isTrue();
        assertThat(new PartialOrder(List.of("a", "b"), Map.of("b", List.of("a"))).circular())
                .isFalse();
    }

    private static Map<String, List<String>> rules(List<String> items, Random random) {
        Map<String, List<String>> after = new HashMap<>();
        for (int i = 1; i < items.size(); i++) {
            List<String> earlier = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    earlier.add(items.get(j));
                }
            }
            after.put(items.get(i), earlier);
        }
        return after;
    }

    private static boolean keeps(List<String> order, Map<String, List<String>> after) {
        return after.entrySet().stream()
                .allMatch(rule -> rule.getValue().stream()
                        .allMatch(earlier -> order.indexOf(earlier) < order.indexOf(rule.getKey())));
    }

    private static int firstWithoutLegalPrefix(List<String> answer, List<List<String>> legal) {
        for (int length = 1; length <= answer.size(); length++) {
            List<String> prefix = answer.subList(0, length);
            if (legal.stream()
                    .noneMatch(order -> order.size() >= prefix.size()
                            && order.subList(0, prefix.size()).equals(prefix))) {
                return length - 1;
            }
        }
        return -1;
    }

    /** Insertions and deletions only, by recursion. */
    static int editDistance(List<String> from, List<String> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.size() + to.size();
        }
        if (from.getFirst().equals(to.getFirst())) {
            return editDistance(from.subList(1, from.size()), to.subList(1, to.size()));
        }
        return 1
                + Math.min(
                        editDistance(from.subList(1, from.size()), to), editDistance(from, to.subList(1, to.size())));
    }
}
