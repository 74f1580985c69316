package org.syntofin.quiz;

/** What comes of an answer: a verdict, or a refusal that leaves everything as it was. */
public sealed interface Judgement permits Verdict, Refusal {}
