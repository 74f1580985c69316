package org.syntofin.account;

import java.util.Optional;
import java.util.Set;

/** Who is acting in the current request. */
public interface CurrentLearner {

    /** The person or guest; empty for a visitor of whom nothing is known yet. */
    Optional<Learner> find();

    /**
     * The id under which this visitor's things are found. A visitor of whom nothing is known gets one for the
     * session, under which nothing is kept yet.
     */
    LearnerId id();

    /**
     * All ids whose things belong to this visitor: {@link #id()} and the guests that were taken over. Readers of
     * answers, drafts and places look under all of them.
     */
    Set<LearnerId> ids();

    /**
     * To be called in the transaction that keeps something, before it does: sees to it that the learner's row exists
     * and that the device is known again after the session is lost. Costs one look-up for guests, nothing for persons.
     */
    LearnerId settle();
}
