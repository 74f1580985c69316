package org.syntofin.lab;

import java.util.Map;
import org.syntofin.lab.internal.PredictedRun;
import org.syntofin.lab.internal.Predictions;

/** A ladder that is given its run piece by piece. */
class PredictLadder extends SegmentLadder {

    private final transient PredictedRun run;
    private final transient Predictions predictions;

    PredictLadder(PredictedRun run, Predictions predictions) {
        super(run.address());
        this.run = run;
        this.predictions = predictions;
        addListener(GuessEvent.class, event -> judge(event.guess()));
    }

    private void judge(Map<Ask, String> guess) {
        predictions.judge(run, guess);
        setRun(run.address());
    }
}
