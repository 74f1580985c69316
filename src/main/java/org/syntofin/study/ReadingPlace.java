package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** Says where a reader is among its children, and brings them back there. */
@Tag("reading-place")
@JsModule("./reading-place/reading-place.ts")
class ReadingPlace extends Component implements HasComponents {

    void add(String place, Component child) {
        child.getElement().setAttribute("data-place", place);
        child.addClassName("study-block");
        add(child);
    }

    /** Brings the reader to a place when the page is drawn. */
    void bringTo(String place) {
        getElement().setProperty("place", place);
    }

    Registration addPlaceListener(ComponentEventListener<PlaceChanged> listener) {
        return addListener(PlaceChanged.class, listener);
    }

    /** The page has come to rest at another place. */
    @DomEvent("place-changed")
    public static final class PlaceChanged extends ComponentEvent<ReadingPlace> {

        private final String place;

        public PlaceChanged(ReadingPlace source, boolean fromClient, @EventData("event.detail.place") String place) {
            super(source, fromClient);
            this.place = place;
        }

        String place() {
            return place;
        }
    }
}
