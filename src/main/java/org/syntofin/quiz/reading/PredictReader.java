package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.PredictQuestion.Mistake;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Reads {@code scenario}, {@code set}, {@code stop.step}, {@code ask = ["sender", "ack"]} and
 * {@code mistake = [{ ask = "ack", value = "{x}", cause = "…" }]}.
 */
final class PredictReader {

    static final List<String> WORDS = List.of("sender", "flags", "seq", "ack", "len", "state", "HOST-state");

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    PredictReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<PredictQuestion> read() {
        StoryReader reader = new StoryReader(table, texts);
        Optional<Story> story = reader.read();
        Optional<Integer> step = reader.step();
        List<Asked> asked = asked("ask");
        List<Mistake> mistakes = new ArrayList<>();
        for (TomlTable mistake : table.tables("mistake")) {
            Optional<Asked> about = mistake.requiredTextValue("ask").flatMap(word -> about(word, asked, mistake));
            Optional<Template> value = mistake.requiredTextValue("value").flatMap(texts::template);
            mistake.requiredText("cause");
            Optional<String> cause = texts.cause(mistake);
            Optional<Text> why = texts.optional(mistake, "why");
            mistake.done();
            if (about.isPresent() && value.isPresent() && cause.isPresent()) {
                mistakes.add(new Mistake(about.get(), value.get(), cause.get(), why.orElse(null)));
            }
        }
        return story.flatMap(found -> step.map(at -> new PredictQuestion(head, found, at, asked, mistakes)));
    }

    private Optional<Asked> about(TomlValue.Text word, List<Asked> asked, TomlTable mistake) {
        Optional<Asked> about = Asked.named(word.value()).filter(asked::contains);
        if (about.isEmpty()) {
            List<String> known = asked.stream().map(Asked::word).toList();
            mistake.wordUnknown(word.position(), mistake.path("ask"), word.value(), known);
        }
        return about;
    }

    /** What is asked, each once. */
    private List<Asked> asked(String key) {
        List<Asked> asked = new ArrayList<>();
        for (TomlValue.Text word : table.texts(key)) {
            Optional<Asked> one = Asked.named(word.value());
            if (one.isEmpty() || asked.contains(one.get())) {
                table.wordUnknown(word.position(), table.path(key), word.value(), WORDS);
            } else {
                asked.add(one.get());
            }
        }
        if (asked.isEmpty()) {
            texts.findings().error(table.valuePosition(key), "quiz.predict.nothing", "known", String.join(", ", WORDS));
        }
        return asked;
    }
}
