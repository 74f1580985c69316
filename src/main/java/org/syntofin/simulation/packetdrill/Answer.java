package org.syntofin.simulation.packetdrill;

import org.jspecify.annotations.Nullable;

/**
 * What a call returns.
 *
 * @param value as the program sees it
 * @param error the name of the error that it sets, if any
 */
record Answer(long value, @Nullable String error) {

    static final Answer ZERO = new Answer(0, null);

    static Answer of(long value) {
        return new Answer(value, null);
    }

    static Answer failure(String error) {
        return new Answer(-1, error);
    }

    @Override
    public String toString() {
        return error == null ? Long.toString(value) : value + " " + error;
    }
}
