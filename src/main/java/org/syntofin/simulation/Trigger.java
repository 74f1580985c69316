package org.syntofin.simulation;

import org.syntofin.tcp.connection.State;

/** When something of a scenario happens. */
public sealed interface Trigger {

    /** At this time, in microseconds. */
    record At(long micros) implements Trigger {}

    /** So long after the host first enters the state. */
    record When(String host, State state, long afterMicros) implements Trigger {}
}
