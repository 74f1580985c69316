package org.syntofin.quiz.grading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;

/** What steps of a connection look like to a learner. */
public final class Faces {

    private Faces() {}

    public static Presentation.Face of(ItemContent content, String language, Map<String, Long> values) {
        return switch (content) {
            case ItemContent.SegmentSent(Template pattern, boolean lost) ->
                of(SegmentText.parsePattern(pattern.fill(values)), lost);
            case ItemContent.Wording(Text text) -> new Presentation.WordsFace(text.in(language, values));
            case ItemContent.StateEntered _, ItemContent.CallMade _, ItemContent.SignalTold _ -> step(content);
        };
    }

    /** A state, a call or a signal. */
    static Presentation.StepFace step(ItemContent content) {
        return switch (content) {
            case ItemContent.StateEntered(String host, String state) ->
                new Presentation.StepFace(host, Phrase.of("quiz.item.enters", "host", host, "state", state));
            case ItemContent.CallMade(String host, String call) ->
                new Presentation.StepFace(host, Phrase.of("quiz.item.calls", "host", host, "call", call));
            case ItemContent.SignalTold(String host, String signal) ->
                new Presentation.StepFace(host, Phrase.of("quiz.item.told", "host", host, "signal", signal));
            case ItemContent.SegmentSent _, ItemContent.Wording _ -> throw new IllegalArgumentException("" + content);
        };
    }

    public static Presentation.SegmentFace of(SegmentPattern pattern, boolean lost) {
        StringBuilder fields = new StringBuilder();
        append(fields, "seq", pattern.seq());
        append(fields, "ack", pattern.ack());
        append(fields, "win", pattern.window());
        append(fields, "len", pattern.length());
        return new Presentation.SegmentFace(
                pattern.from().host(), pattern.to().host(), chips(pattern.flags()), fields.toString(), lost);
    }

    /** A segment with its numbers; the payload's length where it has one. */
    public static Presentation.SegmentFace of(Segment segment, boolean lost) {
        StringBuilder fields = new StringBuilder();
        append(fields, "seq", segment.seq());
        append(fields, "ack", segment.ack());
        Payload payload = segment.payload();
        append(fields, "len", payload.isEmpty() ? null : payload.length());
        Flags shown = segment.flags().without(Flags.PSH);
        return new Presentation.SegmentFace(
                segment.from().host(), segment.to().host(), chips(shown), fields.toString(), lost);
    }

    public static List<String> chips(@Nullable Flags flags) {
        return flags == null || flags.names().isEmpty()
                ? List.of()
                : List.of(flags.names().split(","));
    }

    private static void append(StringBuilder fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.append(fields.isEmpty() ? "" : " ").append(name).append('=').append(value);
        }
    }
}
