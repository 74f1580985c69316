package org.syntofin.progress;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One learner's sitting of a test.
 *
 * @param number counts the learner's sittings of this test, from 1
 * @param end when its time is over; null where it has no limit
 * @param handedIn null while it goes on
 */
public record Sitting(
        SittingId id,
        TestKey test,
        int number,
        Instant startedAt,
        @Nullable Instant end,
        @Nullable Instant handedIn) {

    /** When its time is over; empty where it has no limit. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(end);
    }

    /** Whether it is closed: what was answered has been judged, and nothing more is taken. */
    public boolean closed() {
        return handedIn != null;
    }

    /** Whether its time is over. */
    public boolean over(Instant now) {
        return end != null && !now.isBefore(end);
    }
}
