package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.simulation.LocalizedText;

/**
 * The languages in which a lesson has no text yet: it begins with the other's words, so that both have one structure. What
 * that made of the form is said until the page is left.
 */
class MissingTexts extends Composite<Div> {

    final Div told = new Div();
    private final transient OpenLesson lesson;
    private final transient Consumer<String> begun;
    private transient Registration asked = () -> {};

    /** @param begun is told the language in which a text was begun */
    MissingTexts(OpenLesson lesson, Consumer<String> begun) {
        this.lesson = lesson;
        this.begun = begun;
        told.addClassName("write-told");
        told.getElement().setAttribute("role", "status");
        getContent().addClassName("write-missing");
        draw();
    }

    final void draw() {
        getContent().removeAll();
        LocalizedText.LANGUAGES.stream()
                .filter(language -> !lesson.languages().contains(language))
                .forEach(language -> getContent()
                        .add(new Button(
                                getTranslation("authoring.blocks.translate", name(language)),
                                click -> begin(language))));
        getContent().add(told);
    }

    /** What asks for a translation from elsewhere on the page. */
    private static final class Wanted extends ComponentEvent<UI> {

        private final String language;

        Wanted(UI page, String language) {
            super(page, false);
            this.language = language;
        }
    }

    /** Begins a text in a language where the form of the lesson is shown. */
    static void begin(UI page, String language) {
        ComponentUtil.fireEvent(page, new Wanted(page, language));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        asked = ComponentUtil.addListener(event.getUI(), Wanted.class, wanted -> begin(wanted.language));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        asked.remove();
    }

    private String name(String language) {
        return getTranslation("authoring.language." + language);
    }

    private void begin(String language) {
        String from = lesson.languages().stream().findFirst().orElse(language);
        String text = lesson.text(OpenLesson.file(from));
        if (lesson.change(OpenLesson.file(language), none -> none.isEmpty() ? text : none)) {
            told.setText(getTranslation("authoring.blocks.begun", name(language), name(from)));
        }
        begun.accept(language);
    }
}
