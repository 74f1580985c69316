package org.syntofin.progress;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.LearnerId;

/** What an id may look like, and which ids are one's own. */
final class Ids {

    private static final int MAXIMUM_LENGTH = 64;

    private Ids() {}

    static void check(String part, String value) {
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(part + " must have 1 to " + MAXIMUM_LENGTH + " characters: " + value);
        }
    }

    /** The ids whose things belong to whoever acts, as the tables hold them. */
    static Set<UUID> own(CurrentLearner learner) {
        return values(learner.ids());
    }

    static Set<UUID> values(Collection<LearnerId> learners) {
        return learners.stream().map(LearnerId::value).collect(Collectors.toSet());
    }
}
