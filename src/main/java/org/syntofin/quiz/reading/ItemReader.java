package org.syntofin.quiz.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Template;
import org.syntofin.simulation.toml.Nearest;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.SegmentSyntaxException;
import org.syntofin.tcp.wire.SegmentText;

/**
 * Reads what an item is: a segment in the one grammar (with {@code lost} at its end if the network loses it),
 * {@code server enters ESTABLISHED}, {@code client calls close}, {@code client is told connection reset}, or words.
 */
final class ItemReader {

    /** What an application may call. */
    static final List<String> CALLS =
            List.of("connect", "listen", "accept", "send", "receive", "shutdown", "close", "abort", "crash", "reboot");

    private static final Pattern STEP =
            Pattern.compile("(\\S+) +(?:enters +(?<state>\\S+)|calls +(?<call>\\S+)|is +told +(?<signal>\\S.*))");
    private static final Pattern LOST = Pattern.compile("(?s)(.*\\S)\\s+lost");

    private final Texts texts;

    ItemReader(Texts texts) {
        this.texts = texts;
    }

    /** An item's value: a text, or a table with {@code segment} or with languages. */
    Optional<ItemContent> read(TomlValue value) {
        return switch (value) {
            case TomlValue.Text text -> step(text);
            case TomlValue.Table table -> table(table.table());
            case TomlValue other -> {
                texts.findings().error(other.position(), "quiz.item.kind");
                yield Optional.empty();
            }
        };
    }

    /** A table's content; other keys are the caller's. */
    Optional<ItemContent> table(TomlTable table) {
        if (table.has("segment") || table.has("step")) {
            String key = table.has("segment") ? "segment" : "step";
            return table.requiredTextValue(key).flatMap(this::step);
        }
        return texts.languages(table).map(ItemContent.Wording::new);
    }

    /** A step written as text. */
    Optional<ItemContent> step(TomlValue.Text text) {
        String written = text.value().strip();
        Matcher step = STEP.matcher(written);
        if (step.matches()) {
            return Optional.of(step).flatMap(found -> step(text, found));
        }
        if (written.contains(" > ")) {
            return segment(text);
        }
        texts.findings().error(text.position(), "quiz.item.text", "found", written);
        return Optional.empty();
    }

    private Optional<ItemContent> step(TomlValue.Text text, Matcher step) {
        String host = step.group(1);
        if (step.group("state") != null) {
            String state = step.group("state");
            if (State.ofRfcName(state).isEmpty()) {
                List<String> known = java.util.Arrays.stream(State.values())
                        .map(State::rfcName)
                        .toList();
                texts.findings()
                        .error(
                                text.position(),
                                "quiz.item.state",
                                "state",
                                state,
                                "known",
                                Nearest.to(state, known).orElse(String.join(", ", known)));
                return Optional.empty();
            }
            return Optional.of(new ItemContent.StateEntered(host, state));
        }
        if (step.group("call") != null) {
            String call = step.group("call");
            if (!CALLS.contains(call)) {
                String known = String.join(", ", CALLS);
                texts.findings().error(text.position(), "quiz.item.call", "call", call, "known", known);
                return Optional.empty();
            }
            return Optional.of(new ItemContent.CallMade(host, call));
        }
        return Optional.of(new ItemContent.SignalTold(host, step.group("signal").strip()));
    }

    private Optional<ItemContent> segment(TomlValue.Text text) {
        Matcher lost = LOST.matcher(text.value());
        String written = lost.matches() ? lost.group(1) : text.value();
        Optional<Template> pattern = texts.template(new TomlValue.Text(text.position(), text.content(), written));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            SegmentText.parsePattern(pattern.get().fill(texts.lowest()));
            return Optional.of(new ItemContent.SegmentSent(pattern.get(), lost.matches()));
        } catch (SegmentSyntaxException fault) {
            texts.findings()
                    .error(
                            pattern.get().variables().isEmpty() ? text.at(fault.index()) : text.position(),
                            fault.code(),
                            Texts.pairs(fault.arguments()));
            return Optional.empty();
        }
    }
}
