package org.syntofin.authoring.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.syntofin.authoring.OpenLesson;

/** Which scenario a question runs. */
class RunField extends ComboBox<String> {

    RunField(OpenLesson lesson) {
        setLabel(getTranslation("authoring.sim.scenario"));
        setItems(ScenarioChoice.names(lesson));
        setItemLabelGenerator(
                word -> ScenarioChoice.title(lesson, word, getLocale().toLanguageTag()));
    }
}
