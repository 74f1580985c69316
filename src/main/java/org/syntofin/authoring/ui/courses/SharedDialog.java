package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.IdField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Publishing;

/** Something that a course's lessons share: a new one, or one that is there, to be written otherwise. */
class SharedDialog extends FormDialog {

    private static final int MOST_LETTERS = 64;
    private static final String ID = "[a-z0-9][a-z0-9.-]{0,63}";

    final IdField id;
    final SharedForm form;
    private final transient SharedTables shared;
    private final transient SharedTables.Kind kind;
    private final transient Optional<String> known;
    private final transient TableSettings before;
    private final transient Runnable told;
    private final String course;
    private transient Publishing.Outcome outcome = new Publishing.Outcome.Nothing();

    /**
     * @param values of one that is there; empty for a new one
     * @param told after it was carried out
     */
    SharedDialog(
            SharedTables shared,
            String course,
            SharedTables.Kind kind,
            SharedForm form,
            Optional<TableValues> values,
            Runnable told) {
        super("shared." + kind.word());
        this.shared = shared;
        this.course = course;
        this.kind = kind;
        this.form = form;
        this.told = told;
        known = values.map(there -> there.text("id"));
        List<String> taken =
                shared.all(course, kind).stream().map(there -> there.text("id")).toList();
        id = new IdField("authoring.shared.id", MOST_LETTERS, kind.word() + "-", taken::contains);
        fields.add(form.fields());
        known.ifPresentOrElse(
                name -> fields.add(
                        new Paragraph(new Span(getTranslation("authoring.shared.id") + " "), new Code(name))),
                () -> {
                    id.follow(form.name());
                    fields.add(id);
                });
        fields.add(WritingPage.soft(getTranslation("authoring.shared.at-once")));
        values.ifPresent(form::fill);
        before = said();
        begin(form.name().own());
    }

    private TableSettings said() {
        TableSettings settings = new TableSettings();
        if (known.isEmpty()) {
            settings.text(id.getValue(), "id");
        }
        form.say(settings);
        return settings;
    }

    @Override
    protected Optional<Fault> fault() {
        return form.fault()
                .or(() -> needed(known.isEmpty() && !id.getValue().matches(ID), id, "authoring.shared.needs-id"))
                .or(() -> needed(known.isEmpty() && id.isTaken(), id, "authoring.shared.taken"));
    }

    @Override
    protected void carryOut() {
        TableSettings after = said();
        if (known.isEmpty() && kind == SharedTables.Kind.PART) {
            after.as(List.of(), "lessons");
        }
        outcome = known.map(name -> shared.change(course, kind, name, before, after))
                .orElseGet(() -> shared.add(course, kind, after));
    }

    @Override
    protected Optional<String> refused() {
        carryOut();
        if (outcome instanceof Publishing.Outcome.Refused(var findings)) {
            return findings.stream()
                    .map(finding -> finding.position() + ": " + finding.fill(getTranslation(finding.key())))
                    .findFirst();
        }
        if (outcome instanceof Publishing.Outcome.Overtaken) {
            return Optional.of(getTranslation("authoring.shared.overtaken"));
        }
        told.run();
        return Optional.empty();
    }
}
