package org.syntofin.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.presenting.Handles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the browser tells of an answer, {@code {"order": […], "aside": […]}}, {@code {"choice": […]}} or
 * {@code {"number": "…"}}, in handles; and drafts, which are kept in the same form.
 */
final class Responses {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDER = "order";
    private static final String ASIDE = "aside";
    private static final String CHOICE = "choice";
    private static final String NUMBER = "number";
    private static final String BLANKS = "blanks";
    private static final String CHANGES = "changes";

    private Responses() {}

    /** What was answered, in the author's ids; what cannot be an answer to the question becomes one that is refused. */
    static Response read(Question question, Variant variant, JsonNode told) {
        return switch (question) {
            case OrderQuestion _ -> new Response.Order(variant.ids(texts(told.path(ORDER))));
            case ChoiceQuestion _ -> new Response.Choice(new HashSet<>(variant.ids(texts(told.path(CHOICE)))));
            case NumericQuestion _ -> new Response.Amount(told.path(NUMBER).asString(""));
            case TraceErrorQuestion _ -> new Response.Choice(new HashSet<>(texts(told.path(CHOICE))));
            case MissionQuestion _ -> new Response.Changes(texts(told.path(CHANGES)));
            case ClozeQuestion _, LabelQuestion _, PredictQuestion _, ComposeQuestion _ ->
                Handles.of(question, variant).read(values(told.path(BLANKS)));
        };
    }

    /** What was saved, as an answer; empty where it cannot be read. */
    static Optional<Response> kept(Question question, Variant variant, String draft) {
        return parse(draft).map(told -> read(question, variant, told));
    }

    private static Map<String, String> values(JsonNode blanks) {
        Map<String, String> values = new LinkedHashMap<>();
        blanks.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        return values;
    }

    /**
     * A draft as the browser is to show it: of an order, every item exactly once, whatever was stored.
     *
     * @param kept the stored draft; empty for none
     */
    static ObjectNode shown(Question question, Variant variant, Optional<String> kept) {
        ObjectNode draft = kept.flatMap(Responses::parse).orElseGet(JSON::createObjectNode);
        if (question instanceof OrderQuestion) {
            List<String> all = variant.shown().stream().map(variant::handle).toList();
            List<String> order = known(all, texts(draft.path(ORDER)));
            List<String> aside = known(all, texts(draft.path(ASIDE)));
            aside.removeAll(order);
            Stream<String> rest = all.stream().filter(handle -> !order.contains(handle) && !aside.contains(handle));
            rest.toList().forEach(order::add);
            return placement(order, aside);
        }
        return draft;
    }

    /** An answer as the browser is to show it again: what it left out of an order was put aside. */
    static ObjectNode shown(Question question, Variant variant, Response answered) {
        ObjectNode shown = JSON.createObjectNode();
        switch (answered) {
            case Response.Order(List<String> items) -> {
                return placement(
                        items.stream().map(variant::handle).toList(),
                        variant.shown().stream()
                                .filter(id -> !items.contains(id))
                                .map(variant::handle)
                                .toList());
            }
            case Response.Choice(var options) ->
                options.stream()
                        .map(id -> question instanceof TraceErrorQuestion ? id : variant.handle(id))
                        .forEach(shown.putArray(CHOICE)::add);
            case Response.Amount(String typed) -> shown.put(NUMBER, typed);
            case Response.Changes(List<String> changes) -> changes.forEach(shown.putArray(CHANGES)::add);
            case Response.Blanks blanks ->
                Handles.of(question, variant).shown(blanks).forEach(shown.putObject(BLANKS)::put);
        }
        return shown;
    }

    /**
     * A draft of an order that keeps what can happen, and what was put aside. What could not happen comes next, then the
     * rest as it was shown first.
     *
     * @param impossible the first item of the answer that cannot be where it stands
     */
    static ObjectNode upTo(Variant variant, List<String> answered, @Nullable String impossible, List<String> putAside) {
        int at = impossible == null ? answered.size() : answered.indexOf(impossible);
        List<String> ids = new ArrayList<>(answered.subList(0, at));
        if (impossible != null) {
            ids.add(impossible);
        }
        List<String> aside = variant.ids(putAside).stream()
                .filter(id -> variant.shown().contains(id) && !ids.contains(id))
                .toList();
        variant.shown().stream()
                .filter(id -> !ids.contains(id) && !aside.contains(id))
                .toList()
                .forEach(ids::add);
        return placement(
                ids.stream().map(variant::handle).toList(),
                aside.stream().map(variant::handle).toList());
    }

    /** The length of the longest text in what the browser told, in characters. */
    static int longest(JsonNode told) {
        return told.isContainer()
                ? told.valueStream().mapToInt(Responses::longest).max().orElse(0)
                : told.asString("").length();
    }

    /** Whether the blanks that the browser tells are the question's, and filled with what there is to fill them with. */
    static boolean fills(Question question, Variant variant, JsonNode told) {
        return Handles.of(question, variant).know(values(told.path(BLANKS)));
    }

    static ObjectNode placement(List<String> order, List<String> aside) {
        ObjectNode node = JSON.createObjectNode();
        order.forEach(node.putArray(ORDER)::add);
        aside.forEach(node.putArray(ASIDE)::add);
        return node;
    }

    static List<String> order(JsonNode draft) {
        return texts(draft.path(ORDER));
    }

    static List<String> aside(JsonNode draft) {
        return texts(draft.path(ASIDE));
    }

    static List<String> choice(JsonNode told) {
        return texts(told.path(CHOICE));
    }

    private static Optional<ObjectNode> parse(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode node ? Optional.of(node) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static List<String> known(List<String> all, List<String> handles) {
        return new ArrayList<>(handles.stream().distinct().filter(all::contains).toList());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }
}
