package org.syntofin.progress;

import java.time.Instant;

/**
 * An answer as it was given: a fact.
 *
 * @param drawn the variant that was answered, as text
 * @param response what was answered, as text
 */
public record Answer(
        SubmissionId submission,
        AttemptId attempt,
        QuestionKey question,
        int revision,
        String drawn,
        String response,
        Instant givenAt,
        Marking marking) {}
