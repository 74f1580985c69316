package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A guess as the browser sent it: texts for what was asked, anything else is left out. */
@DomEvent("guess-made")
public class GuessEvent extends ComponentEvent<SegmentLadder> {

    private static final int LONGEST = 40;

    private final transient @Nullable JsonNode sent;

    public GuessEvent(
            SegmentLadder source, boolean fromClient, @EventData("event.detail.guess") @Nullable JsonNode sent) {
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
