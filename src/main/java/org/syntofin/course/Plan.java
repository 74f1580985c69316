package org.syntofin.course;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a draft is to be published by itself.
 *
 * @param judgeFor who wants answers that were given until then to questions which it changes judged again
 */
public record Plan(Instant at, Optional<UUID> judgeFor) {

    /** Earlier answers keep their marks. */
    public static Plan of(Instant at) {
        return new Plan(at, Optional.empty());
    }
}
