package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.textfield.TextField;
import org.syntofin.authoring.ui.run.ItemWords;

/** A segment or state of a run as the format writes it; above it stands what it says, for those who do not read that. */
class StepField extends TextField {

    StepField() {
        addClassName("write-mono");
        addValueChangeListener(change -> name());
        name();
    }

    private void name() {
        setLabel(
                isEmpty()
                        ? getTranslation("authoring.question.item.step")
                        : ItemWords.of(getValue(), this::getTranslation));
    }
}
