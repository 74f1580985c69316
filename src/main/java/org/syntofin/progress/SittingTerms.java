package org.syntofin.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms a test may be sat.
 *
 * @param from empty where it is open since ever
 * @param until empty where it never closes
 * @param limit of one sitting, without extra time; empty for none
 * @param attempts how many sittings a learner has
 */
public record SittingTerms(Optional<Instant> from, Optional<Instant> until, Optional<Duration> limit, int attempts) {

    /** Whether the test is open. */
    public boolean open(Instant now) {
        return from.filter(now::isBefore).isEmpty()
                && until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /**
     * When a sitting that begins now is over; empty where never.
     *
     * @param extraPercent of the limit on top of it
     */
    Optional<Instant> end(Instant now, int extraPercent) {
        Optional<Instant> limited =
                limit.map(time -> now.plus(time).plusMillis(Math.round(time.toMillis() * (extraPercent / 100.0))));
        if (limited.isEmpty() || until.isEmpty()) {
            return limited.isEmpty() ? until : limited;
        }
        return Optional.of(limited.get().isBefore(until.get()) ? limited.get() : until.get());
    }
}
