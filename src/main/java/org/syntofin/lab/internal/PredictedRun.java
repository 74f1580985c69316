package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ask;
import org.syntofin.lab.AskFor;
import org.syntofin.lab.CauseWords;
import org.syntofin.lab.RunAddress;

/**
 * A run of which a learner has earned a part: which run, what is asked, how many stops are behind, and what was said at
 * them. Lives as long as the ladder that shows it; the trace itself is not kept.
 */
public final class PredictedRun {

    private final String token;
    private final RunAddress whole;
    private final AskFor asked;
    private final CauseWords causes;
    private final List<Judged> judged = new ArrayList<>();

    PredictedRun(String token, RunAddress whole, AskFor asked, CauseWords causes) {
        this.token = token;
        this.whole = whole;
        this.asked = asked;
        this.causes = causes;
    }

    /** Where the part that is earned can be fetched; another address after each guess. */
    public RunAddress address() {
        return RunAddress.ofPrediction(token, earned());
    }

    /** What was said at the stops that are behind, the oldest first. */
    synchronized List<Judged> judged() {
        return List.copyOf(judged);
    }

    RunAddress whole() {
        return whole;
    }

    AskFor asked() {
        return asked;
    }

    CauseWords causes() {
        return causes;
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
    record Judged(int step, List<Part> parts) {}

    /**
     * One part of a guess.
     *
     * @param said null where the learner did not know
     * @param was what happened
     * @param cause the misconception that explains what was said; null where none does, or several do
     */
    record Part(
            Ask part,
            @Nullable String said,
            String was,
            boolean right,
            @Nullable String cause) {}
}
