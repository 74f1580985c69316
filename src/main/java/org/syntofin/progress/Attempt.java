package org.syntofin.progress;

import java.time.Instant;

/**
 * One draw of a question's values for one learner.
 *
 * @param revision the revision of the lesson whose question was drawn
 * @param drawn the variant as text, as {@code quiz} writes it
 * @param draft the answer that is being made
 */
public record Attempt(AttemptId id, QuestionKey question, int revision, String drawn, Draft draft, Instant openedAt) {}
