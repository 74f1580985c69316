package org.syntofin.simulation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** A table of a scenario with changes laid over it; reads durations and percentages besides TOML's own types. */
final class Fields {

    private static final int ALL = 1_000_000;

    private final @Nullable TomlTable table;
    private final @Nullable TomlTable over;
    private final String name;

    Fields(@Nullable TomlTable table, @Nullable TomlTable over) {
        this(table, over, "");
    }

    private Fields(@Nullable TomlTable table, @Nullable TomlTable over, String name) {
        this.table = table;
        this.over = over;
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isPresent() {
        return table != null || over != null;
    }

    boolean has(String key) {
        return (table != null && table.has(key)) || (over != null && over.has(key));
    }

    Position position() {
        TomlTable any = table != null ? table : over;
        return any == null ? Position.ofFile("") : any.position();
    }

    Position positionOf(String key) {
        TomlTable from = from(key);
        return from == null ? position() : from.valuePosition(key);
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (table != null) {
            names.addAll(table.names());
        }
        if (over != null) {
            names.addAll(over.names());
        }
        return names;
    }

    Fields table(String key) {
        TomlTable inner = table == null ? null : table.table(key).orElse(null);
        return new Fields(inner, over == null ? null : over.table(key).orElse(null), key);
    }

    Fields requiredTable(String key) {
        TomlTable inner = table == null ? null : table.requiredTable(key).orElse(null);
        return new Fields(inner, over == null ? null : over.table(key).orElse(null), key);
    }

    /** The table that the key's value is to be taken from. */
    private @Nullable TomlTable from(String key) {
        if (table != null) {
            table.value(key);
        }
        return over != null && over.has(key) ? over : table;
    }

    Optional<TomlValue> value(String key) {
        TomlTable from = from(key);
        return from == null ? Optional.empty() : from.value(key);
    }

    Optional<Long> whole(String key, long least, long most) {
        TomlTable from = from(key);
        return from == null ? Optional.empty() : from.whole(key, least, most);
    }

    Optional<Boolean> truth(String key) {
        TomlTable from = from(key);
        return from == null ? Optional.empty() : from.truth(key);
    }

    Optional<String> word(String key, Collection<String> known) {
        TomlTable from = from(key);
        return from == null ? Optional.empty() : from.word(key, known);
    }

    Optional<TomlValue.Text> text(String key) {
        TomlTable from = from(key);
        return from == null ? Optional.empty() : from.textValue(key);
    }

    Optional<TomlValue.Text> requiredText(String key) {
        TomlTable from = from(key);
        return from == null ? Optional.empty() : from.requiredTextValue(key);
    }

    /** In microseconds. */
    Optional<Long> duration(String key, long most) {
        return duration(key, 0, most);
    }

    Optional<Long> duration(String key, long least, long most) {
        Optional<TomlValue.Text> written = text(key);
        Optional<Long> micros =
                written.flatMap(text -> Durations.parse(text.value(), most)).filter(time -> time >= least);
        if (written.isPresent() && micros.isEmpty()) {
            error(
                    written.get().position(),
                    "scenario.duration",
                    "key",
                    key,
                    "found",
                    written.get().value());
        }
        return micros;
    }

    /** In millionths. */
    int chance(String key, int otherwise) {
        Optional<TomlValue.Text> written = text(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        int millionths = Durations.parsePercent(written.get().value());
        if (millionths < 0 || millionths > ALL) {
            error(
                    written.get().position(),
                    "scenario.percent",
                    "key",
                    key,
                    "found",
                    written.get().value());
            return otherwise;
        }
        return millionths;
    }

    void error(Position position, String code, String... arguments) {
        TomlTable any = table != null ? table : over;
        if (any != null) {
            any.findings().error(position, code, arguments);
        }
    }

    void done() {
        for (TomlTable one : List.of(Optional.ofNullable(table), Optional.ofNullable(over)).stream()
                .flatMap(Optional::stream)
                .toList()) {
            one.done();
        }
    }
}
