package org.syntofin.authoring.ui.editor;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.syntofin.authoring.QuestionDiff;
import org.syntofin.authoring.ui.WritingPage;

/** What differs between two states of a lesson's questions: each by what it asks, and what of it is otherwise. */
class QuestionChanges extends Composite<Div> {

    QuestionChanges(List<QuestionDiff.Change> changes) {
        getContent().addClassName("write-changes");
        changes.forEach(change -> getContent().add(BlockChanges.change(WritingPage.soft(kind(change)), told(change))));
    }

    private String kind(QuestionDiff.Change change) {
        String question = getTranslation("authoring.insert.question");
        if (change.was().isEmpty() || change.now().isEmpty()) {
            return getTranslation("authoring.compare." + (change.was().isEmpty() ? "added" : "removed"), question);
        }
        return getTranslation(
                "authoring.compare.question",
                change.parts().stream()
                        .map(part -> getTranslation(
                                "authoring.compare.part." + part.name().toLowerCase(Locale.ROOT)))
                        .collect(joining(getTranslation("authoring.compare.part.and"))));
    }

    private Component told(QuestionDiff.Change change) {
        String language = getLocale().toLanguageTag();
        String prompt = change.prompt(language);
        String before =
                change.was().map(question -> change.prompt(question, language)).orElse(prompt);
        if (!before.equals(prompt)) {
            return new BeforeAndNow(language, before, prompt);
        }
        Div text = BeforeAndNow.text(language);
        text.setText(prompt);
        return text;
    }
}
