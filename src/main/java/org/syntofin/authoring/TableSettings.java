package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form says of a table, such as a question: values by their keys, in the order in which they are written. A value is a text, a whole
 * number, a truth value, or a list or table of such.
 */
public final class TableSettings {

    private final Map<List<String>, Object> values = new LinkedHashMap<>();

    /** A text; a blank one is left out. */
    public TableSettings text(String text, String... key) {
        if (!text.isBlank()) {
            values.put(List.of(key), text.strip());
        }
        return this;
    }

    /** Words in each language; those without any are left out. */
    public TableSettings words(Words words, String... key) {
        words.byLanguage().forEach((language, text) -> {
            List<String> inside = new ArrayList<>(List.of(key));
            inside.add(language);
            text(text, inside.toArray(String[]::new));
        });
        return this;
    }

    /** Texts; an empty list is left out. */
    public TableSettings texts(List<String> texts, String... key) {
        if (!texts.isEmpty()) {
            values.put(List.of(key), List.copyOf(texts));
        }
        return this;
    }

    /** Tables; an empty list is left out. */
    public TableSettings tables(List<Map<String, Object>> tables, String... key) {
        if (!tables.isEmpty()) {
            values.put(List.of(key), List.copyOf(tables));
        }
        return this;
    }

    /** A truth value, written only where it is true. */
    public TableSettings truth(boolean truth, String... key) {
        if (truth) {
            values.put(List.of(key), true);
        }
        return this;
    }

    public TableSettings number(long number, String... key) {
        values.put(List.of(key), number);
        return this;
    }

    /** A value as it was read. */
    public TableSettings as(Object value, String... key) {
        values.put(List.of(key), value);
        return this;
    }

    /** The values by their keys. */
    public Map<List<String>, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The tables at a key; none where there is no list of such. */
    List<Map<?, ?>> tables(List<String> key) {
        List<Map<?, ?>> tables = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            list.forEach(table -> tables.add((Map<?, ?>) table));
        }
        return tables;
    }

    /** The same without what a key says. */
    TableSettings without(List<String> key) {
        TableSettings rest = new TableSettings();
        rest.values.putAll(values);
        rest.values.remove(key);
        return rest;
    }

    /** Words as a table, for a list of tables. */
    public static Map<String, Object> table(Words words) {
        Map<String, Object> table = new LinkedHashMap<>();
        words.byLanguage().forEach((language, text) -> {
            if (!text.isBlank()) {
                table.put(language, text.strip());
            }
        });
        return table;
    }
}
