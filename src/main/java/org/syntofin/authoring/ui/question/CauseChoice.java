package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.Cause;

/** Which belief of the course is behind a wrong answer. */
class CauseChoice extends ComboBox<String> {

    CauseChoice(OpenLesson lesson) {
        setLabel(getTranslation("authoring.question.cause"));
        setItems(lesson.trial()
                .map(trial -> List.copyOf(trial.course().causes().keySet()))
                .orElse(List.of()));
        String language = getLocale().toLanguageTag();
        setItemLabelGenerator(id -> lesson.trial()
                .flatMap(trial -> Optional.ofNullable(trial.course().causes().get(id)))
                .map(Cause::belief)
                .map(belief -> belief.in(language))
                .orElse(id));
        setClearButtonVisible(true);
    }

    String chosen() {
        return Optional.ofNullable(getValue()).orElse("");
    }
}
