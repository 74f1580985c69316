/**
 * Pictures of which a learner names the parts: the state diagram, found by driving one host of the engine through
 * everything that can happen to it, and the fields of a segment's header.
 */
@NullMarked
package org.syntofin.quiz.picture;

import org.jspecify.annotations.NullMarked;
