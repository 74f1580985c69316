package org.syntofin.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes the text of a scenario, table by table: what stands elsewhere in it, comments included, stays as it is. */
public final class StoryText {

    /** Two hosts, of which one listens, and nothing that happens. */
    private static final String EMPTY = """
        [host.client]
        isn = 100

        [host.server]
        isn = 300
        listen = 80
        """;

    private StoryText() {}

    /** A story in which nothing happens yet. */
    public static String empty(Words titles) {
        return titled(EMPTY, titles);
    }

    /**
     * With one more table of a list.
     *
     * @param list {@code do}, {@code fault} or {@code inject}
     * @param values texts and numbers, in the order in which they are written
     */
    public static String with(String text, String list, Map<String, Object> values) {
        return text.stripTrailing() + "\n\n[[" + list + "]]\n" + lines(values);
    }

    /** Without the n-th table of a list, from 0; empty where it is not written as a table of its own. */
    public static Optional<String> without(String text, String list, int n) {
        return table(text, list, n).map(table -> text.substring(0, table.from()) + text.substring(table.to()));
    }

    /**
     * With other values in the n-th table of a list, from 0; what else stands in that table stays as it is. Empty where it
     * is not written as a table of its own.
     *
     * @param keys that are written anew; those without a value are left out
     * @param values texts and numbers, by their keys
     */
    public static Optional<String> changed(
            String text, String list, int n, List<String> keys, Map<String, Object> values) {
        return table(text, list, n).map(table -> {
            StringBuilder changed = new StringBuilder();
            Map<String, Object> more = new LinkedHashMap<>(values);
            int at = table.within();
            for (TomlStatements.Statement statement : table.statements()) {
                String key = String.join(".", statement.key());
                if (keys.contains(key)) {
                    changed.append(text, at, more.containsKey(key) ? statement.valueFrom() : statement.from());
                    at = more.containsKey(key) ? statement.valueTo() : statement.to();
                    Optional.ofNullable(more.remove(key)).ifPresent(value -> changed.append(TomlWords.value(value)));
                }
            }
            return text.substring(0, table.within()) + lines(more) + changed + text.substring(at);
        });
    }

    /**
     * A table of a list.
     *
     * @param from where its header begins
     * @param within where the line behind its header begins
     * @param to where the next table begins
     */
    private record Table(int from, int within, int to, List<TomlStatements.Statement> statements) {}

    private static Optional<Table> table(String text, String list, int n) {
        List<TomlStatements.Statement> all = TomlStatements.of(text);
        List<TomlStatements.Statement> headers =
                all.stream().filter(TomlStatements.Statement::header).toList();
        int seen = 0;
        for (int at = 0; at < headers.size(); at++) {
            int from = headers.get(at).from();
            String header = text.substring(from, headers.get(at).to()).replaceAll("\\s|#.*", "");
            if (header.equals("[[" + list + "]]") && seen++ == n) {
                int to = at + 1 < headers.size() ? headers.get(at + 1).from() : text.length();
                return Optional.of(new Table(
                        from,
                        headers.get(at).to(),
                        to,
                        all.stream()
                                .filter(statement ->
                                        !statement.header() && statement.from() > from && statement.from() < to)
                                .toList()));
            }
        }
        return Optional.empty();
    }

    private static String lines(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(entry -> TomlWords.key(List.of(entry.getKey())) + " = " + TomlWords.value(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** With other titles; the languages in which there are none have none. */
    public static String titled(String text, Words titles) {
        StringBuilder changed = new StringBuilder();
        titles.said()
                .byLanguage()
                .forEach((language, words) -> changed.append("title.")
                        .append(TomlWords.key(List.of(language)))
                        .append(" = ")
                        .append(TomlWords.quote(words))
                        .append('\n'));
        int at = 0;
        for (TomlStatements.Statement statement : TomlStatements.of(text)) {
            if (!statement.header()
                    && statement.under() == 0
                    && statement.key().getFirst().equals("title")) {
                changed.append(text, at, statement.from());
                at = statement.to();
            } else if (statement.header()) {
                break;
            }
        }
        return changed.append(text.substring(at)).toString();
    }
}
