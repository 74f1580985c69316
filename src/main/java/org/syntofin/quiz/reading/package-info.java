/**
 * From a {@code quiz.toml} to questions: a reader for each kind, and what they share (texts, items, stories, goals,
 * variables). {@link org.syntofin.quiz.reading.QuizReader} is the way in. What is wrong becomes a finding at its place,
 * and the questions beside it are read all the same.
 */
@NullMarked
package org.syntofin.quiz.reading;

import org.jspecify.annotations.NullMarked;
