package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionText;

/** A text with gaps: the right words stand in double brackets. */
class ClozeForm extends Composite<Div> implements KindForm {

    final WordsField text;
    final Select<String> input = new Select<>();

    ClozeForm(OpenLesson lesson) {
        text = new WordsField("authoring.question.gaps", lesson.languages(), true);
        input.setLabel(getTranslation("authoring.question.input"));
        input.setItems(List.of("typed", "dragged"));
        input.setItemLabelGenerator(word -> getTranslation("authoring.question.input." + word));
        input.setValue("typed");
        getContent().addClassName("write-fields");
        getContent().add(WritingPage.soft(getTranslation("authoring.question.gaps.how")), text, input);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<String> wrong() {
        List<Long> gaps = text.words().byLanguage().values().stream()
                .map(words -> java.util.regex.Pattern.compile("\\[\\[[^\\[\\]]+\\]\\]")
                        .matcher(words)
                        .results()
                        .count())
                .distinct()
                .toList();
        return gaps.size() == 1 && gaps.getFirst() > 0
                ? Optional.empty()
                : Optional.of(getTranslation("authoring.question.needs-gaps"));
    }

    @Override
    public String write(QuestionText.Head head) {
        return QuestionText.cloze(
                head, text.words(), Optional.ofNullable(input.getValue()).orElse("typed"));
    }
}
