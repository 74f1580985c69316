package org.syntofin.quiz.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Laid;
import org.syntofin.quiz.MoodleMeasure;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.OrderQuestion.Grade;
import org.syntofin.quiz.Quiz;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code grade = { by = "trace", scenario = "handshake" }} and its kin. */
final class GradeReader {

    private static final List<String> WAYS = List.of("trace", "dag", "exact", "moodle");

    private final TomlTable question;
    private final Texts texts;
    private final ItemReader contents;
    private final List<String> ids;

    GradeReader(TomlTable question, Texts texts, ItemReader contents, List<String> ids) {
        this.question = question;
        this.texts = texts;
        this.contents = contents;
        this.ids = ids;
    }

    Optional<Grade> read() {
        Optional<TomlTable> written = question.requiredTable("grade");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        TomlTable grade = written.get();
        Optional<String> by = grade.requiredText("by").flatMap(word -> grade.word("by", WAYS));
        Optional<Grade> read = switch (by.orElse("")) {
            case "trace" -> traced(grade);
            case "dag" -> partial(grade);
            case "exact" -> Optional.of(new OrderQuestion.Exact());
            case "moodle" -> moodle(grade);
            default -> Optional.empty();
        };
        if (by.isPresent()) {
            grade.done();
        }
        return read;
    }

    private Optional<Grade> partial(TomlTable grade) {
        Map<String, List<String>> after = new LinkedHashMap<>(OrderReader.after(grade, ids, texts.findings()));
        after.putAll(OrderReader.after(question, ids, texts.findings()));
        return Optional.of(new OrderQuestion.Partial(after));
    }

    private Optional<Grade> moodle(TomlTable grade) {
        Optional<TomlValue.Text> name = grade.requiredTextValue("measure");
        Optional<MoodleMeasure> measure = name.map(TomlValue.Text::value).flatMap(MoodleMeasure::named);
        if (name.isPresent() && measure.isEmpty()) {
            List<String> known = java.util.Arrays.stream(MoodleMeasure.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            grade.wordUnknown(
                    name.get().position(), grade.path("measure"), name.get().value(), known);
        }
        return measure.map(OrderQuestion.Moodle::new);
    }

    private Optional<Grade> traced(TomlTable grade) {
        Optional<TomlValue.Text> scenario = grade.requiredTextValue("scenario");
        scenario.ifPresent(name -> texts.refer(Quiz.Kind.SCENARIO, name));
        Optional<ItemContent> from = grade.textValue("from").flatMap(contents::step);
        Optional<ItemContent> goal = grade.textValue("goal").flatMap(contents::step);
        Laid settings = StoryReader.settings(grade, texts);
        return scenario.map(
                name -> new OrderQuestion.Traced(name.value(), settings, from.orElse(null), goal.orElse(null), null));
    }
}
