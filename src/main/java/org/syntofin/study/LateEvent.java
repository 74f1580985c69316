package org.syntofin.study;

import com.vaadin.flow.component.ComponentEvent;

/** Something came too late: the test is over, or was handed in on another page. */
final class LateEvent extends ComponentEvent<QuestionPanel> {

    LateEvent(QuestionPanel source) {
        super(source, false);
    }
}
