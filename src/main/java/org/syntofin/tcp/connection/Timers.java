package org.syntofin.tcp.connection;

import java.util.Arrays;

/** When each timer of a connection is due, in microseconds. */
@SuppressWarnings("EnumOrdinal") // an array by kind: every segment sets and clears
final class Timers {

    static final long OFF = Long.MAX_VALUE;
    private static final TimerKind[] KINDS = TimerKind.values();

    private final long[] due;

    Timers() {
        due = new long[KINDS.length];
        Arrays.fill(due, OFF);
    }

    Timers(Timers other) {
        due = other.due.clone();
    }

    long due(TimerKind kind) {
        return due[kind.ordinal()];
    }

    boolean isSet(TimerKind kind) {
        return due[kind.ordinal()] != OFF;
    }

    void set(TimerKind kind, long when) {
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
