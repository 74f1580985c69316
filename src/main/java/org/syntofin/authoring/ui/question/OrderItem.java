package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.FreeName;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.run.ItemWords;

/** What is put in order: a segment or state of a run, as the format writes it, or words. */
class OrderItem extends Composite<Div> {

    final StepField step = new StepField();
    final WordsField words;
    final MultiSelectComboBox<String> after = new MultiSelectComboBox<>();
    private String name = "";
    private String group = "";
    /** Where the step stands in a table, its key; empty where it stands alone. */
    private String key = "";

    OrderItem(OpenLesson lesson) {
        words = new WordsField("authoring.question.item.words", lesson.languages(), false);
        after.setLabel(getTranslation("authoring.question.item.after"));
        after.setVisible(false);
        getContent().addClassName("write-fields");
        getContent().add(step, words, after);
        fit("trace");
    }

    String name() {
        return name;
    }

    /** Shows what fits the way in which the order is judged. */
    final void fit(String by) {
        boolean trace = by.equals("trace");
        step.setVisible(trace || !step.isEmpty());
        words.setVisible(!trace || !words.words().blank());
        after.setVisible(by.equals("dag"));
    }

    /** Gives it a name if it has none. */
    void call(List<String> taken) {
        if (name.isEmpty()) {
            name = FreeName.of("i", taken);
        }
    }

    boolean blank() {
        return step.getValue().isBlank() && words.words().blank();
    }

    /** The field in which its words are missing. */
    Component empty() {
        return step.isVisible() ? step : words.empty();
    }

    /** What stands on it, for choosing one. */
    String label() {
        String shown = words.words().in(getLocale().toLanguageTag());
        return step.isEmpty() ? (shown.isBlank() ? name : shown) : ItemWords.of(step.getValue(), this::getTranslation);
    }

    /** @param called its name; empty where it has none yet */
    void pick(String text, String called) {
        step.setValue(text);
        name = called;
    }

    /** What picking it in a run would write; empty where it is or says something else. */
    Optional<String> picked() {
        return Optional.of(step.getValue())
                .filter(text ->
                        !text.isBlank() && group.isEmpty() && words.words().blank());
    }

    void read(String item, TableValues items) {
        name = item;
        TableValues inside = items.inside(item);
        boolean table = !inside.names().isEmpty();
        key = inside.names().contains("step") ? "step" : inside.names().contains("segment") ? "segment" : "";
        group = inside.text("group");
        step.setValue(table ? inside.text(key.isEmpty() ? "segment" : key) : items.text(item));
        words.fill(inside.words());
    }

    void readAfter(List<String> others, List<String> all) {
        after.setItems(all);
        after.setValue(new LinkedHashSet<>(others));
    }

    void write(TableSettings settings) {
        if (!step.getValue().isBlank()) {
            if (key.isEmpty()) {
                settings.text(step.getValue(), "item", name);
            } else {
                settings.text(step.getValue(), "item", name, key);
            }
        } else {
            settings.words(words.words(), "item", name);
        }
        settings.text(group, "item", name, "group");
    }
}
