package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.LabelQuestion.Mistake;
import org.syntofin.quiz.LabelQuestion.Picture;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.Text;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Reads {@code picture = "states"} or {@code picture = "header"} (with {@code scenario} and {@code segment}),
 * {@code blank = […]}, {@code distractor = […]} and {@code mistake = [{ blank, label, cause }]}.
 */
final class LabelReader {

    private static final List<String> PICTURES = List.of("states", "header");

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    LabelReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<LabelQuestion> read() {
        Optional<Picture> picture = table.requiredText("picture")
                .flatMap(word -> table.word("picture", PICTURES))
                .flatMap(this::picture);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = picture.get().names();
        Set<String> taken = new HashSet<>();
        List<String> blanks = names("blank", names, taken);
        List<String> strays = names("distractor", names, taken);
        if (blanks.isEmpty()) {
            texts.findings().error(table.valuePosition("blank"), "quiz.label.none");
        }
        List<String> bank = new ArrayList<>(blanks);
        bank.addAll(strays);
        return Optional.of(new LabelQuestion(head, picture.get(), blanks, strays, mistakes(blanks, bank)));
    }

    private Optional<Picture> picture(String word) {
        if (word.equals("states")) {
            return Optional.of(new LabelQuestion.States());
        }
        Optional<Story> story = new StoryReader(table, texts).read();
        Optional<SegmentName> segment = segment(table, "segment", texts);
        return story.flatMap(found -> segment.map(name -> new LabelQuestion.Header(found, name)));
    }

    /** One segment of a run, as in {@code server 1} or {@code client SYN 2}. */
    static Optional<SegmentName> segment(TomlTable from, String key, Texts texts) {
        Optional<TomlValue.Text> written = from.requiredTextValue(key);
        Optional<SegmentName> name =
                written.map(TomlValue.Text::value).flatMap(SegmentName::parse).filter(parsed -> parsed.ordinal() > 0);
        if (written.isPresent() && name.isEmpty()) {
            texts.findings()
                    .error(
                            written.get().position(),
                            "quiz.segment-name",
                            "found",
                            written.get().value());
        }
        return name;
    }

    private List<String> names(String key, List<String> known, Set<String> taken) {
        List<String> names = new ArrayList<>();
        for (TomlValue.Text name : table.texts(key)) {
            if (!known.contains(name.value())) {
                table.wordUnknown(name.position(), table.path(key), name.value(), known);
            } else if (!taken.add(name.value())) {
                texts.findings().error(name.position(), "quiz.label.twice", "name", name.value());
            } else {
                names.add(name.value());
            }
        }
        return names;
    }

    private List<Mistake> mistakes(List<String> blanks, List<String> bank) {
        List<Mistake> mistakes = new ArrayList<>();
        for (TomlTable mistake : table.tables("mistake")) {
            Optional<String> blank = mistake.requiredText("blank").flatMap(word -> mistake.word("blank", blanks));
            Optional<String> label = mistake.requiredText("label").flatMap(word -> mistake.word("label", bank));
            mistake.requiredText("cause");
            Optional<String> cause = texts.cause(mistake);
            Optional<Text> why = texts.optional(mistake, "why");
            mistake.done();
            if (blank.isPresent() && label.isPresent() && cause.isPresent()) {
                mistakes.add(new Mistake(blank.get(), label.get(), cause.get(), why.orElse(null)));
            }
        }
        return mistakes;
    }
}
