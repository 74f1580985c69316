package org.syntofin.study;

import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;

/** What becomes of the answers that are given in a {@link LessonPanel}. One page's, used by one thread at a time. */
public interface Notebook {

    /** In what manner the questions of this notebook are answered. */
    default Manner manner() {
        return Manner.PRACTICE;
    }

    /** The question as it was left, or with numbers drawn for the first time. */
    Leaf open(Question question);

    /** The question with new numbers. */
    Leaf renew(Question question);

    /**
     * Saves what is being answered.
     *
     * @param base the number of the draft that the change was made from
     * @param writer the browser tab's own name
     * @param response as the browser told it, in handles
     */
    Saved save(Leaf leaf, int base, String writer, String response);

    /**
     * The learner has opened so many hints; what is answered from now on is answered with help.
     *
     * @param opened the explanation counts as one more than all hints
     */
    Leaf help(Leaf leaf, int opened);

    /** Judges an answer; a submission that comes twice counts once. */
    Marked submit(Leaf leaf, SubmissionId submission, Response response);

    /**
     * A draft was dealt with.
     *
     * @param leaf the question with the draft that is stored now
     * @param overtaken whether that is another tab's, since it came first
     */
    record Saved(Leaf leaf, boolean overtaken) {}

    /** An answer was dealt with. */
    sealed interface Marked {

        Leaf leaf();

        /** Judged; the leaf carries the verdict. */
        record Judged(Leaf leaf, Verdict verdict) implements Marked {}

        /** Refused, for a reason to be told; nothing has changed. */
        record Declined(Leaf leaf, Phrase why) implements Marked {}
    }
}
