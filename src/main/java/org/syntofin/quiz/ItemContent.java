package org.syntofin.quiz;

import org.jspecify.annotations.Nullable;

/** What an item of an ordering question is: a step of a connection's life, or plain words. */
public sealed interface ItemContent {

    /**
     * A segment in the one grammar, {@code client > server [S.] seq {y} ack {x+1}}; a field that is not written is
     * free.
     *
     * @param pattern the text with its arithmetic, without the mark {@code lost}
     * @param lost whether the network loses it
     */
    record SegmentSent(Template pattern, boolean lost) implements ItemContent {

        /** As far as nothing is computed: both hosts and the flags. */
        private String beginning() {
            return pattern.parts().getFirst() instanceof Template.Literal(String words) ? words : "";
        }
    }

    /** {@code server enters ESTABLISHED}. */
    record StateEntered(String host, String state) implements ItemContent {}

    /** {@code client calls close}. */
    record CallMade(String host, String call) implements ItemContent {}

    /** {@code client is told connection reset}. */
    record SignalTold(String host, String signal) implements ItemContent {}

    /** Words of the author, for orders of other things than steps. */
    record Wording(Text text) implements ItemContent {}

    /** Whether this is a segment whose flags are written so, {@code [F.]}, or end so, {@code .]}. */
    default boolean hasFlags(String flags) {
        return this instanceof SegmentSent segment && segment.beginning().contains(flags);
    }

    /** The host that acts, if this is a step of a connection. */
    default @Nullable String host() {
        return switch (this) {
            case SegmentSent segment -> segment.beginning().strip().split("\\s+", 2)[0];
            case StateEntered entered -> entered.host();
            case CallMade made -> made.host();
            case SignalTold told -> told.host();
            case Wording _ -> null;
        };
    }
}
