package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Cause;

/**
 * Which belief of the course is behind a wrong answer: a slip, where the course has that, until another is chosen. One
 * that the course lacks can be written beside the form.
 */
class CauseChoice extends ComboBox<String> {

    private final transient OpenLesson lesson;
    private List<String> offered = List.of();

    CauseChoice(OpenLesson lesson) {
        this.lesson = lesson;
        setLabel(getTranslation("authoring.question.cause"));
        Anchor words =
                new Anchor("./" + WritingLinks.words(lesson.course()), getTranslation("authoring.question.cause.new"));
        words.setTarget(AnchorTarget.BLANK);
        setHelperComponent(words);
        String language = getLocale().toLanguageTag();
        setItemLabelGenerator(id -> Optional.ofNullable(causes().get(id))
                .map(Cause::belief)
                .map(belief -> belief.in(language))
                .orElse(id));
        setClearButtonVisible(true);
        setItems(offered);
        offer();
        setValue(offered.contains(Cause.SLIP) ? Cause.SLIP : null);
        // Whoever comes back from there finds what was written.
        addFocusListener(focus -> {
            lesson.refresh();
            offer();
        });
    }

    private Map<String, Cause> causes() {
        return lesson.trial().map(trial -> trial.course().causes()).orElse(Map.of());
    }

    private void offer() {
        String chosen = getValue();
        List<String> now = new ArrayList<>(causes().keySet());
        if (chosen != null && !now.contains(chosen)) {
            now.add(chosen);
        }
        if (!now.equals(offered)) {
            offered = now;
            setItems(now);
            setValue(chosen);
        }
    }

    /** Chooses what a text says; empty where it says nothing. */
    void choose(String id) {
        setValue(id.isEmpty() ? null : id);
    }

    String chosen() {
        return Optional.ofNullable(getValue()).orElse("");
    }
}
