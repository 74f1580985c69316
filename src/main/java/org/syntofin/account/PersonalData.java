package org.syntofin.account;

import java.util.Set;

/** What every feature that keeps something about learners implements, so that they can have it, and have it erased. */
public interface PersonalData {

    /** The name of this part in the exported file: lower case, for ever the same. */
    String section();

    /** Everything kept under these ids, as records and collections that Jackson writes. */
    Object export(Set<LearnerId> learners);

    /** Removes what leads to the person: names, free text. Facts without them may stay under an id that leads to nobody. */
    void erase(Set<LearnerId> learners);
}
