package org.syntofin.tcp.connection;

import java.util.Arrays;

/** When each timer of a connection is due, in microseconds. What becomes of a timer is told to the host. */
@SuppressWarnings("EnumOrdinal") // an array by kind: every segment sets and clears
final class Timers {

    static final long OFF = Long.MAX_VALUE;
    private static final TimerKind[] KINDS = TimerKind.values();

    private final Connection owner;
    private final long[] due;

    Timers(Connection owner) {
        this.owner = owner;
        due = new long[KINDS.length];
        Arrays.fill(due, OFF);
    }

    Timers(Connection owner, Timers other) {
        this.owner = owner;
        due = other.due.clone();
    }

    long due(TimerKind kind) {
        return due[kind.ordinal()];
    }

    boolean isSet(TimerKind kind) {
        return due[kind.ordinal()] != OFF;
    }

    void set(TimerKind kind, long when) {
        move(kind, when);
        owner.host.tellTimer(owner, kind, Observer.TimerEvent.SET, when);
    }

    void stop(TimerKind kind) {
        if (isSet(kind)) {
            long when = due(kind);
            move(kind, OFF);
            owner.host.tellTimer(owner, kind, Observer.TimerEvent.CANCELLED, when);
        }
    }

    void stopAll() {
        for (TimerKind kind : KINDS) {
            stop(kind);
        }
    }

    /** The timer fires: it is off. */
    void fire(TimerKind kind) {
        long when = due(kind);
        move(kind, OFF);
        owner.host.tellTimer(owner, kind, Observer.TimerEvent.FIRED, when);
    }

    private void move(TimerKind kind, long when) {
        owner.host.timerMoves(due(kind), when);
        due[kind.ordinal()] = when;
    }

    long earliest() {
        long earliest = OFF;
        for (long one : due) {
            earliest = Math.min(earliest, one);
        }
        return earliest;
    }

    TimerKind earliestKind() {
        int earliest = 0;
        for (int i = 1; i < due.length; i++) {
            if (due[i] < due[earliest]) {
                earliest = i;
            }
        }
        return KINDS[earliest];
    }

    /** Which are set, as bits. */
    int pattern() {
        int pattern = 0;
        for (int i = 0; i < due.length; i++) {
            pattern |= due[i] == OFF ? 0 : 1 << i;
        }
        return pattern;
    }
}
