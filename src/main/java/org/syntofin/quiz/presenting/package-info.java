/**
 * What of a question may leave the server: {@link org.syntofin.quiz.presenting.Presenting} makes a
 * {@link org.syntofin.quiz.Presentation} without keys, seeds or causes;
 * {@link org.syntofin.quiz.presenting.Handles} are the names under which its parts come back.
 */
@NullMarked
package org.syntofin.quiz.presenting;

import org.jspecify.annotations.NullMarked;
