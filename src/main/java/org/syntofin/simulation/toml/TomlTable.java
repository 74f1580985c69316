package org.syntofin.simulation.toml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;

/**
 * A table of a TOML file, in the order of the file. Values are asked for by name and type; a value of another type, a
 * missing or an impossible one becomes a finding and comes back empty. After the last question {@link #done()} reports
 * the keys that nobody asked for. Not safe for threads.
 */
public final class TomlTable extends TomlEntries {

    private final Set<String> asked = new HashSet<>();

    TomlTable(Position position, String path, Origin origin, Findings findings) {
        super(position, path, origin, findings);
    }

    /** All keys, free names that the reader cannot know; they count as asked for. */
    public List<String> names() {
        asked.addAll(keys());
        return List.copyOf(keys());
    }

    /** A value of whichever type. */
    public Optional<TomlValue> value(String name) {
        asked.add(name);
        return Optional.ofNullable(get(name));
    }

    public Optional<String> text(String name) {
        return textValue(name).map(TomlValue.Text::value);
    }

    /** A text that must be there and must not be blank. */
    public Optional<String> requiredText(String name) {
        return requiredTextValue(name).map(TomlValue.Text::value);
    }

    /** A text with the place of each of its characters. */
    public Optional<TomlValue.Text> textValue(String name) {
        return typed(name, TomlValue.Text.class, "toml.type-text");
    }

    public Optional<TomlValue.Text> requiredTextValue(String name) {
        Optional<TomlValue.Text> text = required(name).flatMap(there -> textValue(name));
        if (text.isPresent() && text.get().value().isBlank()) {
            findings().error(text.get().position(), "toml.empty", "key", path(name));
            return Optional.empty();
        }
        return text;
    }

    /** A text that must be one of these words. */
    public Optional<String> word(String name, Collection<String> known) {
        Optional<TomlValue.Text> text = textValue(name);
        if (text.isEmpty() || known.contains(text.get().value())) {
            return text.map(TomlValue.Text::value);
        }
        wordUnknown(text.get().position(), path(name), text.get().value(), known);
        return Optional.empty();
    }

    public Optional<Long> whole(String name, long least, long most) {
        Optional<TomlValue.Whole> number = typed(name, TomlValue.Whole.class, "toml.type-whole");
        if (number.isPresent() && (number.get().value() < least || number.get().value() > most)) {
            range(number.get().position(), name, Long.toString(number.get().value()), "" + least, "" + most);
            return Optional.empty();
        }
        return number.map(TomlValue.Whole::value);
    }

    /** A number, with or without a fraction. */
    public Optional<Double> real(String name, double least, double most) {
        Optional<TomlValue> number = value(name);
        double value;
        switch (number.orElse(null)) {
            case null -> {
                return Optional.empty();
            }
            case TomlValue.Whole whole -> value = whole.value();
            case TomlValue.Real real -> value = real.value();
            case TomlValue other -> {
                findings().error(other.position(), "toml.type-real", "key", path(name));
                return Optional.empty();
            }
        }
        if (!(value >= least && value <= most)) {
            range(number.get().position(), name, Double.toString(value), "" + least, "" + most);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    public Optional<Boolean> truth(String name) {
        return typed(name, TomlValue.Truth.class, "toml.type-truth").map(TomlValue.Truth::value);
    }

    public Optional<TomlTable> table(String name) {
        return typed(name, TomlValue.Table.class, "toml.type-table").map(TomlValue.Table::table);
    }

    public Optional<TomlTable> requiredTable(String name) {
        return required(name).flatMap(there -> table(name));
    }

    /** The tables under {@code [[name]]}, or of an array of inline tables; none where the key is not there. */
    public List<TomlTable> tables(String name) {
        List<TomlTable> tables = new ArrayList<>();
        for (TomlValue item : array(name, "toml.type-tables")) {
            if (item instanceof TomlValue.Table table) {
                tables.add(table.table());
            } else {
                findings().error(item.position(), "toml.type-tables", "key", path(name));
            }
        }
        return tables;
    }

    /** An array of texts; none where the key is not there. */
    public List<TomlValue.Text> texts(String name) {
        List<TomlValue.Text> texts = new ArrayList<>();
        for (TomlValue item : array(name, "toml.type-texts")) {
            if (item instanceof TomlValue.Text text) {
                texts.add(text);
            } else {
                findings().error(item.position(), "toml.type-texts", "key", path(name));
            }
        }
        return texts;
    }

    /** The same text in each language: {@code name.en}, {@code name.zh-CN}. A language that lacks it is a warning. */
    public Optional<LocalizedText> localized(String name) {
        Optional<TomlTable> table =
                typed(name, TomlValue.Table.class, "toml.type-localized").map(TomlValue.Table::table);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> byLanguage =
                table.get().byLanguage(keyPosition(name).orElse(position()), path(name), name + ".");
        table.get().done();
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
    }

    /** What this table itself is called in each language: {@code en}, {@code zh-CN}. One is needed; another is a warning. */
    public Optional<LocalizedText> words() {
        if (LocalizedText.LANGUAGES.stream().noneMatch(this::has)) {
            requiredText(LocalizedText.LANGUAGES.getFirst());
            return Optional.empty();
        }
        Map<String, String> byLanguage = byLanguage(position(), path(), "");
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
    }

    private Map<String, String> byLanguage(Position at, String key, String before) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : LocalizedText.LANGUAGES) {
            if (has(language)) {
                requiredText(language).ifPresent(text -> byLanguage.put(language, text));
            }
        }
        String words = byLanguage.values().stream().findFirst().map(Excerpt::of).orElse("");
        for (String language : LocalizedText.LANGUAGES) {
            if (!has(language)) {
                String missing = before + language;
                findings()
                        .warning(
                                at,
                                "language.missing",
                                "key",
                                key,
                                "language",
                                language,
                                "missing",
                                missing,
                                "words",
                                words);
            }
        }
        return byLanguage;
    }

    public Optional<LocalizedText> requiredLocalized(String name) {
        return required(name).flatMap(there -> localized(name));
    }

    /** Reports every key of this table that was not asked for, with the nearest of those that were. */
    public void done() {
        keys().forEach(name -> {
            if (!asked.contains(name)) {
                Position at = keyPosition(name).orElse(position());
                List<String> free =
                        asked.stream().filter(known -> !has(known)).sorted().toList();
                Optional<String> nearest = Nearest.to(name, free);
                if (nearest.isPresent()) {
                    findings().error(at, "toml.unknown-near", "key", path(name), "nearest", nearest.get());
                } else {
                    String known = String.join(", ", asked.stream().sorted().toList());
                    findings().error(at, "toml.unknown", "key", path(name), "known", known);
                }
            }
        });
    }

    /** Reports a word that is not among the known ones, with the nearest of them. */
    public void wordUnknown(Position at, String key, String word, Collection<String> known) {
        Optional<String> nearest = Nearest.to(word, known);
        if (nearest.isPresent()) {
            findings().error(at, "toml.word-near", "key", key, "word", word, "nearest", nearest.get());
        } else {
            findings().error(at, "toml.word", "key", key, "word", word, "known", String.join(", ", known));
        }
    }

    private Optional<TomlValue> required(String name) {
        Optional<TomlValue> value = value(name);
        if (value.isEmpty()) {
            findings().error(position(), "toml.missing", "key", path(name));
        }
        return value;
    }

    private List<TomlValue> array(String name, String code) {
        return typed(name, TomlValue.Array.class, code)
                .map(TomlValue.Array::items)
                .orElse(Collections.emptyList());
    }

    private <V extends TomlValue> Optional<V> typed(String name, Class<V> type, String code) {
        Optional<TomlValue> value = value(name);
        if (value.isPresent() && !type.isInstance(value.get())) {
            findings().error(value.get().position(), code, "key", path(name));
            return Optional.empty();
        }
        return value.map(type::cast);
    }

    private void range(Position at, String name, String value, String least, String most) {
        findings().error(at, "toml.range", "key", path(name), "value", value, "least", least, "most", most);
    }
}
