package org.syntofin.simulation.packetdrill;

/**
 * When an event happens.
 *
 * @param base what the times are counted from
 * @param micros the time, in microseconds
 * @param span what the second time means
 * @param endMicros the second time, in microseconds; the same as the first where there is none
 */
public record EventTime(Base base, long micros, Span span, long endMicros) {

    /** Right after the event before it. */
    static final EventTime AT_ONCE = new EventTime(Base.RELATIVE, 0, Span.NONE, 0);

    /** What a time is counted from. */
    public enum Base {
        /** The start of the script. */
        ABSOLUTE,
        /** The event before it: {@code +0.1}. */
        RELATIVE,
        /** Any time: {@code *}. */
        ANY
    }

    /** What the second time means. */
    public enum Span {
        NONE,
        /** The latest time at which a segment may leave: {@code 0.1~0.2}. */
        RANGE,
        /** When a blocking call returns: {@code 0...0.1}. */
        BLOCKING
    }
}
