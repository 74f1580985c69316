package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Map;

/** Shows how much time is left, and tells when the browser believes that it has run down. */
@Tag("time-left")
@JsModule("./time-left/time-left.ts")
public class TimeLeft extends Component {

    /** Counts down from now on. */
    public void setLeft(Duration left) {
        getElement().setProperty("left", (double) Math.max(0, left.toMillis()));
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "label", getTranslation("study.time.label"),
                                "left", getTranslation("study.time.left"),
                                "said", getTranslation("study.time.said")));
    }

    /** Hears that the time seems to be over; ask the clock. */
    public void onOver(Runnable listener) {
        addListener(TimeOver.class, event -> listener.run());
    }

    /** The browser's clock has run down. */
    @DomEvent("time-over")
    public static final class TimeOver extends ComponentEvent<TimeLeft> {

        public TimeOver(TimeLeft source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
