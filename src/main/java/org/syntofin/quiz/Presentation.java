package org.syntofin.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may go to the browser of a question: never a key, a seed, an explanation or an author's id, which may tell what
 * is right. Texts are Markdown in one language, filled with the drawn values.
 */
public sealed interface Presentation {

    /** What is asked, in Markdown. */
    String prompt();

    /** How many hints there are; {@link Presenting#hint} gives one when it is opened. */
    int hints();

    /** Items to be put in order, shuffled; those that cannot be are set aside. */
    record Ordering(String prompt, int hints, List<Item> items) implements Presentation {
        public Ordering {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing to be put in its place.
     *
     * @param handle its name in this variant
     * @param pair items of one pair stand beside each other, and one of them is to be used; null for none
     * @param group items of one group move together; null for none
     */
    record Item(
            String handle,
            Face face,
            @Nullable String pair,
            @Nullable String group) {}

    /** Options of which one or several are right. */
    record Choosing(String prompt, int hints, List<Option> options, boolean several) implements Presentation {
        public Choosing {
            options = List.copyOf(options);
        }
    }

    /** Something to choose, in Markdown. */
    record Option(String handle, String text) {}

    /**
     * A number to be typed.
     *
     * @param unit shown after the field; null for none
     */
    record Typing(String prompt, int hints, @Nullable Unit unit) implements Presentation {}

    /** What an item looks like. */
    sealed interface Face {}

    /**
     * A segment.
     *
     * @param flags in the order of chips: {@code SYN}, {@code ACK}
     * @param fields the numbers that are written, as {@code seq=1000 ack=301}
     * @param lost whether it is marked as lost
     */
    record SegmentFace(String from, String to, List<String> flags, String fields, boolean lost) implements Face {
        public SegmentFace {
            flags = List.copyOf(flags);
        }
    }

    /** A step told in words of ours: a state entered, a call, a signal. */
    record StepFace(String host, Phrase phrase) implements Face {}

    /** An author's words. */
    record WordsFace(String text) implements Face {}
}
