package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.syntofin.authoring.OpenLesson;

/** The way to what stands at the head of a lesson. */
class LessonDetails extends Composite<Div> {

    final Button open = new Button();

    LessonDetails(OpenLesson lesson, Runnable changed) {
        open.setText(getTranslation("authoring.lesson.title"));
        open.addThemeVariants(ButtonVariant.SMALL);
        open.addClickListener(click -> new LessonDialog(lesson, changed).open());
        getContent().addClassName("write-details");
        getContent().add(open);
    }
}
