package org.syntofin.quiz;

/** Something told after an answer: a phrase of ours, or an author's words. */
public sealed interface Remark {

    /** By key and arguments, worded in the page's language. */
    record Told(Phrase phrase) implements Remark {}

    /** An author's Markdown; fill it with the variant's values. */
    record Written(Text text) implements Remark {}
}
