package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.syntofin.authoring.LessonPlace;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.simulation.Position;

/** The way to what a finding is about, called as the form calls it, and its line in the files. */
class PlaceLink extends Composite<Div> {

    final NativeButton go;

    /** @param way goes there */
    PlaceLink(OpenLesson lesson, Position position, Runnable way) {
        go = new NativeButton(
                LessonPlace.of(lesson, position).map(this::words).orElseGet(position::toString), click -> way.run());
        go.addClassName("write-place");
        getContent().add(go);
        if (!go.getText().equals(position.toString())) {
            getContent().add(new Code(position.toString()));
        }
    }

    /** The same way to a text that is not there: it begins the translation, where the form is then. */
    PlaceLink beginning(String language) {
        go.setText(getTranslation("authoring.blocks.translate", getTranslation("authoring.language." + language)));
        go.addClickListener(click -> MissingTexts.begin(UI.getCurrent(), language));
        getContent().removeAll();
        getContent().add(go);
        return this;
    }

    private String words(LessonPlace place) {
        return switch (place) {
            case LessonPlace.Head(String language) ->
                getTranslation("authoring.place.head", getTranslation("authoring.language." + language));
            case LessonPlace.Piece(String language, int number) ->
                getTranslation("authoring.place.piece", number + 1, getTranslation("authoring.language." + language));
            case LessonPlace.NoText(String language) -> getTranslation("authoring.language." + language);
            case LessonPlace.InQuestion(String id) -> getTranslation("authoring.place.question", id);
        };
    }
}
