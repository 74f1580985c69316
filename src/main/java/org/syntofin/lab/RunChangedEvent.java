package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Another run is shown: the learner changed it, or went back to one that was there before. */
@DomEvent("run-changed")
public class RunChangedEvent extends ComponentEvent<SegmentLadder> {

    private static final int MOST = 100;

    private final transient List<String> edits;

    @SuppressWarnings("NullableConstructor") // what an attacker leaves out arrives as null
    public RunChangedEvent(
            SegmentLadder source, boolean fromClient, @EventData("event.detail.edits") @Nullable ArrayNode edits) {
        super(source, fromClient);
        this.edits = edits == null
                ? List.of()
                : StreamSupport.stream(edits.spliterator(), false)
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .limit(MOST)
                        .toList();
    }

    /** All changes of the run that is shown, in the grammar of the run's address. Not checked. */
    public List<String> edits() {
        return edits;
    }
}
