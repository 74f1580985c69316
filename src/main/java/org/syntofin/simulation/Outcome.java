package org.syntofin.simulation;

/** How a run ended: nothing could happen any more, or a bound was met. */
public enum Outcome {
    QUIET("quiet"),
    TOO_MANY_EVENTS("too-many-events"),
    TOO_LONG("too-long"),
    TOO_MANY_STEPS("too-many-steps"),
    QUEUE_FULL("queue-full"),
    TOO_MUCH_DATA("too-much-data"),
    /** The trace was read from a capture, which ends where it ends. */
    CAPTURED("captured");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
