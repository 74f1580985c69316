package org.syntofin.study;

import com.vaadin.flow.component.Component;
import org.syntofin.lab.OrderItem;
import org.syntofin.quiz.Presentation;

/** Words an item of an order in the page's language. */
final class OrderItems {

    private OrderItems() {}

    static OrderItem of(Presentation.Item item, Component page) {
        OrderItem alone = switch (item.face()) {
            case Presentation.SegmentFace segment -> segment(item.handle(), segment, page);
            case Presentation.StepFace step -> OrderItem.words(item.handle(), Phrases.words(step.phrase(), page));
            case Presentation.WordsFace words -> OrderItem.words(item.handle(), words.text());
        };
        return new OrderItem(
                alone.id(), alone.from(), alone.to(), alone.chips(), alone.text(), alone.label(), item.group());
    }

    private static OrderItem segment(String handle, Presentation.SegmentFace segment, Component page) {
        String fields =
                segment.lost() ? segment.fields() + " · " + page.getTranslation("study.order.lost") : segment.fields();
        return OrderItem.segment(
                handle, Phrases.host(segment.from(), page), Phrases.host(segment.to(), page), segment.flags(), fields);
    }
}
