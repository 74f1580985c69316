package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ask;
import org.syntofin.lab.RunAddress;

/**
 * A run of which a learner has earned a part: which run, what is asked, how many stops are behind, and what was said at
 * them. Lives as long as the ladder that shows it; the trace itself is not kept.
 */
public final class PredictedRun {

    private final String token;
    private final RunAddress whole;
    private final List<Ask> asked;
    private final List<Judged> judged = new ArrayList<>();

    PredictedRun(String token, RunAddress whole, List<Ask> asked) {
        this.token = token;
        this.whole = whole;
        this.asked = List.copyOf(asked);
    }

    /** Where the part that is earned can be fetched; another address after each guess. */
    public RunAddress address() {
        return RunAddress.ofPrediction(token, earned());
    }

    /** What was said at the stops that are behind, the oldest first. */
    public synchronized List<Judged> judged() {
        return List.copyOf(judged);
    }

    RunAddress whole() {
        return whole;
    }

    List<Ask> asked() {
        return asked;
    }

    String token() {
        return token;
    }

    synchronized int earned() {
        return judged.size();
    }

    synchronized void add(Judged guess) {
        judged.add(guess);
    }

    /**
     * A guess beside what happened.
     *
     * @param step the trace's number of the step that it was about
     */
    public record Judged(int step, List<Part> parts) {}

    /**
     * One part of a guess.
     *
     * @param part as in {@code ack}
     * @param said null where the learner did not know
     * @param was what happened
     */
    public record Part(String part, @Nullable String said, String was, boolean right) {}
}
