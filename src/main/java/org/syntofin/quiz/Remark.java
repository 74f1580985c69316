package org.syntofin.quiz;

/** Something told after an answer: a phrase of ours, or an author's words. */
public sealed interface Remark {

    /** By key and arguments, worded in the page's language. */
    record Told(Phrase phrase) implements Remark {}

    /** A phrase and the segment that it is about, for chips. */
    record Shown(Phrase phrase, Presentation.SegmentFace segment) implements Remark {}

    /** An author's Markdown; fill it with the variant's values. */
    record Written(Text text) implements Remark {}
}
