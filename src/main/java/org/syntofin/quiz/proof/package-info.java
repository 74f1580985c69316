/**
 * Whether a question is sound: its model answer judged by the engine, its wrong answers wrong, its variants unambiguous.
 * The check of contents asks here.
 */
@NullMarked
package org.syntofin.quiz.proof;

import org.jspecify.annotations.NullMarked;
