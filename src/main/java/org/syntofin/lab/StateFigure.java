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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.lab.internal.ElementWords;
import org.syntofin.tcp.connection.State;

/**
 * The figure of the states (RFC 9293, 3.3.2, figure 5), drawn from the engine's own transitions. With blanks it asks for
 * names: the learner fills places from a bank of labels, and each change is told; the names of blanked places are not in
 * the page.
 */
@Tag("state-diagram")
@JsModule("./state-diagram/state-diagram.ts")
public class StateFigure extends Component implements HasSize, LocaleChangeObserver {

    /** Where the figure has a state, by column and row; CLOSED stands at the beginning and at the end. */
    public enum Place {
        A(State.CLOSED, 1, 0),
        B(State.LISTEN, 1, 1),
        C(State.SYN_RECEIVED, 0, 2),
        D(State.SYN_SENT, 2, 2),
        E(State.ESTABLISHED, 1, 3),
        F(State.FIN_WAIT_1, 0, 4),
        G(State.CLOSE_WAIT, 2, 4),
        H(State.FIN_WAIT_2, 0, 5),
        I(State.CLOSING, 1, 5),
        J(State.LAST_ACK, 2, 5),
        K(State.TIME_WAIT, 1, 6),
        L(State.CLOSED, 2, 6);

        private final State state;
        private final int column;
        private final int row;

        Place(State state, int column, int row) {
            this.state = state;
            this.column = column;
            this.row = row;
        }

        /** As the browser names it; tells nothing of the state. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public State state() {
            return state;
        }

        public int column() {
            return column;
        }

        public int row() {
            return row;
        }

        /** The places in which the state stands: one, and of CLOSED two. */
        public static List<Place> of(State state) {
            return Stream.of(values()).filter(place -> place.state == state).toList();
        }
    }

    private static final Set<String> PLACES =
            Stream.of(Place.values()).map(Place::id).collect(Collectors.toSet());

    public StateFigure() {
        setBlanks(List.of(), List.of());
    }

    /** The ids of all places. */
    public static Set<String> places() {
        return PLACES;
    }

    /**
     * Asks for the names of these places.
     *
     * @param places their ids
     * @param bank the labels to choose from, in the order in which they are shown
     */
    public final void setBlanks(List<String> places, List<String> bank) {
        if (!PLACES.containsAll(places)) {
            throw new IllegalArgumentException("Not places of the figure: " + places);
        }
        getElement().setPropertyList("blanks", List.copyOf(places));
        getElement().setPropertyList("bank", List.copyOf(bank));
    }

    /** Shows what was filled in: a label for each place that has one. */
    public void setFilled(Map<String, String> labels) {
        getElement().setPropertyMap("filled", Map.copyOf(labels));
    }

    /** Marks filled places for feedback: right or not; an empty map takes all marks away. */
    public void setMarks(Map<String, Boolean> marks) {
        getElement().setPropertyMap("marks", Map.copyOf(marks));
    }

    /** A locked figure can no longer be filled. */
    public void setLocked(boolean locked) {
        getElement().setProperty("locked", locked);
    }

    /** Hears what is filled in at each change. The labels come from the browser: compare them, never trust them. */
    public Registration addFilledListener(ComponentEventListener<PlaceFilledEvent> listener) {
        return addListener(PlaceFilledEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("lang", ElementWords.spoken(event.getLocale()).toLanguageTag());
        getElement().setPropertyMap("words", ElementWords.startingWith("lab.waiting.", event.getLocale()));
    }
}
