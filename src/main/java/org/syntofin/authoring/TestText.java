package org.syntofin.authoring;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/** The text of a {@code tests/NAME.toml}: a table without a header, and lists of tables below it. */
final class TestText {

    private static final String HEADER = "[[test]]\n";
    private static final List<String> DRAW = List.of("draw");
    /** The first list, with the comments right above it. */
    private static final Pattern LISTS = Pattern.compile("^(?:#[^\\n]*\\n)*\\[\\[", Pattern.MULTILINE);

    private static final Pattern DRAWS = Pattern.compile(
            "^(?:#[^\\n]*\\n)*\\[\\[draw\\]\\](?:(?!^(?:#[^\\n]*\\n)*\\[\\[)[\\s\\S])*", Pattern.MULTILINE);

    private TestText() {}

    /** What it says; nothing where it cannot be read as TOML. */
    static TableValues values(String text) {
        Findings findings = new Findings();
        TomlTable read = Toml.read(new SourceText("test.toml", text, 1), findings);
        return findings.hasErrors() ? new TableValues(Map.of()) : TableValues.of(read);
    }

    static String write(TableSettings said) {
        return change("", new TableSettings(), said);
    }

    /** The text with what a form says otherwise than it did before. */
    static String change(String text, TableSettings before, TableSettings after) {
        Matcher first = LISTS.matcher(text);
        int lists = first.find() ? first.start() : text.length();
        String head = TableSource.of("test", HEADER + text.substring(0, lists))
                .map(source -> source.change(before.without(DRAW), after.without(DRAW)))
                .map(changed -> changed.substring(HEADER.length()).stripTrailing() + "\n")
                .orElseThrow(() -> new IllegalArgumentException("no TOML: " + text));
        String rest = text.substring(lists);
        if (!before.tables(DRAW).equals(after.tables(DRAW))) {
            rest = draws(after) + DRAWS.matcher(rest).replaceAll("");
        }
        return rest.isBlank() ? head : head + "\n" + rest.strip() + "\n";
    }

    private static String draws(TableSettings said) {
        StringBuilder draws = new StringBuilder();
        for (Map<?, ?> draw : said.tables(DRAW)) {
            draws.append("[[draw]]\n");
            draw.forEach((key, value) -> draws.append(TomlWords.key(List.of(key.toString())))
                    .append(" = ")
                    .append(TomlWords.value(value))
                    .append('\n'));
            draws.append('\n');
        }
        return draws.toString();
    }
}
