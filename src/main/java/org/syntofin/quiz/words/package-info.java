/**
 * When two typed words are the same: case, width, spaces, punctuation and the way in which a numeral is written are no
 * difference, in English and in Chinese.
 */
@NullMarked
package org.syntofin.quiz.words;

import org.jspecify.annotations.NullMarked;
