package org.syntofin.progress;

import java.time.Instant;

/**
 * One draw of a question's values for one learner.
 *
 * @param revision the revision of the lesson whose question was drawn
 * @param drawn the variant as text, as {@code quiz} writes it
 * @param draft the answer that is being made
 * @param help how many hints have been opened, the explanation counting as one more
 */
public record Attempt(
        AttemptId id, QuestionKey question, int revision, String drawn, Draft draft, Instant openedAt, int help) {}
