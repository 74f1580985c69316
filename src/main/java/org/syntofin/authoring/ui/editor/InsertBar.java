package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.question.QuestionDialog;
import org.syntofin.authoring.ui.run.SimDialog;
import org.syntofin.lab.Ladders;

/** What can be put into a lesson, each by a form. */
class InsertBar extends Composite<Div> {

    static final List<String> PIECES =
            List.of("paragraph", "heading", "sim", "question", "picture", "table", "note", "capture");

    private final transient Ladders ladders;
    private final transient OpenLesson lesson;
    private final transient IntSupplier before;
    private final transient Runnable changed;

    /**
     * @param before the block before which a new one is put
     * @param changed is told after the lesson was changed
     */
    InsertBar(OpenLesson lesson, Ladders ladders, IntSupplier before, Runnable changed) {
        this.lesson = lesson;
        this.ladders = ladders;
        this.before = before;
        this.changed = changed;
        getContent().addClassName("write-bar");
        getContent().getElement().setAttribute("role", "toolbar");
        getContent().getElement().setAttribute("aria-label", getTranslation("authoring.insert"));
        Span label = new Span(getTranslation("authoring.insert"));
        label.addClassName("write-soft");
        label.getElement().setAttribute("aria-hidden", "true");
        getContent().add(label);
        for (String piece : PIECES) {
            Button button = new Button(getTranslation("authoring.insert." + piece), click -> open(piece));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.getElement().setAttribute("data-piece", piece);
            getContent().add(button);
        }
    }

    /** The first of its buttons. */
    void focus() {
        getContent()
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }

    FormDialog open(String piece) {
        Function<String, NoteDialog> note = kind -> new NoteDialog(lesson, kind, this::put);
        FormDialog dialog = switch (piece) {
            case "sim" -> new SimDialog(lesson, ladders, this::put);
            case "question" -> new QuestionDialog(lesson, this::put);
            case "picture" -> PictureDialog.picture(lesson, ladders, this::put);
            case "capture" -> PictureDialog.capture(lesson, ladders, this::put);
            case "table" -> new TableDialog(lesson, this::put);
            case "note" -> note.apply("exam");
            default -> note.apply(piece);
        };
        dialog.open();
        return dialog;
    }

    private void put(org.syntofin.authoring.Words block) {
        lesson.insert(before.getAsInt(), block);
        changed.run();
    }
}
