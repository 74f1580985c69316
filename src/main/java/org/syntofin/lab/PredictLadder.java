package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.internal.PredictedRun;
import org.syntofin.lab.internal.Predictions;
import tools.jackson.databind.JsonNode;

/** A ladder that is given its run piece by piece. */
class PredictLadder extends SegmentLadder {

    private static final int LONGEST = 40;

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
        getElement().setPropertyList("judged", run.judged());
        setRun(run.address());
    }

    /** A guess as the browser sent it: texts for what was asked, anything else is left out. */
    @DomEvent("guess-made")
    public static class GuessEvent extends ComponentEvent<PredictLadder> {

        private final transient @Nullable JsonNode sent;

        public GuessEvent(
                PredictLadder source, boolean fromClient, @EventData("event.detail.guess") @Nullable JsonNode sent) {
            super(source, fromClient);
            this.sent = sent;
        }

        Map<Ask, String> guess() {
            Map<Ask, String> guess = new EnumMap<>(Ask.class);
            if (sent != null && sent.isObject()) {
                for (Ask ask : Ask.values()) {
                    JsonNode said = sent.get(ask.word());
                    if (said != null && said.isString() && said.stringValue().length() <= LONGEST) {
                        guess.put(ask, said.stringValue());
                    }
                }
            }
            return guess;
        }
    }
}
