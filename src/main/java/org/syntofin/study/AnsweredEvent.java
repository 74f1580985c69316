package org.syntofin.study;

import com.vaadin.flow.component.ComponentEvent;

/** An answer was judged and kept. */
final class AnsweredEvent extends ComponentEvent<QuestionPanel> {

    private final boolean right;

    AnsweredEvent(QuestionPanel source, boolean right) {
        super(source, false);
        this.right = right;
    }

    boolean right() {
        return right;
    }
}
