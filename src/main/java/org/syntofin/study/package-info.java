/**
 * What a learner sees: the first page, a course, a lesson with its text, simulations and questions, and what is told
 * after an answer. {@link org.syntofin.study.LessonPanel} shows a lesson anywhere, and a
 * {@link org.syntofin.study.Notebook} says what becomes of the answers given in it: kept for the learner, or forgotten
 * as in an author's preview. Nothing is judged here and nothing stored; quiz and progress do that.
 */
@ApplicationModule(
        displayName = "Study",
        allowedDependencies = {"account", "course", "progress", "lab"})
@NullMarked
package org.syntofin.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
