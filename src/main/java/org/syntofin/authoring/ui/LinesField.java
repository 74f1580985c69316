package org.syntofin.authoring.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Several short texts, one a line. */
public class LinesField extends TextArea {

    /** The field's words are at {@code authoring.question.KEY}, and how it is filled at {@code ….helper}. */
    public LinesField(String key) {
        setLabel(getTranslation("authoring.question." + key));
        setHelperText(getTranslation("authoring.question." + key + ".helper"));
        setMinHeight("4.5em");
        addClassName("write-mono");
    }

    public List<String> texts() {
        return getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public void fill(List<String> texts) {
        setValue(String.join("\n", texts));
    }
}
