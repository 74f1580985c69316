package org.syntofin.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.syntofin.lab.internal.ElementWords;

/** The learner is one end of a connection and composes its segments; the engine is the rest of the world. */
@Tag("play-end")
@JsModule("./play-end/play-end.ts")
public class PlayEnd extends Component implements HasSize, LocaleChangeObserver {

    /** Somebody off the path, who knows both ends' addresses and sees nothing of what they say. */
    public static final String ATTACKER = "attacker";

    /**
     * A run of which one end is played.
     *
     * @param host the end's name in the scenario, or {@link #ATTACKER}; one that is not there is said to be unknown where
     *     the run is fetched
     */
    public PlayEnd(RunAddress address, String host) {
        getElement().setProperty("src", address.href());
        getElement().setProperty("host", host);
    }

    /** Segments with which the game begins, in the grammar of the run's address. */
    public void setMoves(List<String> moves) {
        getElement().setPropertyList("begun", List.copyOf(moves));
    }

    /** Whether the page's address follows: its query says the segments, so that a link shows the same game. */
    public void setLinked(boolean linked) {
        getElement().setProperty("linked", linked);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("lang", ElementWords.spoken(event.getLocale()).toLanguageTag());
        getElement().setPropertyMap("words", ElementWords.startingWith("lab.waiting.", event.getLocale()));
    }
}
