package org.syntofin.progress;

/**
 * A question of a sitting, with the values drawn for it.
 *
 * @param revision the revision of the lesson whose question was drawn
 * @param drawn the variant as text, as {@code quiz} writes it
 */
public record Drawn(QuestionKey question, int revision, String drawn) {}
