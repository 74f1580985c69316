package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;

/** Makes of a question and a variant what may be shown, in one language. */
public final class Presenting {

    private final Variant variant;
    private final String language;

    private Presenting(Variant variant, String language) {
        this.variant = variant;
        this.language = language;
    }

    /** What may go to the browser. */
    public static Presentation of(Question question, Variant variant, String language) {
        return new Presenting(variant, language).present(question);
    }

    /** The hint of that number, counted from 0, when the learner opens it. */
    public static Optional<String> hint(Question question, Variant variant, String language, int number) {
        List<Text> hints = question.head().hints();
        return number >= 0 && number < hints.size()
                ? Optional.of(hints.get(number).in(language, variant.values()))
                : Optional.empty();
    }

    /** The author's explanation, for after the answer. */
    public static Optional<String> explanation(Question question, Variant variant, String language) {
        return question.head().explained().map(text -> text.in(language, variant.values()));
    }

    private Presentation present(Question question) {
        String prompt = words(question.head().prompt());
        int hints = question.head().hints().size();
        return switch (question) {
            case OrderQuestion order -> new Presentation.Ordering(prompt, hints, items(order));
            case ChoiceQuestion choice -> new Presentation.Choosing(prompt, hints, options(choice), choice.several());
            case NumericQuestion numeric ->
                new Presentation.Typing(prompt, hints, numeric.counted().orElse(null));
        };
    }

    private List<Presentation.Option> options(ChoiceQuestion question) {
        List<Presentation.Option> shown = new ArrayList<>();
        for (String id : variant.shown()) {
            for (ChoiceQuestion.Option option : question.options()) {
                if (option.id().equals(id)) {
                    shown.add(new Presentation.Option(variant.handle(id), words(option.text())));
                }
            }
        }
        return shown;
    }

    private List<Presentation.Item> items(OrderQuestion question) {
        Map<String, String> pairs = pairs(question);
        List<Presentation.Item> shown = new ArrayList<>();
        for (String id : variant.shown()) {
            shown.add(new Presentation.Item(
                    variant.handle(id), face(question.content(id)), pairs.get(id), group(question, id)));
        }
        return shown;
    }

    /** Twins share the name of their pair, which is that of whichever stands first. */
    private Map<String, String> pairs(OrderQuestion question) {
        Map<String, String> pairs = new HashMap<>();
        for (OrderQuestion.Distractor distractor : question.distractors()) {
            String twin = distractor.twin();
            if (twin != null) {
                List<String> both = List.of(twin, distractor.id());
                String first = variant.shown().stream()
                        .filter(both::contains)
                        .findFirst()
                        .orElse(twin);
                String pair = "p" + variant.handle(first);
                pairs.putIfAbsent(twin, pair);
                pairs.put(distractor.id(), pairs.getOrDefault(twin, pair));
            }
        }
        return pairs;
    }

    private static @Nullable String group(OrderQuestion question, String id) {
        for (OrderQuestion.Item item : question.items()) {
            if (item.id().equals(id)) {
                return item.group();
            }
        }
        return null;
    }

    private Presentation.Face face(ItemContent content) {
        return switch (content) {
            case ItemContent.SegmentSent(Template pattern, boolean lost) ->
                segment(SegmentText.parsePattern(pattern.fill(variant.values())), lost);
            case ItemContent.StateEntered(String host, String state) ->
                new Presentation.StepFace(host, Phrase.of("quiz.item.enters", "host", host, "state", state));
            case ItemContent.CallMade(String host, String call) ->
                new Presentation.StepFace(host, Phrase.of("quiz.item.calls", "host", host, "call", call));
            case ItemContent.SignalTold(String host, String signal) ->
                new Presentation.StepFace(host, Phrase.of("quiz.item.told", "host", host, "signal", signal));
            case ItemContent.Wording(Text text) -> new Presentation.WordsFace(words(text));
        };
    }

    private static Presentation.SegmentFace segment(SegmentPattern pattern, boolean lost) {
        Flags flags = pattern.flags();
        List<String> chips = flags == null || flags.names().isEmpty()
                ? List.of()
                : List.of(flags.names().split(","));
        StringBuilder fields = new StringBuilder();
        append(fields, "seq", pattern.seq());
        append(fields, "ack", pattern.ack());
        append(fields, "win", pattern.window());
        append(fields, "len", pattern.length());
        return new Presentation.SegmentFace(pattern.from().host(), pattern.to().host(), chips, fields.toString(), lost);
    }

    private static void append(StringBuilder fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.append(fields.isEmpty() ? "" : " ").append(name).append('=').append(value);
        }
    }

    private String words(Text text) {
        return text.in(language, variant.values());
    }
}
