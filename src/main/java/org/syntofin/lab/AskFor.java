package org.syntofin.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked at a stop, and how it is answered.
 *
 * @param parts in the order in which they are asked
 */
public record AskFor(List<Ask> parts, Manner manner) {

    /** How a learner answers. */
    public enum Manner {
        /** By choosing among the truth and what misconceptions would say. */
        OPTIONS,
        /** Numbers are typed, the rest is chosen. */
        TYPED,
        /** The whole segment is written: who, every flag, every number. */
        SEGMENT
    }

    /** Whoever writes a segment says all of it; of the author's parts the states remain. */
    public AskFor {
        if (manner == Manner.SEGMENT) {
            List<Ask> all = new ArrayList<>(Ask.SEGMENT);
            parts.stream().filter(part -> !all.contains(part)).forEach(all::add);
            parts = all;
        }
        parts = List.copyOf(parts);
    }

    /** Chooses among options. */
    public static AskFor options(List<Ask> parts) {
        return new AskFor(parts, Manner.OPTIONS);
    }
}
