package org.syntofin.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.syntofin.lab.internal.ElementWords;

/**
 * Plays one run as a ladder of segments. It is given the run's address, not its data: the browser fetches that from the
 * server, so that a session holds a few bytes however long the run is.
 */
@Tag("segment-ladder")
@JsModule("./segment-ladder/segment-ladder.ts")
public class SegmentLadder extends Component implements HasSize, LocaleChangeObserver {

    public SegmentLadder(RunAddress address) {
        setRun(address);
    }

    /** Shows another run, from its beginning. */
    public void setRun(RunAddress address) {
        getElement().setProperty("src", address.href());
    }

    /** Whether stepping is the way that is meant; playing stays possible. */
    public void setStepping(boolean stepping) {
        getElement().setProperty("stepping", stepping);
    }

    /** Whether it plays as soon as the run is there; with reduced motion it stands at the end instead. */
    public void setAutoplay(boolean autoplay) {
        getElement().setProperty("autoplay", autoplay);
    }

    /** Whether the learner may change the run: what if. */
    public void setFree(boolean free) {
        getElement().setProperty("free", free);
    }

    /** Whether the picture and its controls stand alone, without what explains them. */
    public void setPlain(boolean plain) {
        getElement().setProperty("plain", plain);
    }

    /** Changes with which the run begins, in the grammar of the run's address. */
    public void setEdits(List<String> edits) {
        getElement().setPropertyList("edits", List.copyOf(edits));
    }

    /** Whether the page's address follows: its query says the changes and the step. */
    public void setLinked(boolean linked) {
        getElement().setProperty("linked", linked);
    }

    /** Stands at this step of the trace when the run arrives; 0 is before everything. */
    public void setStep(int step) {
        getElement().setProperty("step", Math.max(0, step));
    }

    /** Hears at which step of the trace the learner stands; the number comes from the browser. */
    public Registration addStepChangedListener(ComponentEventListener<StepChangedEvent> listener) {
        return addListener(StepChangedEvent.class, listener);
    }

    /** Hears of the changes of the run that is shown; they come from the browser. */
    public Registration addRunChangedListener(ComponentEventListener<RunChangedEvent> listener) {
        return addListener(RunChangedEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("lang", ElementWords.spoken(event.getLocale()).toLanguageTag());
        getElement().setPropertyMap("words", ElementWords.startingWith("lab.waiting.", event.getLocale()));
    }
}
