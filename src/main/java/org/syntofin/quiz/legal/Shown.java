package org.syntofin.quiz.legal;

import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** What a run shows at one point: the things that items of an order can stand for. */
public sealed interface Shown {

    /** Where it happens; of an injected segment, the host that it claims to come from. */
    String host();

    /** A segment leaves. */
    record Sent(String host, Segment segment) implements Shown {}

    /** A connection, or a listening socket, enters a state. */
    record Entered(String host, State state) implements Shown {}

    /** The application calls. */
    record Called(String host, String call) implements Shown {}

    /** The application is told something, in the RFC's words. */
    record Told(String host, String signal) implements Shown {}
}
