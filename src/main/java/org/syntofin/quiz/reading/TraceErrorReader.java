package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.TraceErrorQuestion.Alteration;
import org.syntofin.quiz.TraceErrorQuestion.Mistake;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.tcp.wire.SegmentSyntaxException;
import org.syntofin.tcp.wire.SegmentText;

/**
 * Reads {@code scenario}, {@code set}, {@code alter = [{ line = "server 1", becomes = "server > client [S.] ack {x}" }]}
 * and {@code mistake = [{ line = "client 1", cause = "…" }]}.
 */
final class TraceErrorReader {

    private static final int MAX_ALTERATIONS = 12;

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    TraceErrorReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<TraceErrorQuestion> read() {
        Optional<Story> story = new StoryReader(table, texts).read();
        List<Alteration> alterations = new ArrayList<>();
        for (TomlTable alter : table.tables("alter")) {
            Optional<SegmentName> line = LabelReader.segment(alter, "line", texts);
            Optional<Template> becomes = segment(alter, "becomes", texts);
            Optional<Text> why = texts.optional(alter, "why");
            alter.done();
            if (line.isPresent() && becomes.isPresent()) {
                String id = "a" + (alterations.size() + 1);
                alterations.add(new Alteration(id, line.get(), becomes.get(), why.orElse(null)));
            }
        }
        int written = table.tables("alter").size();
        if (written == 0 || written > MAX_ALTERATIONS) {
            String limit = Integer.toString(MAX_ALTERATIONS);
            texts.findings().error(table.valuePosition("alter"), "quiz.trace-error.count", "limit", limit);
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (TomlTable mistake : table.tables("mistake")) {
            Optional<SegmentName> line = LabelReader.segment(mistake, "line", texts);
            mistake.requiredText("cause");
            Optional<String> cause = texts.cause(mistake);
            Optional<Text> why = texts.optional(mistake, "why");
            mistake.done();
            if (line.isPresent() && cause.isPresent()) {
                mistakes.add(new Mistake(line.get(), cause.get(), why.orElse(null)));
            }
        }
        return story.map(found -> new TraceErrorQuestion(head, found, alterations, mistakes));
    }

    /** A segment in the one grammar, with arithmetic. */
    static Optional<Template> segment(TomlTable from, String key, Texts texts) {
        return from.requiredTextValue(key).flatMap(written -> {
            Optional<Template> template = texts.template(written);
            if (template.isEmpty()) {
                return template;
            }
            try {
                SegmentText.parsePattern(template.get().fill(texts.lowest()));
                return template;
            } catch (SegmentSyntaxException fault) {
                texts.findings()
                        .error(
                                template.get().variables().isEmpty() ? written.at(fault.index()) : written.position(),
                                fault.code(),
                                Texts.pairs(fault.arguments()));
                return Optional.empty();
            }
        });
    }
}
