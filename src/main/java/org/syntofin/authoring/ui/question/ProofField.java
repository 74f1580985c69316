package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
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
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.run.RunField;
import org.syntofin.authoring.ui.run.RunLines;
import org.syntofin.authoring.ui.run.ScenarioChoice;
import org.syntofin.simulation.HostSpec;

/** The segment of a run that has the right number, with the numbers at which its hosts begin to count. */
class ProofField extends Composite<Div> {

    private static final String KEY = "proof";

    final RunField run;
    final ComboBox<String> segment = new ComboBox<>();
    final Select<String> field = new Select<>();
    final Map<String, TextField> first = new LinkedHashMap<>();
    private final NativeDetails details;
    private final Div firsts = new Div();
    private final transient OpenLesson lesson;
    private transient TableValues laid = new TableValues(Map.of());

    ProofField(OpenLesson lesson) {
        this.lesson = lesson;
        run = new RunField(lesson);
        run.setClearButtonVisible(true);
        run.addValueChangeListener(change -> offer());
        segment.setLabel(getTranslation("authoring.question.segment"));
        field.setLabel(getTranslation("authoring.question.proof.field"));
        field.setItems("seq", "ack", "len");
        field.setItemLabelGenerator(word -> getTranslation("authoring.sim.ask." + word));
        field.setValue("ack");
        firsts.addClassName("write-words");
        Div inside =
                new Div(WritingPage.soft(getTranslation("authoring.question.proof.how")), run, segment, field, firsts);
        inside.addClassName("write-fields");
        details = new Folded(getTranslation("authoring.question.proof"), inside);
        getContent().add(details);
        offer();
    }

    private void offer() {
        Map<String, String> lines = RunLines.named(lesson, run.chosen(), this::getTranslation);
        segment.setItems(lines.keySet());
        segment.setItemLabelGenerator(name -> lines.containsKey(name) ? name + ": " + lines.get(name) : name);
        boolean chosen = !run.isEmpty();
        segment.setVisible(chosen);
        field.setVisible(chosen);
        first.clear();
        firsts.removeAll();
        ScenarioChoice.read(lesson, run.chosen()).stream()
                .flatMap(scenario -> scenario.hosts().stream())
                .map(HostSpec::name)
                .forEach(this::count);
    }

    private void count(String host) {
        TextField number = new TextField(getTranslation("authoring.question.proof.isn", host));
        number.setValue(Arithmetic.shown(laid.text(key(host))));
        first.put(host, number);
        firsts.add(number);
    }

    private static String key(String host) {
        return "host." + host + ".isn";
    }

    Optional<Fault> fault() {
        return !run.isEmpty() && segment.isEmpty()
                ? Optional.of(Fault.in(segment, getTranslation("authoring.question.needs-segment")))
                : Optional.empty();
    }

    void read(TableValues question) {
        TableValues proof = question.inside(KEY);
        laid = proof.inside("set");
        run.choose(proof.text("scenario"));
        if (!proof.text("segment").isEmpty()) {
            segment.setValue(proof.text("segment"));
        }
        if (List.of("seq", "ack", "len").contains(proof.text("field"))) {
            field.setValue(proof.text("field"));
        }
        details.setOpen(!run.isEmpty());
    }

    void write(TableSettings settings) {
        if (run.isEmpty()) {
            return;
        }
        settings.text(run.chosen(), KEY, "scenario");
        settings.text(Optional.ofNullable(segment.getValue()).orElse(""), KEY, "segment");
        settings.text(Optional.ofNullable(field.getValue()).orElse(""), KEY, "field");
        first.forEach((host, number) -> settings.text(Arithmetic.written(number.getValue()), KEY, "set", key(host)));
        laid.values().forEach((name, value) -> {
            if (first.keySet().stream().noneMatch(host -> key(host).equals(name))) {
                settings.as(value, KEY, "set", name);
            }
        });
    }
}
