package org.syntofin.quiz;

/** A sentence of the story that the prompt tells; an order outside of it is possible, but not what was asked. */
public sealed interface Given {

    /** {@code nothing is lost}. */
    record NothingLost() implements Given {}

    /** {@code client 3 lost}, {@code client SYN 1 lost}: this segment, written as in a scenario's fault, is lost. */
    record Lost(String segment) implements Given {}

    /** {@code server close before client close}: one call is made before the other. */
    record CallBefore(String host, String call, String otherHost, String otherCall) implements Given {}
}
