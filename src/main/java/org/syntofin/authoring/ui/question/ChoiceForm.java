package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.FreeName;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WordsField;

/** Options, of which one or several are right. */
class ChoiceForm extends Composite<Div> implements KindForm {

    private static final int MOST = 8;
    private static final int USUAL = 3;

    final Rows<Row> rows;
    final Checkbox fixed = new Checkbox();
    private final transient OpenLesson lesson;

    ChoiceForm(OpenLesson lesson) {
        this.lesson = lesson;
        fixed.setLabel(getTranslation("authoring.question.option.fixed"));
        rows = new Rows<>("authoring.question.option.more", MOST, true, Row::new);
        getContent().addClassName("write-fields");
        getContent().add(rows, fixed);
        for (int at = 0; at < USUAL; at++) {
            rows.add();
        }
    }

    /** An option's fields. */
    class Row extends Composite<FieldSet> {

        final WordsField text = new WordsField("authoring.question.option.text", lesson.languages(), false);
        final Checkbox right = new Checkbox();
        final CauseChoice cause = new CauseChoice(lesson);
        final WordsField why = new WordsField("authoring.question.why", lesson.languages(), true);
        private String name = "";

        Row() {
            right.setLabel(getTranslation("authoring.question.option.right"));
            right.addValueChangeListener(change -> cause.setVisible(!change.getValue()));
            getContent().setLegendText(getTranslation("authoring.question.option"));
            getContent().addClassName("write-group");
            getContent().add(text, right, cause, new Folded(getTranslation("authoring.question.why"), why));
        }

        private void read(String key, TableValues option) {
            name = key;
            text.fill(option.words());
            right.setValue(option.truth("right"));
            cause.choose(option.text("cause"));
            why.fill(option.words("why"));
        }
    }

    private List<Row> used() {
        return rows.rows().stream().filter(row -> !row.text.words().blank()).toList();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        List<Row> used = used();
        if (used.size() < 2) {
            return Optional.of(Fault.in(unused(), getTranslation("authoring.question.option.needs-two")));
        }
        if (used.stream().noneMatch(row -> row.right.getValue())) {
            return Optional.of(
                    Fault.in(used.getFirst().right, getTranslation("authoring.question.option.needs-right")));
        }
        return used.stream()
                .filter(row -> !row.right.getValue() && row.cause.isEmpty())
                .findFirst()
                .map(row -> Fault.in(row.cause, getTranslation("authoring.question.option.needs-cause")));
    }

    /** Where one more option can be written. */
    private Component unused() {
        return rows.rows().stream()
                .filter(row -> row.text.words().blank())
                .findFirst()
                .map(row -> row.text.empty())
                .orElse(rows);
    }

    @Override
    public void read(TableValues question) {
        rows.clear();
        TableValues options = question.inside("option");
        options.names().forEach(name -> rows.add().read(name, options.inside(name)));
        fixed.setValue(question.truth("fixed"));
    }

    @Override
    public void write(TableSettings settings) {
        settings.truth(fixed.getValue(), "fixed");
        for (Row row : used()) {
            if (row.name.isEmpty()) {
                row.name = FreeName.of(
                        "o", rows.rows().stream().map(other -> other.name).toList());
            }
            settings.words(row.text.words(), "option", row.name);
            settings.truth(row.right.getValue(), "option", row.name, "right");
            if (!row.right.getValue()) {
                settings.text(row.cause.chosen(), "option", row.name, "cause");
            }
            settings.words(row.why.words(), "option", row.name, "why");
        }
    }
}
