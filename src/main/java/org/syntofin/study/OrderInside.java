package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syntofin.lab.Arrangement;
import org.syntofin.lab.OrderItem;
import org.syntofin.lab.OrderList;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Items to be put in order. */
final class OrderInside implements Inside {

    private final OrderList list = new OrderList();

    OrderInside(Presentation.Ordering shown, Component page) {
        list.setWithAside(shown.spare());
        List<OrderItem> items =
                shown.items().stream().map(item -> OrderItems.of(item, page)).toList();
        list.setItems(items, Arrangement.of(items.stream().map(OrderItem::id).toList()));
    }

    @Override
    public Component component() {
        return list;
    }

    @Override
    public void show(ObjectNode draft) {
        list.setArrangement(new Arrangement(Responses.order(draft), Responses.aside(draft)));
    }

    /** Every item once. */
    @Override
    public boolean shows(JsonNode told) {
        List<String> order = Responses.order(told);
        List<String> aside = Responses.aside(told);
        Set<String> all = new HashSet<>(order);
        all.addAll(aside);
        return all.size() == order.size() + aside.size()
                && all.equals(list.getArrangement().ids());
    }

    @Override
    public void saved(JsonNode told) {
        list.setMarks(Map.of());
        Arrangement arrangement = new Arrangement(Responses.order(told), Responses.aside(told));
        if (!arrangement.equals(list.getArrangement())) {
            list.setArrangement(arrangement);
        }
    }

    @Override
    public void setLocked(boolean locked) {
        list.setLocked(locked);
    }

    /**
     * Shows in the list what was right. Up to an item that cannot be, or that leaves the story, everything is as it can be;
     * after it nothing is said: where the others belong depends on what comes instead.
     */
    @Override
    public void mark(Leaf leaf, Verdict verdict, Response response) {
        if (!(response instanceof Response.Order(List<String> answered))) {
            return;
        }
        Variant variant = leaf.variant();
        String stop = verdict.stop();
        int judged = stop == null ? answered.size() : answered.indexOf(stop);
        Map<String, OrderList.Mark> marks = new HashMap<>();
        for (Verdict.Part part : verdict.parts()) {
            int at = answered.indexOf(part.id());
            if (at >= 0 && at < judged) {
                boolean right = stop != null || part.mark() == Verdict.Mark.RIGHT;
                marks.put(variant.handle(part.id()), right ? OrderList.Mark.RIGHT : OrderList.Mark.WRONG);
            }
        }
        if (stop != null) {
            marks.put(variant.handle(stop), verdict.left() == null ? OrderList.Mark.IMPOSSIBLE : OrderList.Mark.WRONG);
        }
        list.setMarks(marks);
    }

    @Override
    public void markKept(Variant variant, Verdict verdict, Response.Order answered) {
        Map<String, OrderList.Mark> marks = new HashMap<>();
        for (String id : answered.items()) {
            if (id.equals(verdict.stop())) {
                break;
            }
            marks.put(variant.handle(id), OrderList.Mark.RIGHT);
        }
        list.setMarks(marks);
        list.focusAt(marks.size());
    }
}
