/**
 * Which orders of segments, states, calls and signals can happen. Two hosts' real TCP is driven through every choice
 * that a run leaves free (who calls next, which direction delivers next, whether a pure acknowledgment waits); what the
 * runs show becomes a finite automaton over the items of a question. {@link org.syntofin.quiz.legal.LegalOrders} is the
 * way in. No rule of TCP is written here: the hosts decide.
 */
@NullMarked
package org.syntofin.quiz.legal;

import org.jspecify.annotations.NullMarked;
