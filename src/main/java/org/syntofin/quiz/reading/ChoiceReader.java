package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Text;
import org.syntofin.simulation.toml.TomlTable;

/** Reads {@code option.ID = { en = "…", zh-CN = "…", right = true, cause = "…", why = { … } }}. */
final class ChoiceReader {

    private static final int MAX_OPTIONS = 12;

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    ChoiceReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<ChoiceQuestion> read() {
        boolean fixed = table.truth("fixed").orElse(false);
        Optional<Boolean> multiple = table.truth("multiple");
        Optional<TomlTable> written = table.requiredTable("option");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<ChoiceQuestion.Option> options = new ArrayList<>();
        for (String id : written.get().names()) {
            written.get()
                    .requiredTable(id)
                    .flatMap(option -> option(id, option))
                    .ifPresent(options::add);
        }
        long right = options.stream().filter(ChoiceQuestion.Option::right).count();
        if (right == 0) {
            texts.findings().error(written.get().position(), "quiz.choice.none-right");
        }
        if (written.get().names().size() < 2 || written.get().names().size() > MAX_OPTIONS) {
            texts.findings()
                    .error(written.get().position(), "quiz.choice.count", "limit", Integer.toString(MAX_OPTIONS));
        }
        if (right > 1 && !multiple.orElse(true)) {
            texts.findings().error(table.valuePosition("multiple"), "quiz.choice.several");
        }
        return Optional.of(new ChoiceQuestion(head, options, right > 1 || multiple.orElse(false), fixed));
    }

    /** Rule 3 of the list of misconceptions: every wrong option names one, or says that it is a slip. */
    private Optional<ChoiceQuestion.Option> option(String id, TomlTable option) {
        Optional<Text> text = texts.languages(option);
        boolean right = option.truth("right").orElse(false);
        Optional<String> cause = texts.cause(option);
        Optional<Text> why = texts.optional(option, "why");
        if (!right && cause.isEmpty()) {
            texts.findings().error(option.position(), "quiz.choice.cause", "option", id);
        }
        if (right && cause.isPresent()) {
            texts.findings().error(option.valuePosition("cause"), "quiz.choice.right-cause", "option", id);
        }
        option.done();
        return text.map(words -> new ChoiceQuestion.Option(id, words, right, cause.orElse(null), why.orElse(null)));
    }
}
