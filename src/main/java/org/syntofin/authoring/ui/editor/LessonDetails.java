package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.Untranslated;

/** The way to what stands at the head of a lesson. */
class LessonDetails extends Composite<Div> {

    final Button open = new Button();
    private final Div marks = new Div();

    LessonDetails(OpenLesson lesson, Runnable changed) {
        open.setText(getTranslation("authoring.lesson.title"));
        open.addThemeVariants(ButtonVariant.SMALL);
        open.addClickListener(click -> new LessonDialog(lesson, changed).open());
        getContent().addClassName("write-details");
        getContent().add(open, marks);
    }

    /** Says in which languages the title or the summary is not translated. */
    LessonDetails marked(OpenLesson lesson) {
        clear();
        List<LessonText> texts = lesson.texts();
        texts.stream()
                .filter(text -> !Untranslated.head(text, texts).isEmpty())
                .forEach(text -> marks.add(new TranslationMark(text.language())));
        return this;
    }

    final void clear() {
        marks.removeAll();
    }
}
