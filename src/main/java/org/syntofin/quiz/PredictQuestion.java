package org.syntofin.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run is seen up to a step: which segment comes next? There is no key; the engine computes it.
 *
 * @param step the last step that is seen
 * @param asked what is asked about the next segment
 * @param mistakes what wrong beliefs answer
 */
public record PredictQuestion(Head head, Story story, int step, List<Asked> asked, List<Mistake> mistakes)
        implements Question {

    public PredictQuestion {
        asked = List.copyOf(asked);
        mistakes = List.copyOf(mistakes);
    }

    /** A wrong prediction with a name. */
    public record Mistake(
            Asked asked,
            Template value,
            String cause,
            @Nullable Text why) {}

    PredictQuestion with(Scenarios scenarios) {
        return new PredictQuestion(head, story.with(scenarios), step, asked, mistakes);
    }
}
