package org.syntofin.lab;

import com.vaadin.flow.component.ComponentEvent;

/** The learner has moved something; the arrangement is one of the list's own items. */
public class OrderChangedEvent extends ComponentEvent<OrderList> {

    private final transient Arrangement arrangement;

    public OrderChangedEvent(OrderList source, Arrangement arrangement) {
        super(source, true);
        this.arrangement = arrangement;
    }

    public Arrangement arrangement() {
        return arrangement;
    }
}
