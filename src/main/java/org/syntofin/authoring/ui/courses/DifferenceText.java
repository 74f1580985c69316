package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The lines in which two texts differ, as {@link org.syntofin.authoring.TextDiff} gives them. */
class DifferenceText extends Pre {

    DifferenceText(List<String> lines) {
        getElement().setAttribute("tabindex", "0");
        for (String line : lines) {
            Span span = new Span(line + "\n");
            span.addClassName(line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "context");
            add(span);
        }
        if (lines.isEmpty()) {
            setText(getTranslation("authoring.revisions.binary"));
        }
    }
}
