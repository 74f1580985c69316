package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WordsField;

/** A gap that is there already: what fills it, and what wrong beliefs fill in. */
class GapFields extends Composite<FieldSet> {

    private static final List<String> KINDS = List.of("word", "words", "term", "number");

    final Select<String> kind = new Select<>();
    final TextField word = new TextField();
    final WordsField words;
    final TextField also = new TextField();
    final ComboBox<String> term = new ComboBox<>();
    final TextField number = new TextField();
    final TextField unit = new TextField();
    final Mistakes mistakes;
    private final String name;
    /** A word alone stands without a table, as long as nothing else is said of the gap. */
    private boolean alone;
    /** Wrong fillings that differ by language stay as they are written. */
    private transient Optional<Object> kept = Optional.empty();

    GapFields(OpenLesson lesson, String name) {
        this.name = name;
        words = new WordsField("authoring.question.gap.words", lesson.languages(), false);
        kind.setLabel(getTranslation("authoring.question.gap.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(known -> getTranslation("authoring.question.gap." + known));
        kind.addValueChangeListener(change -> fit());
        word.setLabel(getTranslation("authoring.question.gap.word"));
        also.setLabel(getTranslation("authoring.question.gap.also"));
        also.setHelperText(getTranslation("authoring.question.gap.also.helper"));
        term.setLabel(getTranslation("authoring.question.gap.term"));
        term.setItems(lesson.trial()
                .map(trial -> List.copyOf(trial.course().terms().keySet()))
                .orElse(List.of()));
        number.setLabel(getTranslation("authoring.question.gap.number"));
        unit.setLabel(getTranslation("authoring.question.unit"));
        mistakes = new Mistakes(lesson, List.of("filling"), key -> line());
        getContent().setLegendText(getTranslation("authoring.question.gap", name));
        getContent().addClassName("write-group");
        getContent().add(kind, word, words, also, term, number, unit, mistakes);
        kind.setValue("word");
    }

    private Component line() {
        return Mistakes.line(getTranslation("authoring.question.mistake.filling"));
    }

    private void fit() {
        String chosen = chosen();
        word.setVisible(chosen.equals("word"));
        words.setVisible(chosen.equals("words"));
        also.setVisible(chosen.equals("words"));
        term.setVisible(chosen.equals("term"));
        number.setVisible(chosen.equals("number"));
        unit.setVisible(chosen.equals("number"));
    }

    private String chosen() {
        return Optional.ofNullable(kind.getValue()).orElse("word");
    }

    Optional<Fault> fault() {
        Optional<Component> empty = switch (chosen()) {
            case "word" -> Optional.<Component>of(word).filter(field -> word.isEmpty());
            case "words" ->
                Optional.of(words.empty()).filter(field -> words.words().blank());
            case "term" -> Optional.<Component>of(term).filter(field -> term.isEmpty());
            default -> Optional.<Component>of(number).filter(field -> number.isEmpty());
        };
        return empty.map(field -> Fault.in(field, getTranslation("authoring.question.gap.needs", name)))
                .or(mistakes::fault);
    }

    /** @param gaps all gaps of the question */
    void read(TableValues gaps) {
        TableValues gap = gaps.inside(name);
        alone = gap.names().isEmpty();
        kind.setValue(
                alone
                        ? "word"
                        : KINDS.stream()
                                .filter(gap.names()::contains)
                                .findFirst()
                                .orElse("words"));
        word.setValue(alone ? gaps.text(name) : gap.text("word"));
        words.fill(gap.words());
        also.setValue(String.join(", ", gap.texts("also")));
        term.setValue(gap.text("term").isEmpty() ? null : gap.text("term"));
        number.setValue(Arithmetic.shown(gap.text("number")));
        unit.setValue(gap.text("unit"));
        String key = mistakeKey();
        boolean plain = gap.tables("mistake").stream()
                .noneMatch(mistake -> mistake.text(key).isEmpty());
        kept = plain ? Optional.empty() : gap.at("mistake");
        mistakes.setVisible(plain);
        mistakes.read(
                plain
                        ? gap.tables("mistake").stream()
                                .map(mistake -> mistake.renamed(key, "filling"))
                                .toList()
                        : List.of());
    }

    private String mistakeKey() {
        return chosen().equals("number") ? "number" : chosen().equals("term") ? "term" : "word";
    }

    void write(TableSettings settings) {
        List<Map<String, Object>> wrong = mistakes.tables().stream()
                .map(table ->
                        new TableValues(table).renamed("filling", mistakeKey()).values())
                .toList();
        switch (chosen()) {
            case "word" -> {
                if (alone && wrong.isEmpty()) {
                    settings.text(word.getValue(), "gap", name);
                } else {
                    settings.text(word.getValue(), "gap", name, "word");
                }
            }
            case "words" -> {
                settings.words(words.words(), "gap", name);
                settings.texts(
                        Stream.of(also.getValue().split("[,，]"))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        "gap",
                        name,
                        "also");
            }
            case "term" -> settings.text(Optional.ofNullable(term.getValue()).orElse(""), "gap", name, "term");
            default -> {
                settings.text(Arithmetic.written(number.getValue()), "gap", name, "number");
                settings.text(unit.getValue(), "gap", name, "unit");
            }
        }
        settings.tables(wrong, "gap", name, "mistake");
        kept.ifPresent(value -> settings.as(value, "gap", name, "mistake"));
    }
}
