package org.syntofin.progress;

import java.time.Instant;

/**
 * An answer as it was given: a fact.
 *
 * @param drawn the variant that was answered, as text
 * @param response what was answered, as text
 * @param judged the revision of the lesson whose question judged it last
 * @param marking the last judgement's
 */
public record Answer(
        SubmissionId submission,
        AttemptId attempt,
        QuestionKey question,
        int revision,
        String drawn,
        String response,
        Instant givenAt,
        int judged,
        Marking marking) {

    /** The same answer, judged later. */
    Answer judged(int laterRevision, Marking later) {
        return new Answer(submission, attempt, question, revision, drawn, response, givenAt, laterRevision, later);
    }
}
