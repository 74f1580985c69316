package org.syntofin.progress;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a verdict.
 *
 * @param score 0 to 1
 * @param cause the misconception that it shows, an id of causes.toml, or null
 * @param engine version of the engine that judged
 */
public record Marking(double score, @Nullable String cause, String engine) {

    public Marking {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be from 0 to 1: " + score);
        }
    }

    /** Whether this earns full marks. */
    public boolean right() {
        return score >= 1;
    }
}
