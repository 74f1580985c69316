package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.run.RunField;
import org.syntofin.authoring.ui.run.RunLines;

/** The lines of a run, one of which is altered so that it cannot be. */
class TraceErrorForm extends Composite<Div> implements KindForm {

    private static final int MOST = 10;

    final RunField run;
    final Rows<Row> altered;
    final Mistakes mistakes;
    private final transient OpenLesson lesson;
    private transient Map<String, String> lines = new LinkedHashMap<>();

    TraceErrorForm(OpenLesson lesson) {
        this.lesson = lesson;
        run = new RunField(lesson);
        run.addValueChangeListener(change -> offer());
        altered = new Rows<>("authoring.question.alter.more", MOST, false, Row::new);
        mistakes = new Mistakes(lesson, List.of("line"), key -> line());
        getContent().addClassName("write-fields");
        getContent().add(run, WritingPage.soft(getTranslation("authoring.question.alter.how")), altered, mistakes);
        altered.add();
        run.chooseLast();
    }

    /** A line that is altered, and what it then says. */
    class Row extends Composite<FieldSet> {

        final ComboBox<String> line = line();
        final TextField becomes = new TextField();
        final WordsField why = new WordsField("authoring.question.why", lesson.languages(), false);

        Row() {
            becomes.setLabel(getTranslation("authoring.question.becomes"));
            becomes.setHelperText(getTranslation("authoring.question.becomes.helper"));
            becomes.addClassName("write-mono");
            line.addValueChangeListener(change -> begin());
            getContent().setLegendText(getTranslation("authoring.question.alter"));
            getContent().addClassName("write-group");
            getContent().add(line, becomes, new Folded(getTranslation("authoring.question.why"), why));
        }

        /** The two ends stand there already. */
        private void begin() {
            String words =
                    lines.getOrDefault(Optional.ofNullable(line.getValue()).orElse(""), "");
            if (becomes.isEmpty() && words.contains("→")) {
                becomes.setValue(words.replaceAll("(\\S+) → (\\S+) .*", "$1 > $2 "));
            }
        }

        private boolean incomplete() {
            return line.isEmpty() || becomes.getValue().strip().matches("|\\S+ > \\S+");
        }

        private Map<String, Object> table() {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("line", line.getValue());
            table.put("becomes", becomes.getValue().strip());
            Map<String, Object> told = TableSettings.table(why.words());
            if (!told.isEmpty()) {
                table.put("why", told);
            }
            return table;
        }
    }

    private ComboBox<String> line() {
        ComboBox<String> line = new ComboBox<>(getTranslation("authoring.question.line"));
        line.setAllowCustomValue(true);
        line.addCustomValueSetListener(event -> line.setValue(event.getDetail()));
        fill(line);
        return line;
    }

    private void fill(ComboBox<String> line) {
        String chosen = line.getValue();
        line.setItems(lines.keySet());
        line.setItemLabelGenerator(name -> lines.containsKey(name) ? name + ": " + lines.get(name) : name);
        line.setValue(chosen);
    }

    private void offer() {
        lines = RunLines.named(lesson, run.chosen(), this::getTranslation);
        altered.rows().forEach(row -> fill(row.line));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        if (run.isEmpty()) {
            return Optional.of(Fault.in(run, getTranslation("authoring.sim.needs-scenario")));
        }
        return unaltered()
                .map(field -> Fault.in(field, getTranslation("authoring.question.alter.needs")))
                .or(mistakes::fault);
    }

    /** Where it is to be written what is altered. */
    private Optional<Component> unaltered() {
        return altered.rows().isEmpty()
                ? Optional.of(altered)
                : altered.rows().stream()
                        .filter(Row::incomplete)
                        .findFirst()
                        .map(row -> row.line.isEmpty() ? row.line : row.becomes);
    }

    @Override
    public void read(TableValues question) {
        run.choose(question.text("scenario"));
        altered.clear();
        question.tables("alter").forEach(alter -> {
            Row row = altered.add();
            row.becomes.setValue(alter.text("becomes"));
            row.line.setValue(alter.text("line"));
            row.why.fill(alter.words("why"));
        });
        mistakes.read(question.tables("mistake"));
    }

    @Override
    public void write(TableSettings settings) {
        settings.text(run.chosen(), "scenario");
        settings.tables(
                altered.rows().stream()
                        .filter(row -> !row.incomplete())
                        .map(Row::table)
                        .toList(),
                "alter");
        settings.tables(mistakes.tables(), "mistake");
    }
}
