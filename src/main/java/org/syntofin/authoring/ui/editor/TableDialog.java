package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableText;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.Inserted;

/** A table, cell by cell, in each language. */
class TableDialog extends FormDialog {

    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 5;

    final Map<String, List<List<TextField>>> cells = new LinkedHashMap<>();
    private int rows = 3;
    private int columns = 2;
    private transient Map<String, List<String>> rules = Map.of();
    private final Div grids = new Div();
    private final transient OpenLesson lesson;
    private final transient Inserted inserted;

    TableDialog(OpenLesson lesson, Inserted inserted) {
        super("table");
        this.lesson = lesson;
        this.inserted = inserted;
        Button row = new Button(getTranslation("authoring.table.row"), click -> {
            rows = Math.min(rows + 1, MOST_ROWS);
            draw();
        });
        Button column = new Button(getTranslation("authoring.table.column"), click -> {
            columns = Math.min(columns + 1, MOST_COLUMNS);
            draw();
        });
        Div more = new Div(row, column);
        more.addClassName("write-bar");
        fields.add(grids, more);
        draw();
    }

    /** The form filled with a table that is there already, as each language writes it. */
    TableDialog fill(Words tables) {
        Map<String, List<List<String>>> written = new LinkedHashMap<>();
        Map<String, List<String>> rule = new LinkedHashMap<>();
        tables.byLanguage().forEach((language, source) -> {
            TableText table = TableText.of(source);
            written.put(language, table.rows());
            rule.put(language, table.rule());
            rows = Math.max(written.size() == 1 ? 0 : rows, table.rows().size());
            columns = Math.max(written.size() == 1 ? 0 : columns, table.columns());
        });
        rules = rule;
        draw(written);
        done.setText(getTranslation("authoring.form.save"));
        return this;
    }

    private void draw() {
        Map<String, List<List<String>>> kept = new LinkedHashMap<>();
        cells.forEach((language, table) -> kept.put(language, values(table)));
        draw(kept);
    }

    private void draw(Map<String, List<List<String>>> kept) {
        cells.clear();
        grids.removeAll();
        for (String language : lesson.languages()) {
            Div grid = new Div();
            grid.addClassName("write-table");
            grid.getStyle().set("--write-columns", Integer.toString(columns));
            List<List<TextField>> table = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                List<TextField> line = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    line.add(cell(language, row, column, kept.getOrDefault(language, List.of())));
                }
                line.forEach(grid::add);
                table.add(line);
            }
            cells.put(language, table);
            grids.add(new H3(getTranslation("authoring.language." + language)), grid);
        }
    }

    private TextField cell(String language, int row, int column, List<List<String>> kept) {
        TextField cell = new TextField();
        cell.setAriaLabel(getTranslation(row == 0 ? "authoring.table.head" : "authoring.table.cell", row, column + 1));
        cell.getElement().setAttribute("lang", language);
        if (row == 0) {
            cell.setPlaceholder(getTranslation("authoring.table.head", row, column + 1));
        }
        if (row < kept.size() && column < kept.get(row).size()) {
            cell.setValue(kept.get(row).get(column));
        }
        return cell;
    }

    private static List<List<String>> values(List<List<TextField>> table) {
        return table.stream()
                .map(row -> row.stream().map(TextField::getValue).toList())
                .toList();
    }

    /** Without the rows at the end that nobody filled. */
    private static List<List<String>> filled(List<List<String>> table) {
        int last = table.size();
        while (last > 1 && table.get(last - 1).stream().allMatch(String::isBlank)) {
            last--;
        }
        return table.subList(0, last);
    }

    @Override
    protected Optional<Fault> fault() {
        boolean headless = cells.values().stream()
                .allMatch(table -> table.getFirst().stream().allMatch(TextField::isEmpty));
        TextField first = cells.values().iterator().next().getFirst().getFirst();
        return needed(headless, first, "authoring.table.needs-head");
    }

    @Override
    protected void carryOut() {
        Map<String, String> block = new LinkedHashMap<>();
        cells.forEach((language, table) -> block.put(
                language, new TableText(filled(values(table)), rules.getOrDefault(language, List.of())).write()));
        inserted.put(new Words(block));
    }
}
