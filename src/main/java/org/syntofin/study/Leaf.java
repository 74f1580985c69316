package org.syntofin.study;

import org.jspecify.annotations.Nullable;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Draft;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;

/**
 * One question as it lies open before a learner.
 *
 * @param attempt where answers are kept; null while nothing is kept yet
 * @param verdict on the newest answer to this variant; null where there is none
 */
public record Leaf(
        Question question,
        @Nullable AttemptId attempt,
        Variant variant,
        Draft draft,
        @Nullable Verdict verdict) {

    Leaf with(Draft newDraft) {
        return new Leaf(question, attempt, variant, newDraft, verdict);
    }

    Leaf with(AttemptId newAttempt) {
        return new Leaf(question, newAttempt, variant, draft, verdict);
    }

    Leaf with(@Nullable Verdict newVerdict) {
        return new Leaf(question, attempt, variant, draft, newVerdict);
    }
}
