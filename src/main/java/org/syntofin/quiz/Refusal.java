package org.syntofin.quiz;

/**
 * An answer that cannot be judged: empty, not a number, or not of this question. Nothing is stored for it.
 *
 * @param why what to tell
 */
public record Refusal(Phrase why) implements Judgement {}
