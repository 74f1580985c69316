package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WritingPage;

/** The numbers that are drawn for each learner: each by its name, from a range or one of several. */
class DrawnNumbers extends Composite<Div> {

    private static final int MOST = 12;
    private static final Pattern RANGE = Pattern.compile("int\\s*\\(\\s*(\\w+)\\s*,\\s*(\\w+)\\s*\\)");
    private static final Pattern PICK = Pattern.compile("pick\\s*\\(([^()]*)\\)");

    final Rows<Row> rows = new Rows<>("authoring.question.draw.more", MOST, false, Row::new);

    DrawnNumbers() {
        getContent().addClassName("write-fields");
        getContent().add(WritingPage.soft(getTranslation("authoring.question.draw.how")), rows);
    }

    /** One number. */
    static class Row extends Composite<Div> {

        final TextField name = new TextField();
        final TextField low = new TextField();
        final TextField high = new TextField();
        final TextField picked = new TextField();

        Row() {
            name.setLabel(getTranslation("authoring.question.draw.name"));
            low.setLabel(getTranslation("authoring.question.draw.low"));
            high.setLabel(getTranslation("authoring.question.draw.high"));
            picked.setLabel(getTranslation("authoring.question.draw.picked"));
            getContent().addClassName("write-words");
            getContent().add(name, low, high, picked);
        }

        private void fill(String variable, String written) {
            name.setValue(variable);
            Matcher range = RANGE.matcher(written.strip());
            Matcher pick = PICK.matcher(written.strip());
            if (range.matches()) {
                low.setValue(range.group(1));
                high.setValue(range.group(2));
            } else {
                picked.setValue(pick.matches() ? pick.group(1).strip() : written);
            }
        }

        private String written() {
            return picked.isEmpty()
                    ? "int(" + low.getValue().strip() + ", " + high.getValue().strip() + ")"
                    : "pick(" + picked.getValue().strip() + ")";
        }

        /** The field at fault. */
        private Optional<TextField> wrong() {
            if (!name.getValue().matches("[A-Za-z_][A-Za-z0-9_]{0,31}")) {
                return Optional.of(name);
            }
            return picked.isEmpty()
                    ? Stream.of(low, high).filter(end -> !number(end)).findFirst()
                    : Optional.of(picked)
                            .filter(list -> !list.getValue().strip().matches("\\w+(?:\\s*,\\s*\\w+)*"));
        }

        private static boolean number(TextField field) {
            return field.getValue().strip().matches("[0-9]{1,10}|0x[0-9a-fA-F]{1,8}");
        }
    }

    Optional<Fault> fault() {
        return rows.rows().stream()
                .flatMap(row -> row.wrong().stream())
                .findFirst()
                .map(field -> Fault.in(field, getTranslation("authoring.question.needs-range")));
    }

    void read(TableValues question) {
        TableValues drawn = question.inside("vars");
        drawn.names().forEach(name -> rows.add().fill(name, drawn.text(name)));
    }

    void write(TableSettings settings) {
        rows.rows().forEach(row -> settings.text(row.written(), "vars", row.name.getValue()));
    }
}
