package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;

/** A host's clock, and what it tells its observer: always with the rule that was decided last and the inequality behind it. */
abstract sealed class HostReports permits TcpHost {

    private final Observer observer;
    private final boolean explains;
    private long now;
    private @Nullable Rule rule;
    private @Nullable Check why;
    private boolean discarded;

    HostReports(Observer observer) {
        this.observer = observer;
        explains = observer.wantsChecks();
    }

    /** Something new happens at this time: no rule has been decided yet. */
    final void begin(long at) {
        if (at < now) {
            throw new IllegalArgumentException("time went back from " + now + " to " + at);
        }
        now = at;
        rule = null;
        why = null;
    }

    /** A segment arrives, which may be discarded once. */
    final void beginSegment() {
        discarded = false;
    }

    final long now() {
        return now;
    }

    /** The clock of timestamps: milliseconds (RFC 7323, 5.4). */
    final int timestamp() {
        return timestampAt(now);
    }

    static int timestampAt(long micros) {
        return (int) (micros / 1_000) + 1;
    }

    final boolean explains() {
        return explains;
    }

    /** Whether this was the rule decided last. */
    final boolean isBecause(Rule other) {
        return rule == other;
    }

    final void because(@Nullable Connection connection, Rule because, @Nullable Check check) {
        rule = because;
        why = check;
        observer.decided(connection, because, check);
    }

    final void transmit(@Nullable Connection connection, Segment segment, boolean again) {
        observer.send(connection, segment, again, rule, why);
    }

    final void tellState(Connection connection, State from, State to) {
        observer.state(connection, from, to, rule, why);
    }

    final void tellTimer(Connection connection, TimerKind kind, Observer.TimerEvent event, long due) {
        observer.timer(connection, kind, event, due);
    }

    final void tellListening(Listener listener, State from, State to) {
        observer.listening(listener, from, to, rule);
    }

    final void signal(int socket, Signal signal, Payload data) {
        observer.signal(socket, signal, data, rule, why);
    }

    final void discard(@Nullable Connection connection) {
        if (!discarded) {
            discarded = true;
            observer.discard(connection, rule, why);
        }
    }
}
