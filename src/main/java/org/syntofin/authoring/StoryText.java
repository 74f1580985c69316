package org.syntofin.authoring;

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
        return text.stripTrailing() + "\n\n[[" + list + "]]\n"
                + values.entrySet().stream()
                        .map(entry -> TomlWords.key(List.of(entry.getKey())) + " = " + TomlWords.value(entry.getValue())
                                + "\n")
                        .collect(Collectors.joining());
    }

    /** Without the n-th table of a list, from 0; empty where it is not written as a table of its own. */
    public static Optional<String> without(String text, String list, int n) {
        List<TomlStatements.Statement> headers = TomlStatements.of(text).stream()
                .filter(TomlStatements.Statement::header)
                .toList();
        int seen = 0;
        for (int at = 0; at < headers.size(); at++) {
            String header =
                    text.substring(headers.get(at).from(), headers.get(at).to()).replaceAll("\\s|#.*", "");
            if (header.equals("[[" + list + "]]") && seen++ == n) {
                int to = at + 1 < headers.size() ? headers.get(at + 1).from() : text.length();
                return Optional.of(text.substring(0, headers.get(at).from()) + text.substring(to));
            }
        }
        return Optional.empty();
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
