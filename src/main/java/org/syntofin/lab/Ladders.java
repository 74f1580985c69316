package org.syntofin.lab;

import java.util.List;
import org.springframework.stereotype.Component;
import org.syntofin.lab.internal.Predictions;

/** Makes ladders for the ways in which a lesson shows a run. */
@Component
public class Ladders {

    private final Predictions predictions;

    public Ladders(Predictions predictions) {
        this.predictions = predictions;
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
