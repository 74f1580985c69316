package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Variable;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads what every question has, and hands the rest to the reader of its kind. */
final class QuestionReader {

    static final List<String> TYPES =
            List.of("order", "choice", "numeric", "cloze", "label", "predict", "trace-error", "compose", "mission");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MAX_HINTS = 5;

    private final TomlTable table;
    private final Findings findings;
    private final List<Quiz.Reference> references;

    QuestionReader(TomlTable table, Findings findings, List<Quiz.Reference> references) {
        this.table = table;
        this.findings = findings;
        this.references = references;
    }

    /** The question, if nothing in it is wrong. */
    Optional<Question> read() {
        int errors = findings.errorCount();
        Optional<String> id = id();
        Optional<String> type = table.requiredText("type").flatMap(word -> table.word("type", TYPES));
        List<Variable> variables = VariableReader.read(table, findings);
        Set<String> names = variables.stream().map(Variable::name).collect(Collectors.toSet());
        Texts texts = new Texts(findings, variables, names, references, id.orElse("?"));
        Optional<Question.Head> head = head(id.orElse("?"), variables, texts);
        if (id.isEmpty() || type.isEmpty() || head.isEmpty()) {
            return Optional.empty();
        }
        Optional<? extends Question> question = switch (type.get()) {
            case "order" -> new OrderReader(table, texts, head.get()).read();
            case "choice" -> new ChoiceReader(table, texts, head.get()).read();
            case "numeric" -> new NumericReader(table, texts, head.get()).read();
            case "cloze" -> new ClozeReader(table, texts, head.get()).read();
            case "label" -> new LabelReader(table, texts, head.get()).read();
            case "predict" -> new PredictReader(table, texts, head.get()).read();
            case "trace-error" -> new TraceErrorReader(table, texts, head.get()).read();
            case "compose" -> new ComposeReader(table, texts, head.get()).read();
            case "mission" -> new MissionReader(table, texts, head.get()).read();
            default -> throw new IllegalStateException(type.get());
        };
        table.done();
        return findings.errorCount() == errors ? question.map(Question.class::cast) : Optional.empty();
    }

    private Optional<String> id() {
        Optional<TomlValue.Text> id = table.requiredTextValue("id");
        if (id.isPresent() && !ID.matcher(id.get().value()).matches()) {
            findings.error(id.get().position(), "quiz.id", "id", id.get().value());
            return Optional.empty();
        }
        return id.map(TomlValue.Text::value);
    }

    private Optional<Question.Head> head(String id, List<Variable> variables, Texts texts) {
        Optional<TomlValue.Text> skill = table.requiredTextValue("skill");
        skill.ifPresent(name -> texts.refer(Quiz.Kind.SKILL, name));
        Optional<Text> prompt = texts.required(table, "prompt");
        List<Text> hints = hints(texts);
        Optional<Text> explanation = texts.optional(table, "explain");
        if (skill.isEmpty() || prompt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Question.Head(id, skill.get().value(), variables, prompt.get(), hints, explanation.orElse(null)));
    }

    /** One hint as a table of languages, or several as a list of such tables. */
    private List<Text> hints(Texts texts) {
        if (!table.has("hint") || table.value("hint").orElseThrow() instanceof TomlValue.Table) {
            return texts.optional(table, "hint").stream().toList();
        }
        List<Text> hints = new ArrayList<>();
        for (TomlTable hint : table.tables("hint")) {
            texts.whole(hint).ifPresent(hints::add);
        }
        if (hints.size() > MAX_HINTS) {
            findings.error(table.valuePosition("hint"), "quiz.hints", "limit", Integer.toString(MAX_HINTS));
        }
        return hints;
    }
}
