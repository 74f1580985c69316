package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ClozeQuestion.Filling;
import org.syntofin.quiz.ClozeQuestion.Gap;
import org.syntofin.quiz.ClozeQuestion.Input;
import org.syntofin.quiz.ClozeQuestion.Mistake;
import org.syntofin.quiz.ClozeQuestion.Stray;
import org.syntofin.quiz.Gapped;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Unit;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Reads {@code text} with its {@code [[NAME]]}, {@code gap.NAME = { en = "…" }}, {@code { term = "isn" }} or
 * {@code { number = "{x+1}" }} with their {@code mistake}s, {@code input} and {@code distractor.ID}.
 */
final class ClozeReader {

    private static final int MAX_GAPS = 20;

    private final TomlTable table;
    private final Texts texts;
    private final Findings findings;
    private final Question.Head head;

    ClozeReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.findings = texts.findings();
        this.head = head;
    }

    Optional<ClozeQuestion> read() {
        Optional<Text> text = texts.required(table, "text");
        List<String> words = Stream.of(Input.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        Input input = table.word("input", words)
                .map(word -> Input.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Input.TYPED);
        List<Gap> gaps = gaps();
        List<Stray> strays = strays(input);
        if (gaps.size() > MAX_GAPS || gaps.isEmpty()) {
            findings.error(table.valuePosition("gap"), "quiz.cloze.count", "limit", Integer.toString(MAX_GAPS));
        }
        text.ifPresent(found -> places(found, gaps));
        gaps.stream()
                .filter(gap -> input == Input.PICKED && gap.mistakes().isEmpty())
                .forEach(gap -> findings.error(table.valuePosition("gap"), "quiz.cloze.options", "gap", gap.id()));
        return text.map(found -> new ClozeQuestion(head, found, input, gaps, strays));
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Optional<TomlTable> written = table.requiredTable("gap");
        if (written.isEmpty()) {
            return gaps;
        }
        for (String id : written.get().names()) {
            TomlValue value = written.get().value(id).orElseThrow();
            if (value instanceof TomlValue.Text text) {
                same(text).ifPresent(words -> gaps.add(new Gap(id, words, List.of())));
                continue;
            }
            written.get().requiredTable(id).flatMap(gap -> gap(id, gap)).ifPresent(gaps::add);
        }
        return gaps;
    }

    private Optional<Gap> gap(String id, TomlTable gap) {
        Optional<Filling> right = filling(gap);
        List<Mistake> mistakes = new ArrayList<>();
        for (TomlTable mistake : gap.tables("mistake")) {
            Optional<Filling> wrong = filling(mistake);
            mistake.requiredText("cause");
            Optional<String> cause = texts.cause(mistake);
            Optional<Text> why = texts.optional(mistake, "why");
            mistake.done();
            if (wrong.isPresent() && cause.isPresent()) {
                mistakes.add(new Mistake(wrong.get(), cause.get(), why.orElse(null)));
            }
        }
        gap.done();
        return right.map(filling -> new Gap(id, filling, mistakes));
    }

    private Optional<Filling> filling(TomlTable from) {
        if (from.has("term")) {
            Optional<TomlValue.Text> term = from.requiredTextValue("term");
            term.ifPresent(name -> texts.refer(Quiz.Kind.TERM, name));
            return term.map(name -> new ClozeQuestion.Term(name.value(), null));
        }
        if (from.has("number")) {
            NumericReader numbers = new NumericReader(from, texts, head);
            Optional<Unit> unit = numbers.unit();
            return numbers.span(from, "number").map(span -> new ClozeQuestion.Amount(span, unit.orElse(null)));
        }
        if (from.has("word")) {
            return from.requiredTextValue("word").flatMap(this::same);
        }
        List<Template> also = new ArrayList<>();
        for (TomlValue.Text other : from.texts("also")) {
            texts.template(other).ifPresent(also::add);
        }
        return texts.languages(from).map(words -> new ClozeQuestion.Words(words, also));
    }

    /** A word that is the same in every language, as flags and states are. */
    private Optional<Filling> same(TomlValue.Text text) {
        return texts.template(text).map(template -> {
            Map<String, Template> everywhere = new LinkedHashMap<>();
            LocalizedText.LANGUAGES.forEach(language -> everywhere.put(language, template));
            return new ClozeQuestion.Words(new Text(everywhere), List.of());
        });
    }

    private List<Stray> strays(Input input) {
        List<Stray> strays = new ArrayList<>();
        Optional<TomlTable> written = table.table("distractor");
        if (written.isEmpty()) {
            return strays;
        }
        if (input != Input.DRAGGED) {
            findings.error(written.get().position(), "quiz.cloze.distractor");
        }
        for (String id : written.get().names()) {
            written.get().requiredTable(id).ifPresent(one -> {
                Optional<Text> words = texts.languages(one);
                @Nullable String cause = texts.cause(one).orElse(null);
                @Nullable Text why = texts.optional(one, "why").orElse(null);
                one.done();
                words.ifPresent(found -> strays.add(new Stray(id, found, cause, why)));
            });
        }
        return strays;
    }

    /** Every gap stands once in every language, and nothing else does. */
    private void places(Text text, List<Gap> gaps) {
        Set<String> ids = gaps.stream().map(Gap::id).collect(Collectors.toSet());
        text.byLanguage().forEach((language, template) -> {
            List<String> placed = Gapped.of(template.fill(texts.lowest())).gaps();
            for (String name : placed) {
                if (!ids.contains(name)) {
                    findings.error(
                            table.valuePosition("text"), "quiz.cloze.gap-unknown", "gap", name, "language", language);
                }
            }
            for (String id : ids) {
                if (placed.stream().filter(id::equals).count() != 1) {
                    findings.error(table.valuePosition("text"), "quiz.cloze.gap-once", "gap", id, "language", language);
                }
            }
        });
    }
}
