package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.simulation.LocalizedText;

/** The languages in which a lesson has no text yet: it begins with the other's words, so that both have one structure. */
class MissingTexts extends Composite<Div> {

    /** @param begun is told after a text was begun */
    MissingTexts(OpenLesson lesson, Runnable begun) {
        getContent().addClassName("write-missing");
        LocalizedText.LANGUAGES.stream()
                .filter(language -> !lesson.languages().contains(language))
                .forEach(language -> getContent().add(begin(lesson, language, begun)));
    }

    private Button begin(OpenLesson lesson, String language, Runnable begun) {
        String name = getTranslation("authoring.language." + language);
        return new Button(getTranslation("authoring.blocks.translate", name), click -> {
            String from = lesson.languages().stream()
                    .findFirst()
                    .map(OpenLesson::file)
                    .map(lesson::text)
                    .orElse("");
            lesson.change(OpenLesson.file(language), none -> from);
            begun.run();
        });
    }
}
