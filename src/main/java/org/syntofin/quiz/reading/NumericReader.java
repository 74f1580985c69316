package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.Expression;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.NumericQuestion.Mistake;
import org.syntofin.quiz.NumericQuestion.Proof;
import org.syntofin.quiz.NumericQuestion.Span;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Unit;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Reads {@code answer = "{x+1}"} or {@code answer = { from = "{x}", to = "{x+9}" }}, {@code unit} and
 * {@code mistake = [{ value = …, cause = … }]}; and where a run shows the answer,
 * {@code proof = { scenario = "NAME", segment = "server 1", field = "ack" }}.
 */
final class NumericReader {

    private static final List<String> FIELDS = List.of("seq", "ack", "len");

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    NumericReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<NumericQuestion> read() {
        Optional<Span> answer = span(table, "answer");
        Optional<Unit> unit = unit();
        List<Mistake> mistakes = new ArrayList<>();
        for (TomlTable mistake : table.tables("mistake")) {
            Optional<Span> value = span(mistake, "value");
            mistake.requiredText("cause");
            Optional<String> cause = texts.cause(mistake);
            Optional<Text> why = texts.optional(mistake, "why");
            mistake.done();
            if (value.isPresent() && cause.isPresent()) {
                mistakes.add(new Mistake(value.get(), cause.get(), why.orElse(null)));
            }
        }
        Optional<Proof> proof = table.table("proof").flatMap(this::proof);
        return answer.map(span -> new NumericQuestion(head, span, unit.orElse(null), mistakes, proof.orElse(null)));
    }

    private Optional<Proof> proof(TomlTable run) {
        Optional<Story> story = new StoryReader(run, texts).read();
        Optional<SegmentName> segment = LabelReader.segment(run, "segment", texts);
        Optional<Asked.Kind> field = run.requiredText("field")
                .flatMap(word -> run.word("field", FIELDS))
                .map(word -> Asked.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
        run.done();
        return story.flatMap(found -> segment.flatMap(name -> field.map(asked -> new Proof(found, name, asked))));
    }

    Optional<Unit> unit() {
        Optional<TomlValue.Text> written = table.textValue("unit");
        Optional<Unit> unit = written.map(TomlValue.Text::value).flatMap(Unit::named);
        if (written.isPresent() && unit.isEmpty()) {
            List<String> known = new ArrayList<>();
            for (Unit one : Unit.values()) {
                known.add(one.symbol());
            }
            table.wordUnknown(written.get().position(), "unit", written.get().value(), known);
        }
        return unit;
    }

    Optional<Span> span(TomlTable from, String key) {
        return switch (from.value(key).orElse(null)) {
            case null -> {
                texts.findings().error(from.position(), "toml.missing", "key", from.path(key));
                yield Optional.empty();
            }
            case TomlValue.Whole whole
            when whole.value() >= 0 && whole.value() <= Expression.MAXIMUM -> {
                Template number = new Template(List.of(new Template.Literal(Long.toString(whole.value()))));
                yield Optional.of(new Span(number, number));
            }
            case TomlValue.Text text -> number(text).map(template -> new Span(template, template));
            case TomlValue.Table range -> {
                Optional<Template> low = range.table().requiredTextValue("from").flatMap(this::number);
                Optional<Template> high = range.table().requiredTextValue("to").flatMap(this::number);
                range.table().done();
                yield low.flatMap(least -> high.map(most -> new Span(least, most)));
            }
            case TomlValue other -> {
                texts.findings().error(other.position(), "quiz.numeric.value", "key", from.path(key));
                yield Optional.empty();
            }
        };
    }

    /** A text that becomes a number once its variables are filled in. */
    private Optional<Template> number(TomlValue.Text text) {
        Optional<Template> template = texts.template(text);
        if (template.isPresent() && !template.get().fill(texts.lowest()).matches("\\d{1,15}(\\.\\d{1,9})?")) {
            texts.findings().error(text.position(), "quiz.numeric.value", "key", text.value());
            return Optional.empty();
        }
        return template;
    }
}
