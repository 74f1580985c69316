package org.syntofin.lab;

import java.util.Optional;

/** Knows misconceptions by their ids. Whoever embeds a run that is to be predicted gives one. */
@FunctionalInterface
public interface CauseWords {

    /** Knows none. */
    CauseWords NONE = (cause, language) -> Optional.empty();

    /**
     * What a misconception assumes, and what holds instead.
     *
     * @param cause as in {@code syn-counts-none}
     * @param language a tag, as in {@code zh-CN}
     */
    Optional<Said> find(String cause, String language);

    /**
     * A misconception in one language.
     *
     * @param belief in the learner's words
     * @param holds what holds instead, and why
     */
    record Said(String belief, String holds) {}
}
