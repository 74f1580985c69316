package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/**
 * Reads a {@code quiz.toml}. Nothing is thrown for what an author wrote: each fault is a finding with its place, and
 * the questions without faults are handed out, so that one slip does not hide the others.
 */
public final class QuizReader {

    /** More questions than this in one file are not read. */
    static final int MAX_QUESTIONS = 500;

    private QuizReader() {}

    /** Reads the bytes of a file. */
    public static Quiz read(String file, byte[] bytes, Findings findings) {
        return read(Toml.read(file, bytes, findings), findings);
    }

    /** Reads a text, say from an editor. */
    public static Quiz read(SourceText source, Findings findings) {
        return read(Toml.read(source, findings), findings);
    }

    private static Quiz read(TomlTable file, Findings findings) {
        List<Question> questions = new ArrayList<>();
        Map<String, Position> positions = new LinkedHashMap<>();
        List<Quiz.Reference> references = new ArrayList<>();
        for (TomlTable table : file.tables("question")) {
            if (questions.size() >= MAX_QUESTIONS) {
                findings.error(table.position(), "quiz.too-many", "limit", Integer.toString(MAX_QUESTIONS));
                break;
            }
            Optional<Question> question = new QuestionReader(table, findings, references).read();
            if (question.isEmpty()) {
                continue;
            }
            Position first = positions.putIfAbsent(question.get().id(), table.position());
            if (first == null) {
                questions.add(question.get());
            } else {
                String line = Integer.toString(first.line());
                findings.error(
                        table.valuePosition("id"),
                        "quiz.id-twice",
                        "id",
                        question.get().id(),
                        "line",
                        line);
            }
        }
        file.done();
        return new Quiz(questions, positions, references);
    }
}
