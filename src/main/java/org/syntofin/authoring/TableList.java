package org.syntofin.authoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/**
 * A list of tables in the text of a TOML file, such as the questions of a {@code quiz.toml}: puts tables into it, takes
 * them out, and writes them otherwise; what stands around them stays.
 *
 * @param name as in the tables' headers
 */
public record TableList(String name) {

    /** The questions of a quiz. */
    public static final TableList QUESTIONS = new TableList("question");

    /** What stands before a table: a comment right above it is its own. */
    private static final Pattern COMMENTS = Pattern.compile("(?:^#[^\\n]*\\n|^[ \\t]*\\n)+\\z", Pattern.MULTILINE);

    private static final Pattern OWN_COMMENT = Pattern.compile("(?:^#[^\\n]*\\n)+\\z", Pattern.MULTILINE);

    /** The file with a table more, at its end. */
    public static String append(String file, String table) {
        return (file.isBlank() ? "" : file.stripTrailing() + "\n\n") + table.strip() + "\n";
    }

    /** The line, from 1, at which a table begins; empty where there is none of that id. */
    Optional<Integer> line(String file, String id) {
        return tables(file).stream()
                .filter(table -> table.text("id").filter(id::equals).isPresent())
                .map(table -> table.position().line())
                .findFirst();
    }

    /** The id of the table that holds a line (from 1); empty where none does, or it has none. */
    Optional<String> idAt(String file, int line) {
        return tables(file).stream()
                .takeWhile(table -> table.position().line() <= line)
                .reduce((before, table) -> table)
                .flatMap(table -> table.text("id"));
    }

    /** The ids of the tables, in their order. */
    List<String> ids(String file) {
        return tables(file).stream()
                .flatMap(table -> table.text("id").stream())
                .distinct()
                .toList();
    }

    /** What the tables say, in their order; nothing where the file cannot be read as TOML. */
    List<TableValues> values(String file) {
        return tables(file).stream().map(TableValues::of).toList();
    }

    private List<TomlTable> tables(String file) {
        Findings findings = new Findings();
        TomlTable read = Toml.read(new SourceText("list.toml", file, 1), findings);
        return findings.hasErrors() ? List.of() : read.tables(name);
    }

    /** The table of an id; empty where there is none, or the file cannot be read as TOML. */
    public Optional<TableSource> find(String file, String id) {
        return line(file, id).flatMap(line -> TableSource.of(name, at(file, line)));
    }

    /** The file with the table of an id written otherwise; as it is where there is none. */
    public String change(String file, String id, Function<TableSource, String> change) {
        return line(file, id)
                .flatMap(line ->
                        TableSource.of(name, at(file, line)).map(source -> replace(file, line, change.apply(source))))
                .orElse(file);
    }

    /** The file without the table of an id and the comment right above it. */
    String remove(String file, String id) {
        return line(file, id)
                .map(line -> {
                    String above = file.substring(0, offset(file, line));
                    Matcher own = OWN_COMMENT.matcher(above);
                    String before = own.find() ? above.substring(0, own.start()) : above;
                    String rest = file.substring(end(file, line)).stripLeading();
                    return (before.stripTrailing() + "\n\n" + rest).strip() + "\n";
                })
                .orElse(file);
    }

    /** The table that begins at a line (from 1), without what stands above the next one. */
    String at(String file, int line) {
        return file.substring(offset(file, line), end(file, line));
    }

    /** The file with the table that begins at a line (from 1) written otherwise. */
    String replace(String file, int line, String table) {
        String rest = file.substring(end(file, line));
        return file.substring(0, offset(file, line))
                + table.strip() + "\n"
                + (rest.isBlank() ? "" : rest.startsWith("\n") ? rest : "\n" + rest);
    }

    private int end(String file, int line) {
        int from = offset(file, line);
        Matcher next = Pattern.compile("^\\[\\[" + Pattern.quote(name) + "\\]\\]", Pattern.MULTILINE)
                .matcher(file);
        int to = next.find(Math.min(from + 1, file.length())) ? next.start() : file.length();
        Matcher above = COMMENTS.matcher(file.substring(from, to));
        return above.find() ? from + above.start() : to;
    }

    private static int offset(String text, int line) {
        int at = 0;
        for (int now = 1; now < line; now++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }
}
