package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.grading.Grading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Variants and responses as JSON, for keeping with an answer: {@code {"values": {"x": 100}, "shown": ["ack", "syn"]}}
 * and {@code {"order": ["syn", "ack"]}}, {@code {"choice": […]}}, {@code {"number": "101"}}, {@code {"blanks": {…}}},
 * {@code {"changes": […]}}.
 * Whatever is read is checked for its form only; {@link Grading#judge} checks it against the question.
 */
public final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerJson() {}

    /** What was drawn. */
    public static String write(Variant variant) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode values = node.putObject("values");
        variant.values().forEach(values::put);
        variant.shown().forEach(node.putArray("shown")::add);
        return node.toString();
    }

    /** What was drawn, if the text is one that {@link #write(Variant)} could have written. */
    public static Optional<Variant> variant(String json) {
        return parse(json).map(node -> {
            Map<String, Long> values = new LinkedHashMap<>();
            node.path("values")
                    .properties()
                    .forEach(
                            entry -> values.put(entry.getKey(), entry.getValue().asLong(-1)));
            return new Variant(values, texts(node.path("shown")));
        });
    }

    /** What was answered. */
    public static String write(Response response) {
        ObjectNode node = JSON.createObjectNode();
        switch (response) {
            case Response.Order order -> order.items().forEach(node.putArray("order")::add);
            case Response.Choice choice -> choice.options().stream().sorted().forEach(node.putArray("choice")::add);
            case Response.Amount number -> node.put("number", number.typed());
            case Response.Changes changes -> changes.changes().forEach(node.putArray("changes")::add);
            case Response.Blanks blanks -> {
                ObjectNode typed = node.putObject("blanks");
                blanks.typed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> typed.put(entry.getKey(), entry.getValue()));
            }
        }
        return node.toString();
    }

    /** What was answered, if the text is one that {@link #write(Response)} could have written. */
    public static Optional<Response> response(String json) {
        return parse(json).flatMap(node -> {
            if (node.has("order")) {
                return Optional.of(new Response.Order(texts(node.get("order"))));
            }
            if (node.has("choice")) {
                return Optional.of(new Response.Choice(Set.copyOf(texts(node.get("choice")))));
            }
            if (node.has("number")) {
                return Optional.of(new Response.Amount(node.get("number").asString("")));
            }
            if (node.has("changes")) {
                return Optional.of(new Response.Changes(texts(node.get("changes"))));
            }
            if (node.has("blanks")) {
                Map<String, String> typed = new LinkedHashMap<>();
                node.get("blanks")
                        .properties()
                        .forEach(entry ->
                                typed.put(entry.getKey(), entry.getValue().asString("")));
                return Optional.of(new Response.Blanks(typed));
            }
            return Optional.empty();
        });
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }
}
