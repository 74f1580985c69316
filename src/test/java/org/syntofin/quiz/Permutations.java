package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every order of some items, and every order of every part of them. */
public final class Permutations {

    private Permutations() {}

    public static <T> void each(List<T> items, Consumer<List<T>> consumer) {
        permute(new ArrayList<>(items), 0, consumer);
    }

    public static <T> List<List<T>> all(List<T> items) {
        List<List<T>> all = new ArrayList<>();
        each(items, all::add);
        return all;
    }

    /** Orders of every subset, the empty one included. */
    public static <T> void eachPart(List<T> items, Consumer<List<T>> consumer) {
        for (int chosen = 0; chosen < 1 << items.size(); chosen++) {
            List<T> part = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    part.add(items.get(i));
                }
            }
            each(part, consumer);
        }
    }

    private static <T> void permute(List<T> items, int from, Consumer<List<T>> consumer) {
        if (from >= items.size() - 1) {
            consumer.accept(List.copyOf(items));
            return;
        }
        for (int i = from; i < items.size(); i++) {
            java.util.Collections.swap(items, from, i);
            permute(items, from + 1, consumer);
            java.util.Collections.swap(items, from, i);
        }
    }
}
