package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionText;

/** Options, of which one or several are right. */
class ChoiceForm extends Composite<Div> implements KindForm {

    private static final int MOST = 8;

    final List<Row> rows = new ArrayList<>();
    final Button more = new Button();
    private final Div list = new Div();
    private final transient OpenLesson lesson;

    ChoiceForm(OpenLesson lesson) {
        this.lesson = lesson;
        list.addClassName("write-fields");
        more.setText(getTranslation("authoring.question.option.more"));
        more.addClickListener(click -> add());
        getContent().add(list, more);
        for (int at = 0; at < 3; at++) {
            add();
        }
    }

    /** An option's fields. */
    class Row extends Composite<FieldSet> {

        final WordsField text = new WordsField("authoring.question.option.text", lesson.languages(), false);
        final Checkbox right = new Checkbox();
        final CauseChoice cause = new CauseChoice(lesson);

        Row(int number) {
            right.setLabel(getTranslation("authoring.question.option.right"));
            right.addValueChangeListener(change -> cause.setVisible(!change.getValue()));
            getContent().setLegendText(getTranslation("authoring.question.option", number));
            getContent().addClassName("write-group");
            getContent().add(text, right, cause);
        }
    }

    private void add() {
        Row row = new Row(rows.size() + 1);
        rows.add(row);
        list.add(row);
        more.setVisible(rows.size() < MOST);
    }

    private List<Row> used() {
        return rows.stream().filter(row -> !row.text.words().blank()).toList();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<String> wrong() {
        List<Row> used = used();
        if (used.size() < 2) {
            return Optional.of(getTranslation("authoring.question.option.needs-two"));
        }
        if (used.stream().noneMatch(row -> row.right.getValue())) {
            return Optional.of(getTranslation("authoring.question.option.needs-right"));
        }
        return used.stream().anyMatch(row -> !row.right.getValue() && row.cause.isEmpty())
                ? Optional.of(getTranslation("authoring.question.option.needs-cause"))
                : Optional.empty();
    }

    @Override
    public String write(QuestionText.Head head) {
        return QuestionText.choice(
                head,
                used().stream()
                        .map(row -> new QuestionText.Option(row.text.words(), row.right.getValue(), row.cause.chosen()))
                        .toList());
    }
}
