package org.syntofin.simulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the network does to segments.
 *
 * @param segment which one; null for all in the time
 * @param fromMicros first moment at which it holds
 * @param untilMicros first moment at which it holds no more
 * @param chanceMillionths how likely it is for each segment that it means
 * @param byMicros how much later a delayed or duplicated segment comes
 */
public record FaultSpec(
        @Nullable SegmentName segment,
        long fromMicros,
        long untilMicros,
        int chanceMillionths,
        Effect effect,
        long byMicros) {

    /** What can be done to a segment. */
    public enum Effect {
        LOSE("lose"),
        DUPLICATE("duplicate"),
        DELAY("delay"),
        CORRUPT("corrupt");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        /** As scenarios write it. */
        public String text() {
            return text;
        }

        public static Optional<Effect> ofText(String text) {
            for (Effect effect : values()) {
                if (effect.text.equals(text)) {
                    return Optional.of(effect);
                }
            }
            return Optional.empty();
        }
    }

    /** Something that happens to one segment for certain. */
    public static FaultSpec of(SegmentName segment, Effect effect, long byMicros) {
        return new FaultSpec(segment, 0, Long.MAX_VALUE, 1_000_000, effect, byMicros);
    }
}
