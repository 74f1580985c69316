/**
 * Questions: their kinds, seeded variants, what may be shown of them, and the judgement of an answer. Plain Java on top
 * of the engine: a question of order is judged by running the two endpoints, never by a table. The way in is
 * {@link org.syntofin.quiz.reading.QuizReader} (a {@code quiz.toml} becomes questions and findings), then
 * {@link org.syntofin.quiz.Variant} (what was drawn for one learner), {@link org.syntofin.quiz.Presentation} (what may
 * leave the server) and {@link org.syntofin.quiz.grading.Grading} (the verdict). Attempts, deadlines and screens are not here.
 */
@NullMarked
package org.syntofin.quiz;

import org.jspecify.annotations.NullMarked;
