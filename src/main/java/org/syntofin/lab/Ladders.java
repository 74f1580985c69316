package org.syntofin.lab;

import java.util.List;
import org.springframework.stereotype.Component;
import org.syntofin.lab.internal.Predictions;
import org.syntofin.lab.internal.ToldRuns;
import org.syntofin.simulation.Trace;

/** Makes ladders for the ways in which a lesson shows a run. */
@Component
public class Ladders {

    private final Predictions predictions;
    private final ToldRuns told;

    public Ladders(Predictions predictions, ToldRuns told) {
        this.predictions = predictions;
        this.told = told;
    }

    /** Plays, as soon as it is there, a run that no scenario gives: what an answer would mean. */
    public SegmentLadder tell(Trace trace, String title) {
        SegmentLadder ladder = new ToldLadder(told.keep(trace, title));
        ladder.setAutoplay(true);
        return ladder;
    }

    /** Plays by itself; the learner may step as well. */
    public SegmentLadder watch(RunAddress address) {
        return new SegmentLadder(address);
    }

    /** The learner steps. */
    public SegmentLadder step(RunAddress address) {
        SegmentLadder ladder = new SegmentLadder(address);
        ladder.setStepping(true);
        return ladder;
    }

    /** The learner changes calls and faults. */
    public SegmentLadder free(RunAddress address) {
        SegmentLadder ladder = new SegmentLadder(address);
        ladder.setFree(true);
        return ladder;
    }

    /**
     * The run stops before at most three segments, and the learner says what comes next. What comes after a stop is in no
     * answer of the server before the learner has said something.
     */
    public SegmentLadder predict(RunAddress address, List<Ask> asked) {
        return new PredictLadder(predictions.begin(address, asked), predictions);
    }
}
