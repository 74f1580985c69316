package org.syntofin.quiz;

import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.connection.State;

/** Something that a run is to show. */
public sealed interface Goal {

    /**
     * {@code client in TIME-WAIT}, {@code server in CLOSE-WAIT for 1h}.
     *
     * @param forMicros how long without a break; 0 for a moment
     */
    record InState(String host, State state, long forMicros) implements Goal {}

    /** {@code client never in TIME-WAIT}. */
    record NeverIn(String host, State state) implements Goal {}

    /** {@code client ends in CLOSED}. */
    record EndsIn(String host, State state) implements Goal {}

    /**
     * {@code client sends 3 SYN}, {@code server sends at most 2}, {@code client sends at least 1 FIN}.
     *
     * @param least how many at least
     * @param most how many at most
     */
    record Sends(String host, SegmentName.Kind kind, int least, int most) implements Goal {}

    /**
     * {@code nothing is lost}, {@code at most 2 are lost}.
     *
     * @param most how many at most
     */
    record Lost(int most) implements Goal {}

    /** {@code client is told connection reset}. */
    record Told(String host, String signal) implements Goal {}

    /** Whether only a run that is known to its end shows it; the others stay reached, whatever comes later. */
    default boolean ofTheWholeRun() {
        return switch (this) {
            case NeverIn _, EndsIn _, Lost _ -> true;
            case Sends goal -> goal.most() < Integer.MAX_VALUE;
            case InState _, Told _ -> false;
        };
    }

    /** The host that it is about; null where it is about none. */
    default @Nullable String about() {
        return switch (this) {
            case InState goal -> goal.host();
            case NeverIn goal -> goal.host();
            case EndsIn goal -> goal.host();
            case Sends goal -> goal.host();
            case Told goal -> goal.host();
            case Lost _ -> null;
        };
    }
}
