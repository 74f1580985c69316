package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.TomlStatements.Statement;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;

/**
 * A table of a list as it is written in TOML, such as a question in a {@code quiz.toml}, changed key by key: what a form
 * says otherwise is written otherwise, and all else, comments included, stays as its author wrote it.
 */
public final class TableSource {

    private static final String FILE = "table.toml";

    private final String list;
    private String text;

    private TableSource(String list, String text) {
        this.list = list;
        this.text = text;
    }

    /** A table as it stands in a list of that name, from its header up to the next one; empty where it cannot be read. */
    public static Optional<TableSource> of(String list, String text) {
        Findings findings = new Findings();
        Toml.read(new SourceText(FILE, text, 1), findings);
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new TableSource(list, text.stripTrailing() + "\n"));
    }

    /** A new table of a list. */
    public static String write(String list, TableSettings settings) {
        StringBuilder text = new StringBuilder("[[" + list + "]]\n");
        settings.values()
                .forEach((key, value) -> text.append(TomlWords.key(key))
                        .append(" = ")
                        .append(TomlWords.value(value))
                        .append('\n'));
        return text.toString();
    }

    public String text() {
        return text;
    }

    /** What it says now. */
    public TableValues values() {
        return Toml.read(new SourceText(FILE, text, 1), new Findings()).tables(list).stream()
                .findFirst()
                .map(TableValues::of)
                .orElseGet(() -> new TableValues(Map.of()));
    }

    /**
     * Writes what a form says otherwise than it did when it was opened.
     *
     * @param before what it said then
     * @param after what it says now
     */
    public String change(TableSettings before, TableSettings after) {
        before.values().keySet().stream()
                .filter(key -> !after.values().containsKey(key))
                .forEach(this::remove);
        boolean reordered = !items(before).equals(items(after));
        if (reordered) {
            remove(List.of("item"));
        }
        after.values().forEach((key, value) -> {
            if (!value.equals(before.values().get(key)) || (reordered && isItem(key))) {
                set(key, value);
            }
        });
        return text;
    }

    /** The order of items says something, that of all other keys does not. */
    private static List<List<String>> items(TableSettings settings) {
        return settings.values().keySet().stream().filter(TableSource::isItem).toList();
    }

    private static boolean isItem(List<String> key) {
        return key.getFirst().equals("item");
    }

    private void set(List<String> key, Object value) {
        List<Statement> own = within(key);
        if (own.size() == 1
                && own.getFirst().key().equals(key)
                && !own.getFirst().header()) {
            Statement only = own.getFirst();
            text = text.substring(0, only.valueFrom()) + TomlWords.value(value) + text.substring(only.valueTo());
            return;
        }
        own.reversed().forEach(this::cut);
        Optional<Statement> holder = holder(key);
        if (holder.isPresent()) {
            open(holder.get());
            set(key, value);
            return;
        }
        insert(key, value);
    }

    private void remove(List<String> key) {
        List<Statement> own = within(key);
        own.reversed().forEach(this::cut);
        Optional<Statement> holder = own.isEmpty() ? holder(key) : Optional.empty();
        if (holder.isPresent() && values().at(key.toArray(String[]::new)).isPresent()) {
            open(holder.get());
            remove(key);
        }
    }

    private List<Statement> within(List<String> key) {
        return TomlStatements.of(text).stream()
                .filter(statement -> statement.within(key))
                .toList();
    }

    /** The statement whose value, written in braces, holds a key. */
    private Optional<Statement> holder(List<String> key) {
        return TomlStatements.of(text).stream()
                .filter(statement -> !statement.header() && statement.key().size() < key.size())
                .filter(statement -> key.subList(0, statement.key().size()).equals(statement.key()))
                .findFirst();
    }

    private void cut(Statement statement) {
        text = text.substring(0, statement.from()) + text.substring(statement.to());
    }

    /** Writes a table that stands in braces with dots, since such a one is closed. */
    private void open(Statement statement) {
        TableValues inside = values().inside(statement.key().toArray(String[]::new));
        StringBuilder lines = new StringBuilder();
        inside.values().forEach((name, value) -> {
            List<String> key = new ArrayList<>(
                    statement.key().subList(statement.under(), statement.key().size()));
            key.add(name);
            lines.append(TomlWords.key(key))
                    .append(" = ")
                    .append(TomlWords.value(value))
                    .append('\n');
        });
        text = text.substring(0, statement.from()) + lines + text.substring(statement.to());
    }

    /** Puts a key behind its nearest kin, or at the end of the table itself. */
    private void insert(List<String> key, Object value) {
        List<Statement> all = TomlStatements.of(text);
        Optional<Statement> kin = all.stream()
                .filter(statement -> !statement.header() && statement.under() < key.size())
                .filter(statement ->
                        key.subList(0, statement.under()).equals(statement.key().subList(0, statement.under())))
                .filter(statement -> common(statement.key(), key) > 0)
                .max(Comparator.comparingInt((Statement statement) -> common(statement.key(), key))
                        .thenComparingInt(Statement::from));
        int under = kin.map(Statement::under).orElse(0);
        int where = kin.or(() -> all.stream()
                        .takeWhile(statement -> statement.under() == 0)
                        .max(Comparator.comparingInt(Statement::from)))
                .map(Statement::to)
                .orElse(text.length());
        String line = TomlWords.key(key.subList(under, key.size())) + " = " + TomlWords.value(value) + "\n";
        text = text.substring(0, where) + line + text.substring(where);
    }

    private static int common(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }
}
