package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.html.Span;
import org.syntofin.course.LessonText;
import org.syntofin.course.LessonTrial;

/** How long a lesson takes, and what is in it. */
class LessonFacts extends Span {

    LessonFacts() {
        addClassName("write-soft");
    }

    /** How long it takes cannot be told while it cannot be read. */
    void show(LessonTrial trial, LessonText text) {
        int minutes = trial.minutes(text);
        setText(
                minutes == 0
                        ? ""
                        : getTranslation(
                                "authoring.editor.facts",
                                minutes,
                                text.head().minutes(),
                                text.path().size(),
                                text.sims().size()));
    }
}
