package org.syntofin.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be put in order, with its words in the page's language.
 *
 * @param from the sending host's name, or null where the item is no segment
 * @param to the receiving host's name, or null
 * @param chips flags as in {@code SYN}, {@code ACK}
 * @param text numbers, or what happens, as in {@code server enters ESTABLISHED}
 * @param label the whole item as a screen reader says it
 * @param group items of one group stay together; null where it stands alone
 */
public record OrderItem(
        String id,
        @Nullable String from,
        @Nullable String to,
        List<String> chips,
        String text,
        String label,
        @Nullable String group) {

    public OrderItem {
        chips = List.copyOf(chips);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("An item needs an id: " + label);
        }
    }

    /** A segment on its way. */
    public static OrderItem segment(String id, String from, String to, List<String> chips, String numbers) {
        // What is seen, in the same order: whoever says it to a machine says what is there.
        String label = from + " → " + to + " " + String.join(" ", chips) + " " + numbers;
        return new OrderItem(id, from, to, chips, numbers, label, null);
    }

    /** Something that happens, in words. */
    public static OrderItem words(String id, String text) {
        return new OrderItem(id, null, null, List.of(), text, text, null);
    }
}
