package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import org.syntofin.lab.OrderItem;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Presentation;

/** Words an item of an order in the page's language. */
final class OrderItems {

    private OrderItems() {}

    static OrderItem of(Presentation.Item item, Component page) {
        OrderItem alone = switch (item.face()) {
            case Presentation.SegmentFace segment -> segment(item.handle(), segment, page);
            case Presentation.StepFace step -> OrderItem.words(item.handle(), step(step, page));
            case Presentation.WordsFace words -> OrderItem.words(item.handle(), words.text());
        };
        return new OrderItem(
                alone.id(), alone.from(), alone.to(), alone.chips(), alone.text(), alone.label(), item.group());
    }

    private static String step(Presentation.StepFace step, Component page) {
        Map<String, String> arguments = new HashMap<>(step.phrase().arguments());
        arguments.computeIfPresent("host", (name, host) -> host(host, page));
        return new Phrase(step.phrase().key(), arguments)
                .fill(page.getTranslation(step.phrase().key()));
    }

    private static OrderItem segment(String handle, Presentation.SegmentFace segment, Component page) {
        String fields =
                segment.lost() ? segment.fields() + " · " + page.getTranslation("study.order.lost") : segment.fields();
        return OrderItem.segment(handle, host(segment.from(), page), host(segment.to(), page), segment.flags(), fields);
    }

    /** The usual names are worded; others are an author's own. */
    private static String host(String name, Component page) {
        return switch (name) {
            case "client", "server" -> page.getTranslation("study.host." + name);
            default -> name;
        };
    }
}
