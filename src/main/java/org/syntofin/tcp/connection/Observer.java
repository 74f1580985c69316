package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;

/**
 * Is told what a host's TCP does, in order; the only way out for segments. It must not call the host back from within.
 *
 * <p>Rule and check are those of the branch that is being taken. Checks are made only for an observer that
 * {@linkplain #wantsChecks wants} them.
 */
public interface Observer {

    /** Whether inequalities are to be written down with their numbers. */
    default boolean wantsChecks() {
        return false;
    }

    /** A segment leaves; {@code connection} is null where none exists (RST from CLOSED, SYN cookies). */
    void send(
            @Nullable Connection connection,
            Segment segment,
            boolean retransmission,
            @Nullable Rule rule,
            @Nullable Check why);

    /** A branch is taken. Called before whatever it causes, and also where it causes nothing to be seen. */
    default void decided(@Nullable Connection connection, Rule rule, @Nullable Check why) {}

    /** A connection, or a listener's child (from LISTEN), enters a state. */
    default void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {}

    /** A listening socket comes or goes. */
    default void listening(Listener listener, State from, State to, @Nullable Rule rule) {}

    /** The segment that is being received goes no further. */
    default void discard(@Nullable Connection connection, @Nullable Rule rule, @Nullable Check why) {}

    /** A timer is set ({@code due} in the future), fires ({@code due} now) or is cancelled. */
    default void timer(Connection connection, TimerKind kind, TimerEvent event, long due) {}

    /** The application of this socket is told something; {@code data} is empty unless octets are delivered. */
    default void signal(int socket, Signal signal, Payload data, @Nullable Rule rule, @Nullable Check why) {}

    /** What happens to a timer. */
    enum TimerEvent {
        SET,
        FIRED,
        CANCELLED
    }
}
