package org.syntofin.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/** Puts questions into the text of a {@code quiz.toml}, takes them out of it, and writes them otherwise. */
public final class QuestionText {

    private static final Pattern START = Pattern.compile("^\\[\\[question\\]\\]", Pattern.MULTILINE);
    /** What stands before a question: a comment right above it is its own. */
    private static final Pattern COMMENTS = Pattern.compile("(?:^#[^\\n]*\\n|^[ \\t]*\\n)+\\z", Pattern.MULTILINE);

    private QuestionText() {}

    /** The quiz with a question more. */
    public static String append(String quiz, String question) {
        return (quiz.isBlank() ? "" : quiz.stripTrailing() + "\n\n") + question.strip() + "\n";
    }

    /** The line, from 1, at which a question begins; empty where there is none of that name. */
    static Optional<Integer> line(String quiz, String id) {
        return tables(quiz).stream()
                .filter(table -> table.text("id").filter(id::equals).isPresent())
                .map(table -> table.position().line())
                .findFirst();
    }

    /** The names of the questions, in their order. */
    static List<String> names(String quiz) {
        return tables(quiz).stream()
                .flatMap(table -> table.text("id").stream())
                .distinct()
                .toList();
    }

    private static List<TomlTable> tables(String quiz) {
        Findings findings = new Findings();
        TomlTable file = Toml.read(new SourceText("quiz.toml", quiz, 1), findings);
        return findings.hasErrors() ? List.of() : file.tables("question");
    }

    /** The question that begins at a line (from 1), without what stands above the next one. */
    public static String at(String quiz, int line) {
        return quiz.substring(offset(quiz, line), end(quiz, line));
    }

    /** The quiz with the question that begins at a line (from 1) written otherwise. */
    public static String replace(String quiz, int line, String question) {
        String rest = quiz.substring(end(quiz, line));
        return quiz.substring(0, offset(quiz, line))
                + question.strip() + "\n"
                + (rest.isBlank() ? "" : rest.startsWith("\n") ? rest : "\n" + rest);
    }

    private static int end(String quiz, int line) {
        int from = offset(quiz, line);
        Matcher next = START.matcher(quiz);
        int to = next.find(Math.min(from + 1, quiz.length())) ? next.start() : quiz.length();
        Matcher above = COMMENTS.matcher(quiz.substring(from, to));
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
