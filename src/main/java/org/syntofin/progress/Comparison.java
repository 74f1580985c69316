package org.syntofin.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.syntofin.account.LearnerId;

/**
 * What judging the answers to a question again would change.
 *
 * @param answers how many there are
 * @param unjudgeable how many the question cannot judge any more, since its items or numbers are others; they stay
 * @param changes oldest answer first
 */
public record Comparison(int answers, int unjudgeable, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** How many would count more. */
    public int gaining() {
        return (int) changes.stream().filter(change -> change.difference() > 0).count();
    }

    /** How many would count less. */
    public int losing() {
        return (int) changes.stream().filter(change -> change.difference() < 0).count();
    }

    /**
     * One answer that would be judged otherwise.
     *
     * @param answer the answer's row
     * @param test whether it was given in a test
     */
    public record Change(UUID answer, LearnerId learner, Instant givenAt, boolean test, Marking before, Marking after) {

        /** Above zero where the learner gains; zero where only the misconception is another. */
        public double difference() {
            return after.score() - before.score();
        }
    }
}
