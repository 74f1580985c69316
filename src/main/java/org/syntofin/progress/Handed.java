package org.syntofin.progress;

import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Verdict;

/** What became of an answer that was handed in. */
public sealed interface Handed {

    /** Judged and stored; where the submission had come before, as it was stored then. */
    record Judged(Answer answer, Verdict verdict) implements Handed {}

    /** Not an answer that can be judged: nothing is stored, and the learner is told why. */
    record Declined(Phrase why) implements Handed {}
}
