package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.textfield.TextArea;
import org.syntofin.authoring.ui.run.ItemWords;

/**
 * A segment or state of a run as the format writes it; above it stands what it says, for those who do not read that. It is
 * one line, which wraps where it is longer than the field.
 */
class StepField extends TextArea {

    StepField() {
        addClassName("write-mono");
        setMinRows(1);
        addValueChangeListener(change -> {
            String line = getValue().replaceAll("\\s*\\R\\s*", " ");
            if (!line.equals(getValue())) {
                setValue(line);
            }
            name();
        });
        name();
    }

    private void name() {
        setLabel(
                isEmpty()
                        ? getTranslation("authoring.question.item.step")
                        : ItemWords.of(getValue(), this::getTranslation));
    }
}
