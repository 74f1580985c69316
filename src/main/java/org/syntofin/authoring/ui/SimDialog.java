package org.syntofin.authoring.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.Words;
import org.syntofin.course.Block;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** A simulation: one from the library, or one that was built in the lab; how it is shown; words under it. */
class SimDialog extends FormDialog {

    final ComboBox<String> scenario = new ComboBox<>();
    final Select<String> mode = new Select<>();
    final CheckboxGroup<String> ask = new CheckboxGroup<>();
    final Select<String> host = new Select<>();
    final TextField goal = new TextField();
    final WordsField caption;
    final TextField name = new TextField();
    final TextArea built = new TextArea();
    private final Div seen = new Div();
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient Inserted inserted;

    /** Puts what was made into the lesson: in each language its block. */
    interface Inserted {
        void put(Words block);
    }

    SimDialog(OpenLesson lesson, Ladders ladders, Inserted inserted) {
        super("sim");
        this.lesson = lesson;
        this.ladders = ladders;
        this.inserted = inserted;
        caption = new WordsField("authoring.sim.caption", lesson.languages(), false);
        scenario.setLabel(getTranslation("authoring.sim.scenario"));
        scenario.setItems(ScenarioChoice.names(lesson));
        scenario.setItemLabelGenerator(
                word -> ScenarioChoice.title(lesson, word, getLocale().toLanguageTag()));
        scenario.addValueChangeListener(change -> see());
        mode.setLabel(getTranslation("authoring.sim.mode"));
        mode.setItems(Fence.MODES);
        mode.setItemLabelGenerator(word -> getTranslation("authoring.sim.mode." + word));
        mode.setValue("watch");
        mode.addValueChangeListener(change -> fit());
        ask.setLabel(getTranslation("authoring.sim.ask"));
        ask.setItems(Fence.ASKED);
        ask.setItemLabelGenerator(word -> getTranslation("authoring.sim.ask." + word));
        ask.setValue(Set.of("sender", "flags", "ack"));
        host.setLabel(getTranslation("authoring.sim.host"));
        goal.setLabel(getTranslation("authoring.sim.goal"));
        goal.setHelperText(getTranslation("authoring.sim.goal.helper"));
        seen.addClassName("write-run");
        fields.add(scenario, seen, own(), mode, ask, host, goal, caption);
        fit();
    }

    /** A scenario of the lesson's own, brought from the lab. */
    private NativeDetails own() {
        name.setLabel(getTranslation("authoring.sim.name"));
        name.setHelperText(getTranslation("authoring.sim.name.helper"));
        built.setLabel(getTranslation("authoring.sim.built"));
        built.setMinHeight("9em");
        built.addClassName("write-mono");
        Anchor lab = new Anchor("./lab", getTranslation("authoring.sim.lab"));
        lab.setTarget("_blank");
        Div inside = new Div(new Paragraph(getTranslation("authoring.sim.own.how")), lab, name, built);
        inside.addClassName("write-fields");
        return new NativeDetails(getTranslation("authoring.sim.own"), inside);
    }

    /** The form filled with a simulation that is there already. */
    SimDialog fill(Block.Sim sim, Words captions) {
        scenario.setValue(sim.scenario());
        mode.setValue(sim.mode().word());
        ask.setValue(new LinkedHashSet<>(sim.ask()));
        if (sim.host() != null) {
            host.setValue(sim.host());
        }
        goal.setValue(Optional.ofNullable(sim.goal()).orElse(""));
        caption.fill(captions);
        done.setText(getTranslation("authoring.form.save"));
        return this;
    }

    private void fit() {
        ask.setVisible("predict".equals(mode.getValue()));
        host.setVisible("play".equals(mode.getValue()));
        goal.setVisible("free".equals(mode.getValue()));
    }

    private void see() {
        seen.removeAll();
        String chosen = scenario.getValue();
        if (chosen == null) {
            return;
        }
        host.setItems(ScenarioChoice.read(lesson, chosen).map(Scenario::hosts).orElse(List.of()).stream()
                .map(HostSpec::name)
                .toList());
        TrialContext runs = new TrialContext(lesson.course(), lesson.folder());
        lesson.trial()
                .flatMap(trial -> runs.run(trial, chosen))
                .map(ladders::watch)
                .ifPresent(seen::add);
    }

    @Override
    Optional<String> wrong() {
        if (!built.getValue().isBlank()) {
            return wrongBuilt();
        }
        return needed(scenario.isEmpty(), "authoring.sim.needs-scenario")
                .or(() -> needed("predict".equals(mode.getValue()) && ask.isEmpty(), "authoring.sim.needs-ask"))
                .or(() -> needed("play".equals(mode.getValue()) && host.isEmpty(), "authoring.sim.needs-host"));
    }

    /** The scenario that was pasted is read as it will be; its first fault is told at its line. */
    private Optional<String> wrongBuilt() {
        if (!name.getValue().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            return Optional.of(getTranslation("authoring.sim.needs-name"));
        }
        Findings findings = new Findings();
        Optional<Scenario> read =
                ScenarioReader.read(name.getValue(), built.getValue().getBytes(StandardCharsets.UTF_8), findings);
        if (findings.errorCount() > 0 || read.isEmpty()) {
            return findings.list().stream()
                    .findFirst()
                    .map(finding -> finding.position() + ": " + finding.fill(getTranslation(finding.key())));
        }
        List<String> hosts = read.get().hosts().stream().map(HostSpec::name).toList();
        if ("play".equals(mode.getValue()) && host.isEmpty()) {
            host.setItems(hosts);
            host.setValue(hosts.getFirst());
        }
        return Optional.empty();
    }

    @Override
    void carryOut() {
        String chosen = scenario.getValue();
        if (!built.getValue().isBlank()) {
            String path = lesson.free(name.getValue(), ".scenario.toml");
            lesson.change(path, before -> built.getValue().strip() + "\n");
            chosen = path.substring(0, path.length() - ".scenario.toml".length());
        }
        Fence.Sim sim = new Fence.Sim(
                chosen,
                mode.getValue(),
                Fence.ASKED.stream().filter(ask.getValue()::contains).toList(),
                Optional.ofNullable(host.getValue()).orElse(""),
                goal.getValue(),
                "");
        Words words = caption.words();
        java.util.Map<String, String> block = new java.util.LinkedHashMap<>();
        lesson.languages().forEach(language -> block.put(language, sim.with(words.in(language))));
        inserted.put(new Words(block));
    }
}
