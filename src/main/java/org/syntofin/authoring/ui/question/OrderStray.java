package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.FieldSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.FreeName;
import org.syntofin.authoring.ui.WordsField;

/** A wrong item among those that are put in order, beside the right one that it looks like. */
class OrderStray extends Composite<FieldSet> {

    final StepField step = new StepField();
    final WordsField words;
    final ComboBox<String> twin = new ComboBox<>();
    final CauseChoice cause;
    final WordsField why;
    private String name = "";
    private String key = "segment";

    OrderStray(OpenLesson lesson) {
        words = new WordsField("authoring.question.item.words", lesson.languages(), false);
        cause = new CauseChoice(lesson);
        why = new WordsField("authoring.question.why", lesson.languages(), false);
        twin.setLabel(getTranslation("authoring.question.twin"));
        twin.setClearButtonVisible(true);
        getContent().setLegendText(getTranslation("authoring.question.wrong-item"));
        getContent().addClassName("write-group");
        getContent().add(twin, step, words, cause, new Folded(getTranslation("authoring.question.why"), why));
        fit("trace");
    }

    final void fit(String by) {
        step.setVisible(by.equals("trace") || !step.isEmpty());
        words.setVisible(!by.equals("trace") || !words.words().blank());
    }

    /** The items beside which it may stand, with what is on them; choosing one begins the wrong segment with the right one. */
    void offer(Map<String, String> items, Map<String, String> steps) {
        String chosen = twin.getValue();
        twin.setItems(items.keySet());
        twin.setItemLabelGenerator(item -> items.getOrDefault(item, item));
        twin.setValue(chosen != null && items.containsKey(chosen) ? chosen : null);
        twin.addValueChangeListener(change -> {
            if (change.isFromClient() && step.isEmpty() && change.getValue() != null) {
                step.setValue(steps.getOrDefault(change.getValue(), ""));
            }
        });
    }

    /** The field that is to be filled too. */
    Optional<Component> empty() {
        if (step.getValue().isBlank() && words.words().blank()) {
            return Optional.of(step.isVisible() ? step : words.empty());
        }
        return Optional.<Component>of(cause).filter(field -> cause.isEmpty());
    }

    void read(String stray, TableValues all) {
        name = stray;
        TableValues inside = all.inside(stray);
        key = inside.names().contains("step") ? "step" : "segment";
        step.setValue(inside.text(key));
        words.fill(inside.words());
        cause.choose(inside.text("cause"));
        why.fill(inside.words("why"));
        twin.setValue(inside.text("twin").isEmpty() ? null : inside.text("twin"));
    }

    String name() {
        return name;
    }

    void write(TableSettings settings, List<String> taken) {
        if (name.isEmpty()) {
            name = FreeName.of("d", taken);
        }
        settings.text(Optional.ofNullable(twin.getValue()).orElse(""), "distractor", name, "twin");
        settings.text(step.getValue(), "distractor", name, key);
        if (step.getValue().isBlank()) {
            settings.words(words.words(), "distractor", name);
        }
        settings.text(cause.chosen(), "distractor", name, "cause");
        settings.words(why.words(), "distractor", name, "why");
    }
}
