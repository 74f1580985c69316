package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;

/** Which scenario a question runs. */
public class RunField extends ComboBox<String> {

    private final transient OpenLesson lesson;

    public RunField(OpenLesson lesson) {
        this.lesson = lesson;
        setLabel(getTranslation("authoring.sim.scenario"));
        setItems(ScenarioChoice.names(lesson));
        setItemLabelGenerator(
                word -> ScenarioChoice.title(lesson, word, getLocale().toLanguageTag()));
    }

    /** The run of the lesson's last simulation: a new question is mostly about what was just shown. */
    public void chooseLast() {
        lesson.languages().stream().findFirst().flatMap(lesson::read).stream()
                .flatMap(text -> text.sims().stream())
                .reduce((earlier, later) -> later)
                .ifPresent(sim -> choose(sim.scenario()));
    }

    public String chosen() {
        return Optional.ofNullable(getValue()).orElse("");
    }

    /** Chooses a scenario, one that is not there any more as well: the findings say so. */
    public void choose(String name) {
        List<String> names = new ArrayList<>(ScenarioChoice.names(lesson));
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
            setItems(names);
        }
        setValue(name.isEmpty() ? null : name);
    }
}
