package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands in the blanks of a {@link StateFigure}, as the browser sent it: what is no place or no text is left out. */
@DomEvent("place-filled")
public class PlaceFilledEvent extends ComponentEvent<StateFigure> {

    private static final int LONGEST = 80;

    private final transient @Nullable JsonNode filled;

    @SuppressWarnings("NullableConstructor") // what an attacker leaves out arrives as null
    public PlaceFilledEvent(
            StateFigure source, boolean fromClient, @EventData("event.detail.filled") @Nullable JsonNode filled) {
        super(source, fromClient);
        this.filled = filled;
    }

    /** Label by place. */
    public Map<String, String> filled() {
        Map<String, String> labels = new LinkedHashMap<>();
        if (filled != null && filled.isObject()) {
            for (StateFigure.Place place : StateFigure.Place.values()) {
                JsonNode label = filled.get(place.id());
                if (label != null && label.isString() && label.stringValue().length() <= LONGEST) {
                    labels.put(place.id(), label.stringValue());
                }
            }
        }
        return labels;
    }
}
