package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.html.Anchor;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.study.StudyLinks;

/** Where a lesson is for learners, once it is published. */
class LearnersLink extends Anchor {

    void show(OpenLesson lesson) {
        setText(getTranslation("authoring.editor.as-learners"));
        setTarget("_blank");
        setVisible(lesson.draft().current() > 0);
        lesson.trial().ifPresent(trial -> setHref("./" + StudyLinks.lesson(lesson.course(), trial.id())));
    }
}
