package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.ComposeQuestion.Mistake;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Reads {@code scenario}, {@code set}, {@code stop.step}, {@code host}, {@code build = ["flags", "seq", "ack"]},
 * {@code goal = ["server enters ESTABLISHED"]}, {@code answer} and {@code mistake = [{ segment = "…", cause = "…" }]}.
 */
final class ComposeReader {

    private static final List<Asked> USUAL =
            List.of(Asked.of(Asked.Kind.FLAGS), Asked.of(Asked.Kind.SEQ), Asked.of(Asked.Kind.ACK));
    private static final List<String> FIELDS = List.of("flags", "seq", "ack", "len");

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    ComposeReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<ComposeQuestion> read() {
        StoryReader reader = new StoryReader(table, texts);
        Optional<Story> story = reader.read();
        Optional<Integer> step = reader.step();
        Optional<String> host = table.requiredText("host");
        List<Asked> build = build();
        List<ItemContent> goals = goals();
        Optional<Template> model =
                table.has("answer") ? TraceErrorReader.segment(table, "answer", texts) : Optional.empty();
        List<Mistake> mistakes = new ArrayList<>();
        for (TomlTable mistake : table.tables("mistake")) {
            Optional<Template> segment = TraceErrorReader.segment(mistake, "segment", texts);
            mistake.requiredText("cause");
            Optional<String> cause = texts.cause(mistake);
            Optional<Text> why = texts.optional(mistake, "why");
            mistake.done();
            if (segment.isPresent() && cause.isPresent()) {
                mistakes.add(new Mistake(segment.get(), cause.get(), why.orElse(null)));
            }
        }
        if (story.isEmpty() || step.isEmpty() || host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ComposeQuestion(
                head, story.get(), step.get(), host.get(), build, goals, model.orElse(null), mistakes));
    }

    private List<Asked> build() {
        if (!table.has("build")) {
            return USUAL;
        }
        List<Asked> build = new ArrayList<>();
        for (TomlValue.Text word : table.texts("build")) {
            Optional<Asked> one =
                    Optional.of(word.value()).filter(FIELDS::contains).flatMap(Asked::named);
            if (one.isEmpty() || build.contains(one.get())) {
                table.wordUnknown(word.position(), table.path("build"), word.value(), FIELDS);
            } else {
                build.add(one.get());
            }
        }
        return build.isEmpty() ? USUAL : build;
    }

    /** States entered and signals told; anything else cannot be the doing of one segment. */
    private List<ItemContent> goals() {
        ItemReader contents = new ItemReader(texts);
        List<ItemContent> goals = new ArrayList<>();
        for (TomlValue.Text goal : table.texts("goal")) {
            Optional<ItemContent> read = contents.step(goal);
            boolean fits = read.isPresent()
                    && (read.get() instanceof ItemContent.StateEntered
                            || read.get() instanceof ItemContent.SignalTold
                            || read.get() instanceof ItemContent.SegmentSent);
            if (fits) {
                goals.add(read.get());
            } else if (read.isPresent()) {
                texts.findings().error(goal.position(), "quiz.compose.goal", "found", goal.value());
            }
        }
        if (goals.isEmpty()) {
            texts.findings().error(table.valuePosition("goal"), "quiz.compose.goal", "found", "");
        }
        return goals;
    }
}
