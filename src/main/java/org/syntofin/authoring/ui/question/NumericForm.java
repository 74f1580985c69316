package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;

/** A number or a range, computed from numbers that are drawn for each learner if the author likes. */
class NumericForm extends Composite<Div> implements KindForm {

    private static final List<String> UNITS =
            List.of("", "µs", "ms", "s", "min", "h", "bytes", "KiB", "segments", "/s");

    final TextField answer = new TextField();
    final TextField upTo = new TextField();
    final Select<String> unit = new Select<>();
    final ProofField proof;
    final Mistakes mistakes;

    NumericForm(OpenLesson lesson) {
        answer.setLabel(getTranslation("authoring.question.answer"));
        answer.setHelperText(getTranslation("authoring.question.answer.helper"));
        upTo.setLabel(getTranslation("authoring.question.answer.to"));
        unit.setLabel(getTranslation("authoring.question.unit"));
        unit.setItems(UNITS);
        unit.setItemLabelGenerator(word -> word.isEmpty() ? getTranslation("authoring.question.unit.none") : word);
        unit.setValue("");
        proof = new ProofField(lesson);
        mistakes = new Mistakes(
                lesson,
                List.of("value"),
                key -> Mistakes.line(getTranslation("authoring.question.mistake.value")),
                Arithmetic::shown,
                Arithmetic::written);
        getContent().addClassName("write-fields");
        getContent().add(answer, upTo, unit, proof, mistakes);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        return answer.isEmpty()
                ? Optional.of(Fault.in(answer, getTranslation("authoring.question.needs-answer")))
                : proof.fault().or(mistakes::fault);
    }

    @Override
    public void read(TableValues question) {
        boolean range = !question.inside("answer").names().isEmpty();
        answer.setValue(Arithmetic.shown(range ? question.text("answer", "from") : question.text("answer")));
        upTo.setValue(Arithmetic.shown(question.text("answer", "to")));
        if (UNITS.contains(question.text("unit"))) {
            unit.setValue(question.text("unit"));
        }
        proof.read(question);
        mistakes.read(question.tables("mistake"));
    }

    @Override
    public void write(TableSettings settings) {
        String from = Arithmetic.written(answer.getValue());
        if (upTo.isEmpty()) {
            settings.text(from, "answer");
        } else {
            settings.text(from, "answer", "from");
            settings.text(Arithmetic.written(upTo.getValue()), "answer", "to");
        }
        settings.text(Optional.ofNullable(unit.getValue()).orElse(""), "unit");
        proof.write(settings);
        settings.tables(mistakes.tables(), "mistake");
    }
}
