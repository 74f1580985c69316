package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** What stands in a table, asked for by key; whatever is not there or of another type is empty. */
public record TableValues(Map<String, Object> values) {

    static TableValues of(TomlTable table) {
        return new TableValues(map(table));
    }

    private static Map<String, Object> map(TomlTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        table.names().forEach(name -> table.value(name).ifPresent(value -> map.put(name, plain(value))));
        return map;
    }

    private static Object plain(TomlValue value) {
        return switch (value) {
            case TomlValue.Text text -> text.value();
            case TomlValue.Whole whole -> whole.value();
            case TomlValue.Real real -> real.value();
            case TomlValue.Truth truth -> truth.value();
            case TomlValue.Moment moment -> moment.value();
            case TomlValue.Array array ->
                array.items().stream().map(TableValues::plain).toList();
            case TomlValue.Table table -> map(table.table());
        };
    }

    /** The value at a key; empty where there is none. */
    public Optional<Object> at(String... key) {
        Object value = values;
        for (String part : key) {
            value = value instanceof Map<?, ?> map && map.containsKey(part) ? map.get(part) : null;
            if (value == null) {
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }

    /** A text or number as it would be typed. */
    public String text(String... key) {
        return at(key).filter(value -> !(value instanceof Map || value instanceof List))
                .map(Object::toString)
                .orElse("");
    }

    public List<String> texts(String... key) {
        return at(key).filter(List.class::isInstance).map(List.class::cast).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Object::toString)
                .toList();
    }

    public boolean truth(String... key) {
        return at(key).filter(Boolean.TRUE::equals).isPresent();
    }

    public Words words(String... key) {
        Map<String, String> words = new LinkedHashMap<>();
        inside(key).values().forEach((language, text) -> {
            if (text instanceof String said) {
                words.put(language, said);
            }
        });
        return new Words(words);
    }

    /** The table at a key; one without values where there is none. */
    public TableValues inside(String... key) {
        Map<String, Object> inside = new LinkedHashMap<>();
        at(key).filter(Map.class::isInstance)
                .map(Map.class::cast)
                .ifPresent(found -> ((Map<?, ?>) found).forEach((name, value) -> inside.put(name.toString(), value)));
        return new TableValues(inside);
    }

    /** The tables of a list. */
    public List<TableValues> tables(String... key) {
        List<TableValues> tables = new ArrayList<>();
        if (at(key).orElse(null) instanceof List<?> list) {
            list.forEach(item -> tables.add(new TableValues(Map.of("table", item)).inside("table")));
        }
        return tables;
    }

    /** The same with another name for a key. */
    public TableValues renamed(String key, String name) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        values.forEach((known, value) -> renamed.put(known.equals(key) ? name : known, value));
        return new TableValues(renamed);
    }

    /** The same with another value at a key. */
    TableValues with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new TableValues(more);
    }

    public List<String> names() {
        return List.copyOf(values.keySet());
    }
}
