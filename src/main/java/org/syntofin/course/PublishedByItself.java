package org.syntofin.course;

import java.util.UUID;

/**
 * A draft was published at its time, and earlier answers to questions which it changed are to be judged again.
 *
 * @param before the revision that learners saw until then; 0 for none
 * @param number the one that they see now
 * @param by who has decided it
 */
public record PublishedByItself(String course, String folder, int before, int number, UUID by) {}
