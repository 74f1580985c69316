package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.simulation.LocalizedText;

/** A word of the trade: what it is called in each language, what else learners may meet, and what it means. */
class TermForm implements SharedForm {

    private static final int MOST_NAMES = 20;
    private static final List<String> GROUPS =
            List.of("layers", "service", "numbers", "opening", "closing", "loss", "tools");
    private static final List<String> MARKS = List.of("", "wrong", "misspelt");

    private final WordsField name = new WordsField("authoring.shared.term.name", LocalizedText.LANGUAGES, false);
    final WordsField note = new WordsField("authoring.shared.term.note", LocalizedText.LANGUAGES, true);
    private final Select<String> group = new Select<>();
    final Rows<Also> also = new Rows<>("authoring.shared.term.more", MOST_NAMES, false, Also::new);

    TermForm() {
        group.setLabel(group.getTranslation("authoring.shared.term.group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(group.getTranslation("authoring.shared.none"));
        group.setItemLabelGenerator(id -> id == null
                ? group.getTranslation("authoring.shared.none")
                : GROUPS.contains(id) ? group.getTranslation("study.glossary.group." + id) : id);
        group.setItems(GROUPS);
    }

    /** Another name: where it is met, and whether answers that use it are taken. */
    static class Also extends Composite<Div> {

        final TextField text = new TextField();
        private final TextField where = new TextField();
        private final Select<String> mark = new Select<>();

        Also() {
            text.setLabel(getTranslation("authoring.shared.term.also"));
            where.setLabel(getTranslation("authoring.shared.term.where"));
            mark.setLabel(getTranslation("authoring.shared.term.mark"));
            mark.setItemLabelGenerator(
                    value -> getTranslation("authoring.shared.term.mark." + (value.isEmpty() ? "fine" : value)));
            mark.setItems(MARKS);
            mark.setValue("");
            getContent().addClassName("write-names");
            getContent().add(text, where, mark);
        }

        private void fill(TableValues values) {
            text.setValue(values.text("text"));
            where.setValue(values.text("in"));
            mark.setValue(values.text("mark"));
        }

        private Map<String, Object> table() {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("text", text.getValue().strip());
            if (!where.getValue().isBlank()) {
                table.put("in", where.getValue().strip());
            }
            if (!mark.getValue().isEmpty()) {
                table.put("mark", mark.getValue());
            }
            return table;
        }
    }

    @Override
    public List<Component> fields() {
        return List.of(name, note, group, also);
    }

    @Override
    public WordsField name() {
        return name;
    }

    @Override
    public void fill(TableValues values) {
        name.fill(values.words());
        note.fill(values.words("note"));
        String held = values.text("group");
        if (!held.isEmpty() && !GROUPS.contains(held)) {
            List<String> groups = new ArrayList<>(GROUPS);
            groups.add(held);
            group.setItems(groups);
        }
        group.setValue(held.isEmpty() ? null : held);
        also.clear();
        values.tables("also").forEach(other -> also.add().fill(other));
    }

    @Override
    public void say(TableSettings settings) {
        settings.text(Optional.ofNullable(group.getValue()).orElse(""), "group")
                .words(name.words())
                .tables(
                        also.rows().stream()
                                .filter(row -> !row.text.getValue().isBlank())
                                .map(Also::table)
                                .toList(),
                        "also")
                .words(note.words(), "note");
    }

    @Override
    public Optional<Fault> fault() {
        return Fault.needed(name.words().blank(), name.empty(), "authoring.shared.term.needs");
    }
}
