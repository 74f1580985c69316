package org.syntofin.progress;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a verdict.
 *
 * @param score 0 to 1
 * @param cause the misconception that it shows, an id of causes.toml, or null
 * @param engine version of the engine that judged
 * @param help how many hints had been opened before, the explanation counting as one more
 */
public record Marking(double score, @Nullable String cause, String engine, int help) {

    public Marking {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be from 0 to 1: " + score);
        }
    }

    /** Without help. */
    public Marking(double score, @Nullable String cause, String engine) {
        this(score, cause, engine, 0);
    }

    /** Whether this earns full marks. */
    public boolean right() {
        return score >= 1;
    }
}
