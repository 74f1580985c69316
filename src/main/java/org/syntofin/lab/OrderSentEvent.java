package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the browser sent, not looked at yet: anything may be in it, and what is no list of texts is read as empty. */
@DomEvent("order-changed")
public class OrderSentEvent extends ComponentEvent<OrderList> {

    private static final int MOST = 200;

    private final transient @Nullable JsonNode order;
    private final transient @Nullable JsonNode aside;

    @SuppressWarnings("NullableConstructor") // what an attacker leaves out arrives as null
    public OrderSentEvent(
            OrderList source,
            boolean fromClient,
            @EventData("event.detail.order") @Nullable JsonNode order,
            @EventData("event.detail.aside") @Nullable JsonNode aside) {
        super(source, fromClient);
        this.order = order;
        this.aside = aside;
    }

    List<String> order() {
        return texts(order);
    }

    List<String> aside() {
        return texts(aside);
    }

    private static List<String> texts(@Nullable JsonNode node) {
        if (node == null || !node.isArray() || node.size() > MOST) {
            return List.of();
        }
        return node.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(Objects::nonNull)
                .toList();
    }
}
