package org.syntofin.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a learner found wrong with a question. It does not say who the learner is.
 *
 * @param revision the revision of the lesson whose question was on the screen
 * @param drawn the variant that was on the screen, as {@code quiz} writes it
 * @param draft the answer that was on the screen, as the browser told it; null where there was none
 * @param words the learner's own sentence; empty where that learner has been erased
 * @param settledAt null while it is open
 */
public record Report(
        ReportId id,
        QuestionKey question,
        int revision,
        String drawn,
        @Nullable String draft,
        String words,
        Instant reportedAt,
        @Nullable Instant settledAt) {

    /** Whether nobody has settled it yet. */
    public boolean open() {
        return settledAt == null;
    }
}
