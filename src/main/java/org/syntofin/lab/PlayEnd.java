package org.syntofin.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import org.syntofin.lab.internal.ElementWords;

/** The learner is one end of a connection and composes its segments; the engine is the rest of the world. */
@Tag("play-end")
@JsModule("./play-end/play-end.ts")
public class PlayEnd extends Component implements HasSize, LocaleChangeObserver {

    /**
     * A run of which one end is played.
     *
     * @param host the end's name in the scenario; one that is not there is said to be unknown where the run is fetched
     */
    public PlayEnd(RunAddress address, String host) {
        getElement().setProperty("src", address.href());
        getElement().setProperty("host", host);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("lang", ElementWords.spoken(event.getLocale()).toLanguageTag());
        getElement().setPropertyMap("words", ElementWords.startingWith("lab.waiting.", event.getLocale()));
    }
}
