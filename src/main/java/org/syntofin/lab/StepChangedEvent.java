package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.dom.DebouncePhase;

/** The learner stands at another step; scrubbing tells the last one only. */
@DomEvent(value = "step-changed", debounce = @DebounceSettings(timeout = 400, phases = DebouncePhase.TRAILING))
public class StepChangedEvent extends ComponentEvent<SegmentLadder> {

    private final int step;

    public StepChangedEvent(SegmentLadder source, boolean fromClient, @EventData("event.detail.step") int step) {
        super(source, fromClient);
        this.step = Math.max(0, step);
    }

    /** The trace's step number, from 1; 0 is before everything. Not checked against the run. */
    public int step() {
        return step;
    }
}
