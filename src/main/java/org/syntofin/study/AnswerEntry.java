package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Arrangement;
import org.syntofin.lab.OrderItem;
import org.syntofin.lab.OrderList;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the answer to one variant is entered, whatever its kind. */
final class AnswerEntry {

    private final AnswerForm form;
    private final @Nullable OrderList list;

    private AnswerEntry(AnswerForm form, @Nullable OrderList list) {
        this.form = form;
        this.list = list;
    }

    static AnswerEntry of(Leaf leaf, Presentation shown) {
        AnswerEntry entry = switch (shown) {
            case Presentation.Ordering ordering -> ordering(ordering);
            case Presentation.Choosing choosing -> choosing(choosing);
            case Presentation.Typing typing -> typing(typing);
            case Presentation.Filling _,
                    Presentation.Labelling _,
                    Presentation.Predicting _,
                    Presentation.Spotting _,
                    Presentation.Composing _,
                    Presentation.Steering _ -> throw new UnsupportedOperationException("no form yet for " + shown);
        };
        entry.attempt(leaf);
        entry.show(leaf);
        return entry;
    }

    private static AnswerEntry ordering(Presentation.Ordering shown) {
        AnswerForm form = new AnswerForm(AnswerForm.Kind.ORDER);
        OrderList list = new OrderList();
        list.setWithAside(shown.items().stream().anyMatch(item -> item.pair() != null));
        List<OrderItem> items =
                shown.items().stream().map(item -> OrderItems.of(item, form)).toList();
        list.setItems(items, Arrangement.of(items.stream().map(OrderItem::id).toList()));
        form.setWords(words(form, ""));
        form.add(list);
        return new AnswerEntry(form, list);
    }

    private static AnswerEntry choosing(Presentation.Choosing shown) {
        AnswerForm form = new AnswerForm(shown.several() ? AnswerForm.Kind.CHOICES : AnswerForm.Kind.CHOICE);
        form.setOptions(shown.options().stream()
                .map(option -> new AnswerForm.Choice(option.handle(), option.text()))
                .toList());
        form.setWords(words(form, ""));
        return new AnswerEntry(form, null);
    }

    private static AnswerEntry typing(Presentation.Typing shown) {
        AnswerForm form = new AnswerForm(AnswerForm.Kind.NUMBER);
        Unit unit = shown.unit();
        form.setWords(words(form, unit == null ? "" : form.getTranslation("quiz.unit." + unitKey(unit))));
        return new AnswerEntry(form, null);
    }

    private static String unitKey(Unit unit) {
        return switch (unit) {
            case MICROSECONDS -> "us";
            case PER_SECOND -> "per-second";
            default -> unit.symbol();
        };
    }

    private static Map<String, String> words(Component page, String unit) {
        Map<String, String> words = new HashMap<>();
        for (String word : List.of("check", "number", "waiting", "saved", "empty", "one", "several")) {
            words.put(word, page.getTranslation("study.form." + word));
        }
        words.put("unit", unit);
        return words;
    }

    Component component() {
        return form;
    }

    AnswerForm form() {
        return form;
    }

    void attempt(Leaf leaf) {
        form.setAttempt(leaf.attempt() == null ? "" : leaf.attempt().value().toString());
        form.setDraftNumber(leaf.draft().number());
    }

    /** Shows the draft that is stored. */
    void show(Leaf leaf) {
        ObjectNode draft = draft(leaf);
        form.setDraftNumber(leaf.draft().number());
        form.showDraft(draft);
        if (list != null) {
            list.setArrangement(new Arrangement(Responses.order(draft), Responses.aside(draft)));
        }
    }

    /** What is answered is shown and can no longer be changed, or can be. */
    void setLocked(boolean locked) {
        form.setLocked(locked);
        if (list != null) {
            list.setLocked(locked);
        }
    }

    /** Marks what stays when the learner tries again from what cannot be. */
    void markKept(Variant variant, Verdict verdict, Response.Order answered) {
        if (list != null) {
            Map<String, OrderList.Mark> marks = new HashMap<>();
            for (String id : answered.items()) {
                if (id.equals(verdict.impossible())) {
                    break;
                }
                marks.put(variant.handle(id), OrderList.Mark.RIGHT);
            }
            list.setMarks(marks);
            list.focusAt(marks.size());
        }
    }

    ObjectNode draft(Leaf leaf) {
        return Responses.shown(
                leaf.question(),
                leaf.variant(),
                Optional.ofNullable(leaf.draft().response()));
    }

    /** Whether what the browser told could be on the screen: for orders, every item once. */
    boolean shows(JsonNode told) {
        if (list == null) {
            return true;
        }
        List<String> order = Responses.order(told);
        List<String> aside = Responses.aside(told);
        Set<String> all = new HashSet<>(order);
        all.addAll(aside);
        return all.size() == order.size() + aside.size()
                && all.equals(list.getArrangement().ids());
    }

    /** A change has been dealt with; marks of an earlier answer no longer fit. */
    void saved(Leaf leaf, int change, JsonNode told) {
        attempt(leaf);
        form.confirmChange(change);
        if (list != null) {
            list.setMarks(Map.of());
            Arrangement arrangement = new Arrangement(Responses.order(told), Responses.aside(told));
            if (!arrangement.equals(list.getArrangement())) {
                list.setArrangement(arrangement);
            }
        }
    }

    /**
     * Shows in the list what was right. Up to an item that cannot be everything can happen; after it nothing is said:
     * where the others belong depends on what comes instead.
     */
    void mark(Variant variant, Verdict verdict, Response response) {
        if (list == null || !(response instanceof Response.Order(List<String> answered))) {
            return;
        }
        String impossible = verdict.impossible();
        int judged = impossible == null ? answered.size() : answered.indexOf(impossible);
        Map<String, OrderList.Mark> marks = new HashMap<>();
        for (Verdict.Part part : verdict.parts()) {
            int at = answered.indexOf(part.id());
            if (at >= 0 && at < judged) {
                boolean right = impossible != null || part.mark() == Verdict.Mark.RIGHT;
                marks.put(variant.handle(part.id()), right ? OrderList.Mark.RIGHT : OrderList.Mark.WRONG);
            }
        }
        if (impossible != null) {
            marks.put(variant.handle(impossible), OrderList.Mark.IMPOSSIBLE);
        }
        list.setMarks(marks);
    }
}
