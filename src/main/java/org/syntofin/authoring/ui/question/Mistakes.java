package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;

/** What learners answer who believe something wrong, each with the belief, and what is told to them. */
class Mistakes extends Composite<Div> {

    private static final int MOST = 20;

    final Rows<Row> rows;
    private final transient OpenLesson lesson;
    private final List<String> keys;
    private final transient Function<String, Component> fields;
    private final transient UnaryOperator<String> shown;
    private final transient UnaryOperator<String> written;

    /**
     * @param keys what is said of a mistake, by the names of the format
     * @param fields the field for each key; its value is a text
     */
    Mistakes(OpenLesson lesson, List<String> keys, Function<String, Component> fields) {
        this(lesson, keys, fields, value -> value, value -> value);
    }

    /**
     * The same with values that are shown otherwise than they are written.
     *
     * @param shown as an author sees it
     * @param written as it stands in the text
     */
    Mistakes(
            OpenLesson lesson,
            List<String> keys,
            Function<String, Component> fields,
            UnaryOperator<String> shown,
            UnaryOperator<String> written) {
        this.lesson = lesson;
        this.keys = List.copyOf(keys);
        this.fields = fields;
        this.shown = shown;
        this.written = written;
        this.rows = new Rows<>("authoring.question.mistake.more", MOST, false, Row::new);
        getContent().addClassName("write-fields");
        getContent().add(WritingPage.soft(getTranslation("authoring.question.mistake.group")), rows);
    }

    /** A field for a text. */
    static Component line(String words) {
        return new TextField(words);
    }

    /** One mistake. */
    class Row extends Composite<FieldSet> {

        final Map<String, HasValue<?, String>> values = new LinkedHashMap<>();
        final CauseChoice cause = new CauseChoice(lesson);
        final WordsField why = new WordsField("authoring.question.why", lesson.languages(), false);

        Row() {
            Div said = new Div();
            said.addClassName("write-words");
            for (String key : keys) {
                Component field = fields.apply(key);
                values.put(key, value(field));
                said.add(field);
            }
            getContent().setLegendText(getTranslation("authoring.question.mistake"));
            getContent().addClassName("write-group");
            getContent().add(said, cause, new Folded(getTranslation("authoring.question.why"), why));
        }

        @SuppressWarnings("unchecked") // every field here holds a text
        private static HasValue<?, String> value(Component field) {
            return (HasValue<?, String>) field;
        }

        private String value(String key) {
            return Optional.ofNullable(values.get(key))
                    .map(HasValue::getValue)
                    .orElse("")
                    .strip();
        }

        /** The field that is to be filled too. */
        private Optional<Component> empty() {
            return keys.stream()
                    .filter(key -> value(key).isEmpty())
                    .findFirst()
                    .map(key -> (Component) values.get(key))
                    .or(() -> Optional.<Component>of(cause).filter(field -> cause.isEmpty()));
        }

        private boolean blank() {
            return keys.stream().allMatch(key -> value(key).isEmpty());
        }

        private Map<String, Object> table() {
            Map<String, Object> table = new LinkedHashMap<>();
            keys.forEach(key -> table.put(key, written.apply(value(key))));
            table.put("cause", cause.chosen());
            Map<String, Object> told = TableSettings.table(why.words());
            if (!told.isEmpty()) {
                table.put("why", told);
            }
            return table;
        }
    }

    Optional<Fault> fault() {
        return rows.rows().stream()
                .filter(row -> !row.blank())
                .flatMap(row -> row.empty().stream())
                .findFirst()
                .map(field -> Fault.in(field, getTranslation("authoring.question.mistake.needs")));
    }

    void read(List<TableValues> mistakes) {
        rows.clear();
        mistakes.forEach(mistake -> {
            Row row = rows.add();
            row.values.forEach((key, field) -> field.setValue(shown.apply(mistake.text(key))));
            row.cause.choose(mistake.text("cause"));
            row.why.fill(mistake.words("why"));
        });
    }

    List<Map<String, Object>> tables() {
        return rows.rows().stream().filter(row -> !row.blank()).map(Row::table).toList();
    }
}
