package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.InOrder;
import org.syntofin.authoring.ui.run.RunField;
import org.syntofin.authoring.ui.run.RunLines;
import org.syntofin.quiz.picture.HeaderField;
import org.syntofin.tcp.connection.State;

/** A picture with blanks: the state diagram, or the header of a segment of a run. */
class LabelForm extends Composite<Div> implements KindForm {

    private static final List<String> STATES =
            Stream.of(State.values()).map(State::rfcName).toList();
    private static final List<String> FIELDS =
            Stream.of(HeaderField.values()).map(HeaderField::id).toList();

    final Select<String> picture = new Select<>();
    final RunField run;
    final ComboBox<String> segment = new ComboBox<>();
    final MultiSelectComboBox<String> blanks = new MultiSelectComboBox<>();
    final MultiSelectComboBox<String> others = new MultiSelectComboBox<>();
    final Mistakes mistakes;
    private final transient OpenLesson lesson;
    private List<String> writtenBlanks = List.of();
    private List<String> writtenOthers = List.of();

    LabelForm(OpenLesson lesson) {
        this.lesson = lesson;
        run = new RunField(lesson);
        run.addValueChangeListener(change -> offer());
        picture.setLabel(getTranslation("authoring.question.picture"));
        picture.setItems("states", "header");
        picture.setItemLabelGenerator(word -> getTranslation("authoring.question.picture." + word));
        picture.setValue("states");
        picture.addValueChangeListener(change -> fit());
        segment.setLabel(getTranslation("authoring.question.segment"));
        blanks.setLabel(getTranslation("authoring.question.blanks"));
        others.setLabel(getTranslation("authoring.question.strays"));
        mistakes = new Mistakes(lesson, List.of("blank", "label"), this::named);
        getContent().addClassName("write-fields");
        getContent().add(picture, run, segment, blanks, others, mistakes);
        fit();
    }

    private ComboBox<String> named(String key) {
        ComboBox<String> name = new ComboBox<>(getTranslation("authoring.question.mistake." + key));
        name.setItems(names());
        return name;
    }

    private boolean header() {
        return "header".equals(picture.getValue());
    }

    private List<String> names() {
        return header() ? FIELDS : STATES;
    }

    private void fit() {
        run.setVisible(header());
        segment.setVisible(header());
        blanks.setItems(names());
        others.setItems(names());
        mistakes.read(List.of());
    }

    private void offer() {
        Map<String, String> lines = RunLines.named(lesson, run.chosen(), this::getTranslation);
        segment.setItems(lines.keySet());
        segment.setItemLabelGenerator(name -> lines.containsKey(name) ? name + ": " + lines.get(name) : name);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        if (header() && (run.isEmpty() || segment.isEmpty())) {
            return Optional.of(
                    Fault.in(run.isEmpty() ? run : segment, getTranslation("authoring.question.needs-segment")));
        }
        return blanks.isEmpty()
                ? Optional.of(Fault.in(blanks, getTranslation("authoring.question.needs-blanks")))
                : mistakes.fault();
    }

    @Override
    public void read(TableValues question) {
        picture.setValue(question.text("picture").equals("header") ? "header" : "states");
        run.choose(question.text("scenario"));
        if (!question.text("segment").isEmpty()) {
            segment.setValue(question.text("segment"));
        }
        writtenBlanks = question.texts("blank");
        writtenOthers = question.texts("distractor");
        blanks.setValue(new LinkedHashSet<>(writtenBlanks));
        others.setValue(new LinkedHashSet<>(writtenOthers));
        mistakes.read(question.tables("mistake"));
    }

    @Override
    public void write(TableSettings settings) {
        settings.text(picture.getValue(), "picture");
        if (header()) {
            settings.text(run.chosen(), "scenario");
            settings.text(Optional.ofNullable(segment.getValue()).orElse(""), "segment");
        }
        settings.texts(InOrder.of(blanks.getValue(), writtenBlanks, names()), "blank");
        settings.texts(InOrder.of(others.getValue(), writtenOthers, names()), "distractor");
        settings.tables(mistakes.tables(), "mistake");
    }
}
