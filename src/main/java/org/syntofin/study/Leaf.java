package org.syntofin.study;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Answer;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Draft;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;

/**
 * One question as it lies open before a learner.
 *
 * @param attempt where answers are kept; null while nothing is kept yet
 * @param told of the newest answer to this variant; null where there is none
 * @param help how many hints have been opened, the explanation counting as one more
 */
public record Leaf(
        Question question,
        @Nullable AttemptId attempt,
        Variant variant,
        Draft draft,
        @Nullable Told told,
        int help) {

    /**
     * What was told after an answer.
     *
     * @param response the answer
     * @param help that had been taken before it
     */
    public record Told(Verdict verdict, Response response, int help) {

        /** Of an answer as it is stored, and the verdict on that. */
        static Told of(Answer answer, Verdict verdict) {
            return new Told(
                    verdict,
                    AnswerJson.response(answer.response()).orElseThrow(),
                    answer.marking().help());
        }
    }

    Optional<Verdict> verdict() {
        return Optional.ofNullable(told).map(Told::verdict);
    }

    /** Whether the answer can no longer be changed. Some are mended where they are; of all others the next try has new numbers. */
    boolean locked(Manner manner) {
        return switch (manner) {
            case PRACTICE -> told != null && !question.mended();
            case ONCE -> told != null;
            case LATER -> false;
            case OVER -> true;
        };
    }

    Leaf with(Draft newDraft) {
        return new Leaf(question, attempt, variant, newDraft, told, help);
    }

    Leaf with(AttemptId newAttempt) {
        return new Leaf(question, newAttempt, variant, draft, told, help);
    }

    Leaf with(Told newlyTold) {
        return new Leaf(question, attempt, variant, draft, newlyTold, help);
    }

    Leaf helped(int opened) {
        return new Leaf(question, attempt, variant, draft, told, Math.max(help, opened));
    }
}
