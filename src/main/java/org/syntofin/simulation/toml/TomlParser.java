package org.syntofin.simulation.toml;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlScanner.KeyPart;

/** TOML 1.0's statements: headers and assignments. After an error it goes on at the next statement. */
final class TomlParser {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_ERRORS = 20;

    private final TomlScanner in;
    private final Findings findings;
    private final TomlTable root;
    private TomlTable section;

    TomlParser(SourceText source, Findings findings) {
        this.in = new TomlScanner(source);
        this.findings = findings;
        this.root = new TomlTable(source.position(0), "", TomlTable.Origin.HEADER, findings);
        this.section = root;
    }

    TomlTable parse() {
        int errors = 0;
        while (in.peek() != TomlScanner.END && errors < MAX_ERRORS) {
            int start = in.offset();
            try {
                in.skipSpace();
                if (in.peek() != TomlScanner.END) {
                    statement();
                }
            } catch (TomlSyntaxException wrong) {
                errors++;
                findings.error(in.position(wrong.offset()), wrong.code(), wrong.arguments());
                root.markBroken();
                recover(Math.max(start, wrong.offset()));
            }
        }
        return root;
    }

    /** Goes on with the first line after the error that looks like a statement. */
    private void recover(int errorOffset) {
        in.moveTo(errorOffset);
        while (in.peek() != TomlScanner.END) {
            while (in.peek() != TomlScanner.END && in.peek() != '\n') {
                in.next();
            }
            in.next();
            if (statementAhead()) {
                return;
            }
        }
    }

    private boolean statementAhead() {
        int start = in.offset();
        try {
            if (in.take("[")) {
                in.take("[");
                in.key();
                return in.take("]");
            }
            in.key();
            return in.peek() == '=';
        } catch (TomlSyntaxException notThere) {
            return false;
        } finally {
            in.moveTo(start);
        }
    }

    private void statement() throws TomlSyntaxException {
        if (in.peek() == '[') {
            header();
        } else {
            assignment(section, 0);
        }
        in.expectLineEnd();
    }

    private void header() throws TomlSyntaxException {
        int start = in.offset();
        boolean array = in.take("[[");
        if (!array) {
            in.next();
        }
        section = new TomlTable(in.position(start), "", TomlTable.Origin.HEADER, findings);
        List<KeyPart> key = in.key();
        if (!in.take(array ? "]]" : "]")) {
            throw new TomlSyntaxException(
                    in.offset(), "toml.header-end", "expected", array ? "]]" : "]", "found", in.found());
        }
        TomlTable parent = root;
        for (KeyPart part : key.subList(0, key.size() - 1)) {
            parent = ancestor(parent, part);
        }
        section = array ? arrayElement(parent, key.getLast()) : table(parent, key.getLast());
    }

    private TomlTable ancestor(TomlTable parent, KeyPart part) throws TomlSyntaxException {
        if (parent.growing(part.name())) {
            return parent.lastOf(part.name());
        }
        return switch (parent.get(part.name())) {
            case null -> parent.put(part.name(), position(part), TomlTable.Origin.IMPLICIT);
            case TomlValue.Table known when !known.table().has(TomlTable.Origin.INLINE) -> known.table();
            case TomlValue known -> throw taken(parent, part, known);
        };
    }

    private TomlTable table(TomlTable parent, KeyPart part) throws TomlSyntaxException {
        TomlValue known = parent.get(part.name());
        if (known == null) {
            return parent.put(part.name(), position(part), TomlTable.Origin.HEADER);
        }
        if (known instanceof TomlValue.Table table && table.table().has(TomlTable.Origin.IMPLICIT)) {
            table.table().define(position(part));
            return table.table();
        }
        throw taken(parent, part, known);
    }

    private TomlTable arrayElement(TomlTable parent, KeyPart part) throws TomlSyntaxException {
        TomlValue known = parent.get(part.name());
        if (known != null && !parent.growing(part.name())) {
            throw taken(parent, part, known);
        }
        return parent.grow(part.name(), position(part));
    }

    private void assignment(TomlTable into, int depth) throws TomlSyntaxException {
        List<KeyPart> key = in.key();
        if (!in.take("=")) {
            throw new TomlSyntaxException(in.offset(), "toml.equals", "found", in.found());
        }
        in.skipBlanks();
        TomlTable parent = into;
        for (KeyPart part : key.subList(0, key.size() - 1)) {
            parent = dotted(parent, part);
        }
        KeyPart last = key.getLast();
        TomlValue value = value(parent.path(last.name()), depth);
        TomlValue known = parent.get(last.name());
        if (known != null) {
            throw taken(parent, last, known);
        }
        parent.put(last.name(), position(last), value);
    }

    private TomlTable dotted(TomlTable parent, KeyPart part) throws TomlSyntaxException {
        return switch (parent.get(part.name())) {
            case null -> parent.put(part.name(), position(part), TomlTable.Origin.DOTTED);
            case TomlValue.Table known when known.table().has(TomlTable.Origin.DOTTED) -> known.table();
            case TomlValue known -> throw taken(parent, part, known);
        };
    }

    private TomlValue value(String path, int depth) throws TomlSyntaxException {
        if (depth > MAX_DEPTH) {
            throw new TomlSyntaxException(in.offset(), "toml.too-deep", "limit", Integer.toString(MAX_DEPTH));
        }
        return switch (in.peek()) {
            case '"', '\'' -> new TomlStrings(in).string();
            case '[' -> array(path, depth);
            case '{' -> inlineTable(path, depth);
            default -> new TomlNumbers(in).value();
        };
    }

    private TomlValue array(String path, int depth) throws TomlSyntaxException {
        int start = in.offset();
        in.next();
        List<TomlValue> items = new ArrayList<>();
        while (true) {
            in.skipSpace();
            if (in.take("]")) {
                return new TomlValue.Array(in.position(start), items);
            }
            items.add(value(path, depth + 1));
            in.skipSpace();
            if (!in.take(",") && in.peek() != ']') {
                throw new TomlSyntaxException(in.offset(), "toml.array-end", "found", in.found());
            }
        }
    }

    private TomlValue inlineTable(String path, int depth) throws TomlSyntaxException {
        int start = in.offset();
        in.next();
        TomlTable table = new TomlTable(in.position(start), path, TomlTable.Origin.DOTTED, findings);
        in.skipBlanks();
        if (!in.take("}")) {
            do {
                in.skipBlanks();
                assignment(table, depth + 1);
                in.skipBlanks();
            } while (in.take(","));
            if (!in.take("}")) {
                throw new TomlSyntaxException(in.offset(), "toml.table-end", "found", in.found());
            }
        }
        table.close();
        return new TomlValue.Table(in.position(start), table);
    }

    private TomlSyntaxException taken(TomlTable parent, KeyPart part, TomlValue known) {
        Position first = parent.keyPosition(part.name()).orElseGet(known::position);
        return new TomlSyntaxException(
                part.offset(), "toml.twice", "key", parent.path(part.name()), "line", Integer.toString(first.line()));
    }

    private Position position(KeyPart part) {
        return in.position(part.offset());
    }
}
