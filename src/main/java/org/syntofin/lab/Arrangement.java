package org.syntofin.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the items of an {@link OrderList} are.
 *
 * @param order the ids in their order
 * @param aside the ids of what was put aside
 */
public record Arrangement(List<String> order, List<String> aside) {

    public Arrangement {
        order = List.copyOf(order);
        aside = List.copyOf(aside);
        Set<String> seen = new HashSet<>();
        Stream.concat(order.stream(), aside.stream()).forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("An item is at two places: " + id);
            }
        });
    }

    /** All in this order, nothing put aside. */
    public static Arrangement of(List<String> order) {
        return new Arrangement(order, List.of());
    }

    /** The ids, wherever they are. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>(order);
        ids.addAll(aside);
        return ids;
    }
}
