package org.syntofin.course;

import java.util.UUID;

/**
 * A draft was published at its time, and earlier answers to questions which it changed are to be judged again. It is told
 * now and then by every server, until {@link OwedRegrades#judged} is; whoever judges must be able to do so twice.
 *
 * @param id of what is owed
 * @param before the revision that learners saw until then; 0 for none
 * @param number the one that they see since
 * @param by who has decided it
 */
public record PublishedByItself(UUID id, String course, String folder, int before, int number, UUID by) {}
