package org.syntofin.study;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The questions of a sitting, one below the other. */
public final class TestPanel extends Composite<Div> {

    /**
     * Shows the questions.
     *
     * @param late is run when an answer came after the end
     */
    public TestPanel(List<TestRoom.Sheet> sheets, Runnable late) {
        int number = 0;
        for (TestRoom.Sheet sheet : sheets) {
            QuestionPanel panel = new QuestionPanel(
                    sheet.question(),
                    new QuestionPanel.Place(++number, sheets.size()),
                    sheet.notebook(),
                    sheet.context());
            ComponentUtil.addListener(panel, LateEvent.class, event -> late.run());
            panel.getElement()
                    .setAttribute(
                            "data-place",
                            sheet.key().lesson() + "/" + sheet.key().question());
            getContent().add(panel);
        }
    }
}
