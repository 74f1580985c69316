package org.syntofin.simulation.toml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

/** What stands in a table of a TOML file and how the parser puts it there; {@link TomlTable} asks for it. */
abstract sealed class TomlEntries permits TomlTable {

    /** How a table came to be; decides what may still be added to it. */
    enum Origin {
        HEADER,
        IMPLICIT,
        DOTTED,
        INLINE
    }

    private record Entry(
            Position key, TomlValue value, @Nullable List<TomlValue> growing) {}

    private final String path;
    private final Findings findings;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private Position position;
    private Origin origin;
    private boolean broken;

    TomlEntries(Position position, String path, Origin origin, Findings findings) {
        this.position = position;
        this.path = path;
        this.origin = origin;
        this.findings = findings;
    }

    /** Where the table begins: its header's name, its opening brace, or the first key that made it. */
    public Position position() {
        return position;
    }

    /** The table's full name in the file, empty for the whole file. */
    public String path() {
        return path;
    }

    /** The full name of a key of this table. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether the file had errors of syntax, so that this (whole-file) table may lack some of it. */
    public boolean broken() {
        return broken;
    }

    /** Where reports about this table go; readers add their own findings there. */
    public Findings findings() {
        return findings;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Where a key of this table stands. */
    public Optional<Position> keyPosition(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::key);
    }

    /** Where the value of this key stands; the table itself where there is none. */
    public Position valuePosition(String name) {
        Entry entry = entries.get(name);
        return entry == null ? position : entry.value().position();
    }

    /** The keys in the order of the file. */
    final Set<String> keys() {
        return entries.keySet();
    }

    @Nullable
    TomlValue get(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.value();
    }

    boolean has(Origin expected) {
        return origin == expected;
    }

    boolean growing(String name) {
        Entry entry = entries.get(name);
        return entry != null && entry.growing() != null;
    }

    /** The newest table of a growing array of tables. */
    TomlTable lastOf(String name) {
        if (get(name) instanceof TomlValue.Array array && array.items().getLast() instanceof TomlValue.Table last) {
            return last.table();
        }
        throw new IllegalArgumentException("not an array of tables: " + path(name));
    }

    void put(String name, Position key, TomlValue value) {
        entries.put(name, new Entry(key, value, null));
    }

    TomlTable put(String name, Position key, Origin newOrigin) {
        TomlTable table = new TomlTable(key, path(name), newOrigin, findings);
        put(name, key, new TomlValue.Table(key, table));
        return table;
    }

    /** Adds one more table to the array of tables of that name. */
    TomlTable grow(String name, Position key) {
        Entry entry = entries.get(name);
        List<TomlValue> items = entry == null ? null : entry.growing();
        if (items == null) {
            items = new ArrayList<>();
            entries.put(name, new Entry(key, new TomlValue.Array(key, items), items));
        }
        TomlTable table = new TomlTable(key, path(name), Origin.HEADER, findings);
        items.add(new TomlValue.Table(key, table));
        return table;
    }

    void define(Position header) {
        origin = Origin.HEADER;
        position = header;
    }

    /** An inline table and all that its dotted keys made is whole: nothing can be added. */
    void close() {
        origin = Origin.INLINE;
        for (Entry entry : entries.values()) {
            if (entry.value() instanceof TomlValue.Table inner && inner.table().has(Origin.DOTTED)) {
                inner.table().close();
            }
        }
    }

    void markBroken() {
        broken = true;
    }
}
