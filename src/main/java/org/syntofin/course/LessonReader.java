package org.syntofin.course;

import java.util.Optional;
import org.syntofin.course.reading.Ids;
import org.syntofin.course.reading.LessonBody;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/**
 * Reads {@code lesson.LANGUAGE.md}: TOML between two lines of {@code +++}, then Markdown with fences. Any bytes are
 * taken; what is wrong becomes a finding at its line and column.
 */
public final class LessonReader {

    /** The largest lesson file that is read. */
    public static final int LIMIT_BYTES = 256 * 1024;

    private static final String FENCE = "+++";

    private LessonReader() {}

    /** The lesson in one language; empty where there is not enough to show. */
    public static Optional<LessonText> read(String file, String language, byte[] bytes, Findings findings) {
        return SourceText.decode(file, bytes, LIMIT_BYTES, findings)
                .flatMap(source -> read(file, language, source.text(), findings));
    }

    private static Optional<LessonText> read(String file, String language, String text, Findings findings) {
        int firstEnd = lineEnd(text, 0);
        if (!text.substring(0, firstEnd).strip().equals(FENCE)) {
            findings.error(new Position(file, 1, 1), "lesson.front-matter");
            return Optional.empty();
        }
        int start = Math.min(firstEnd + 1, text.length());
        int line = 2;
        for (int at = start; at < text.length(); line++) {
            int end = lineEnd(text, at);
            if (text.substring(at, end).strip().equals(FENCE)) {
                TomlTable head = Toml.read(new SourceText(file, text.substring(start, at), 2), findings);
                SourceText body = new SourceText(file, text.substring(Math.min(end + 1, text.length())), line + 1);
                return Optional.of(new LessonBody(language, findings).read(head(head), body));
            }
            at = end + 1;
        }
        findings.error(new Position(file, 1, 1), "lesson.front-matter-open");
        return Optional.empty();
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static LessonText.Head head(TomlTable table) {
        String id = Ids.read(table);
        String title = table.requiredText("title").orElse(id);
        LessonText.Head head = new LessonText.Head(
                id,
                title,
                table.text("summary").orElse(null),
                table.texts("skills"),
                table.texts("requires"),
                table.whole("minutes", 1, 60).orElse(0L).intValue(),
                table.texts("words"));
        if (!table.has("minutes")) {
            table.findings().error(table.position(), "toml.missing", "key", "minutes");
        }
        table.done();
        return head;
    }
}
