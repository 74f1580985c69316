/**
 * From an answer to a judgement: {@link org.syntofin.quiz.grading.Grading} is the way in and knows a grader for each kind.
 * What the engine decides (next segments, goals reached, altered lines, legal orders) is asked here; which orders can
 * happen at all is found in {@code quiz.legal}.
 */
@NullMarked
package org.syntofin.quiz.grading;

import org.jspecify.annotations.NullMarked;
