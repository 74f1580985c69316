package org.syntofin.progress;

/** A request that is not carried out, for a reason that the learner is told in words ({@code progress.refused.…}). */
public final class AnswerRefused extends RuntimeException {

    private final Reason reason;

    public AnswerRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. Each has words of its own in every language. */
    public enum Reason {
        /** The attempt does not exist, or belongs to somebody else: the two are not told apart. */
        NO_SUCH_ATTEMPT,
        /** The question has been taken out of its lesson, or changed since the attempt was opened. */
        QUESTION_GONE,
        /** The response cannot be one of this question: an item that is not in it, an item twice, no number. */
        NOT_A_RESPONSE,
        /** Answered on other numbers than those that lie open. */
        OTHER_NUMBERS,
        /** The time of the sitting is over, or it was handed in. */
        LATE,
        /** The test is not open, or the learner has had all sittings of it. */
        NOT_OPEN,
        /** The attempt has its one answer. */
        ANSWERED,
        /** Longer than any answer may be. */
        TOO_LONG,
        /** So much of it waits already that nobody could look at more. */
        TOO_MANY;

        /** The key of its words. */
        public String key() {
            return "progress.refused." + name();
        }
    }
}
