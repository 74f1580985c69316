package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.WritingLinks;

/** The way back from a lesson that is being written. */
class LessonCrumb extends Composite<Paragraph> {

    LessonCrumb(OpenLesson lesson, String language) {
        String course = lesson.trial()
                .map(trial -> trial.course().course().title().in(language))
                .orElse(lesson.course());
        getContent()
                .add(
                        new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title")),
                        new Span(" · "),
                        new Anchor("./" + WritingLinks.course(lesson.course()), course),
                        new Span(" · "),
                        new Anchor("./" + WritingLinks.GUIDE, getTranslation("authoring.guide.title")));
    }
}
