package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionText;

/** A number, computed from one that is drawn for each learner if the author likes. */
class NumericForm extends Composite<Div> implements KindForm {

    private static final List<String> UNITS = List.of("", "ms", "s", "min", "bytes", "segments");

    final TextField low = new TextField();
    final TextField high = new TextField();
    final TextField answer = new TextField();
    final Select<String> unit = new Select<>();
    final TextField mistake = new TextField();
    final CauseChoice cause;

    NumericForm(OpenLesson lesson) {
        cause = new CauseChoice(lesson);
        low.setLabel(getTranslation("authoring.question.draw.low"));
        high.setLabel(getTranslation("authoring.question.draw.high"));
        answer.setLabel(getTranslation("authoring.question.answer"));
        answer.setHelperText(getTranslation("authoring.question.answer.helper"));
        unit.setLabel(getTranslation("authoring.question.unit"));
        unit.setItems(UNITS);
        unit.setItemLabelGenerator(word -> word.isEmpty() ? getTranslation("authoring.question.unit.none") : word);
        unit.setValue("");
        mistake.setLabel(getTranslation("authoring.question.mistake"));
        FieldSet drawn = new FieldSet(getTranslation("authoring.question.draw"));
        drawn.addClassName("write-group");
        drawn.add(low, high);
        FieldSet wrong = new FieldSet(getTranslation("authoring.question.mistake.group"));
        wrong.addClassName("write-group");
        wrong.add(mistake, cause);
        getContent().addClassName("write-fields");
        getContent().add(drawn, answer, unit, wrong);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<String> wrong() {
        if (answer.isEmpty()) {
            return Optional.of(getTranslation("authoring.question.needs-answer"));
        }
        boolean drawing = !low.isEmpty() || !high.isEmpty();
        return drawing && !(number(low) && number(high))
                ? Optional.of(getTranslation("authoring.question.needs-range"))
                : Optional.empty();
    }

    private static boolean number(TextField field) {
        return field.getValue().strip().matches("[0-9]{1,10}");
    }

    @Override
    public String write(QuestionText.Head head) {
        Map<String, String> drawn = new LinkedHashMap<>();
        if (!low.isEmpty()) {
            drawn.put(
                    "x",
                    "int(" + low.getValue().strip() + ", " + high.getValue().strip() + ")");
        }
        return QuestionText.numeric(
                head,
                drawn,
                answer.getValue(),
                Optional.ofNullable(unit.getValue()).orElse(""),
                List.of(new QuestionText.Mistake(mistake.getValue(), cause.chosen())));
    }
}
