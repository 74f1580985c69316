package org.syntofin.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syntofin.lab.internal.ElementWords;

/**
 * Things to be put in order by dragging, buttons, tapping or keyboard; each move is told to the listeners once it has been
 * found possible. What the browser sends that could not come from these items is refused: the list is put back and the
 * refusal logged, whether or not who holds the list hears of it too. The items' words are the caller's; its own it takes
 * from the page's language.
 */
@Tag("order-list")
@JsModule("./order-list/order-list.ts")
public class OrderList extends Component implements HasSize, LocaleChangeObserver {

    private static final Logger LOG = LoggerFactory.getLogger(OrderList.class);

    /** What the element's script understands beside the two lists; a new revision makes it take them. */
    private record Placement(List<String> order, List<String> aside, int revision) {}

    private final Set<String> ids = new HashSet<>();
    private Arrangement arrangement = Arrangement.of(List.of());
    private boolean withAside;
    private boolean locked;
    private int revision;

    public OrderList() {
        addListener(OrderSentEvent.class, this::moved);
    }

    /** Shows these items in this arrangement, which must hold each of them once. */
    public void setItems(List<OrderItem> items, Arrangement arrangement) {
        Set<String> given = items.stream().map(OrderItem::id).collect(Collectors.toSet());
        if (given.size() != items.size() || !given.equals(arrangement.ids())) {
            throw new IllegalArgumentException("Items " + given + " do not match their arrangement " + arrangement);
        }
        ids.clear();
        ids.addAll(given);
        getElement().setPropertyList("items", items);
        setArrangement(arrangement);
    }

    public Arrangement getArrangement() {
        return arrangement;
    }

    /** Puts the items where they are said to be, whatever the browser shows. */
    public void setArrangement(Arrangement arrangement) {
        if (!ids.equals(arrangement.ids())) {
            throw new IllegalArgumentException("Not an arrangement of " + ids + ": " + arrangement);
        }
        this.arrangement = arrangement;
        revision++;
        getElement().setPropertyBean("placement", new Placement(arrangement.order(), arrangement.aside(), revision));
    }

    /** Whether there is a place for what does not belong. */
    public void setWithAside(boolean withAside) {
        this.withAside = withAside;
        getElement().setProperty("withAside", withAside);
    }

    /** A locked list is shown and can no longer be changed. */
    public void setLocked(boolean locked) {
        this.locked = locked;
        getElement().setProperty("locked", locked);
    }

    /** Takes the reader to the item at this place, counted from 0. */
    public void focusAt(int place) {
        getElement().callJsFunction("focusAt", place);
    }

    public boolean isLocked() {
        return locked;
    }

    /** Marks items for feedback, by id; an empty map takes all marks away. */
    public void setMarks(Map<String, Mark> marks) {
        getElement()
                .setPropertyMap(
                        "marks",
                        marks.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        mark -> mark.getValue().name().toLowerCase(Locale.ROOT))));
    }

    /** Hears of each arrangement that the learner makes and that could be made. */
    public Registration addOrderChangedListener(ComponentEventListener<OrderChangedEvent> listener) {
        return addListener(OrderChangedEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setPropertyMap("words", ElementWords.startingWith("lab.order.", event.getLocale()));
    }

    private void moved(OrderSentEvent sent) {
        List<String> order = sent.order();
        List<String> aside = sent.aside();
        if (locked || !isPossible(order, aside)) {
            LOG.warn(
                    "Refused an order of {} and {} for {} items, locked: {}",
                    order.size(),
                    aside.size(),
                    ids.size(),
                    locked);
            setArrangement(arrangement);
            return;
        }
        arrangement = new Arrangement(order, aside);
        // The element shows it already: sending it back would undo a move that is still under way.
        fireEvent(new OrderChangedEvent(this, arrangement));
    }

    private boolean isPossible(List<String> order, List<String> aside) {
        if (order.size() + aside.size() != ids.size() || (!aside.isEmpty() && !withAside)) {
            return false;
        }
        Set<String> sent = Stream.concat(order.stream(), aside.stream()).collect(Collectors.toSet());
        return sent.equals(ids);
    }

    /** What feedback says of one item. */
    public enum Mark {
        RIGHT,
        WRONG,
        IMPOSSIBLE
    }
}
