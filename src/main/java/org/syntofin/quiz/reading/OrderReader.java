package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Given;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.OrderQuestion.Distractor;
import org.syntofin.quiz.OrderQuestion.Grade;
import org.syntofin.quiz.OrderQuestion.Item;
import org.syntofin.quiz.PartialOrder;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Text;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads the items of an ordering question, their wrong twins, the story, and how an order is judged. */
final class OrderReader {

    private static final int MAX_ITEMS = 30;

    private final TomlTable table;
    private final Texts texts;
    private final Findings findings;
    private final Question.Head head;
    private final ItemReader contents;

    OrderReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.findings = texts.findings();
        this.head = head;
        this.contents = new ItemReader(texts);
    }

    Optional<OrderQuestion> read() {
        List<Item> items = items();
        List<Distractor> distractors = distractors(items);
        List<Given> given = new GivenReader(findings).read(table);
        Optional<Grade> grade = new GradeReader(table, texts, contents, ids(items)).read();
        if (items.size() + distractors.size() > MAX_ITEMS || items.size() < 2) {
            findings.error(table.valuePosition("item"), "quiz.order.count", "limit", Integer.toString(MAX_ITEMS));
        }
        if (!given.isEmpty() && grade.isPresent() && !(grade.get() instanceof OrderQuestion.Traced)) {
            findings.error(table.valuePosition("given"), "quiz.order.given-needs-trace");
        }
        return grade.map(how -> new OrderQuestion(head, items, distractors, given, how));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        Optional<TomlTable> written = table.requiredTable("item");
        if (written.isEmpty()) {
            return items;
        }
        for (String id : written.get().names()) {
            TomlValue value = written.get().value(id).orElseThrow();
            Optional<ItemContent> content = contents.read(value);
            @Nullable String group = null;
            if (value instanceof TomlValue.Table item) {
                group = item.table().text("group").orElse(null);
                item.table().done();
            }
            if (content.isPresent()) {
                items.add(new Item(id, content.get(), group));
            }
        }
        return items;
    }

    private List<Distractor> distractors(List<Item> items) {
        List<Distractor> distractors = new ArrayList<>();
        Optional<TomlTable> written = table.table("distractor");
        if (written.isEmpty()) {
            return distractors;
        }
        Set<String> taken = new HashSet<>(ids(items));
        for (String id : written.get().names()) {
            if (!taken.add(id)) {
                findings.error(written.get().keyPosition(id).orElseThrow(), "quiz.order.distractor-id", "id", id);
            }
            written.get()
                    .requiredTable(id)
                    .flatMap(one -> distractor(id, one, items))
                    .ifPresent(distractors::add);
        }
        return distractors;
    }

    private Optional<Distractor> distractor(String id, TomlTable written, List<Item> items) {
        Optional<String> twin = written.has("twin") ? written.word("twin", ids(items)) : Optional.empty();
        Optional<ItemContent> content = contents.table(written);
        Optional<String> cause = texts.cause(written);
        Optional<Text> why = texts.optional(written, "why");
        written.done();
        return content.map(what -> new Distractor(id, twin.orElse(null), what, cause.orElse(null), why.orElse(null)));
    }

    /** Rules of a partial order: {@code after.ITEM = ["…"]}, in the question or inside {@code grade}. */
    static Map<String, List<String>> after(TomlTable from, List<String> ids, Findings findings) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        Optional<TomlTable> written = from.table("after");
        if (written.isEmpty()) {
            return after;
        }
        for (String id : written.get().names()) {
            if (!ids.contains(id)) {
                from.wordUnknown(
                        written.get().keyPosition(id).orElseThrow(),
                        written.get().path(),
                        id,
                        ids);
                continue;
            }
            List<String> earlier = new ArrayList<>();
            for (TomlValue.Text other : written.get().texts(id)) {
                if (ids.contains(other.value())) {
                    earlier.add(other.value());
                } else {
                    from.wordUnknown(other.position(), written.get().path(id), other.value(), ids);
                }
            }
            after.put(id, earlier);
        }
        if (new PartialOrder(ids, after).circular()) {
            findings.error(written.get().position(), "quiz.order.circular");
        }
        return after;
    }
}
