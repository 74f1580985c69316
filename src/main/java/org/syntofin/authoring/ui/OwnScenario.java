package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.authoring.Incoming;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.ScenarioText;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;

/** A scenario of the lesson's own: a run of the lab by its link, a connection of a capture, or the text of a file. */
class OwnScenario extends Composite<Div> {

    private static final Pattern LINK = Pattern.compile("\\S*/?lab/([a-z0-9-]+)/([a-z0-9-]+)(?:\\?(\\S*))?");

    final TextField link = new TextField();
    final FileField capture;
    final Select<ScenarioText> connections = new Select<>();
    final TextArea text = new TextArea();
    private final Div problem = new Div();
    private final Div seen = new Div();
    private final transient Ladders ladders;

    OwnScenario(Ladders ladders) {
        this.ladders = ladders;
        capture = new FileField("authoring.sim.capture", this::take, ".pcap", ".pcapng");
        connections.setLabel(getTranslation("authoring.sim.connection"));
        connections.setItemLabelGenerator(ScenarioText::name);
        connections.setVisible(false);
        connections.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(chosen -> text.setValue(chosen.toml())));
        link.setLabel(getTranslation("authoring.sim.link"));
        link.setHelperText(getTranslation("authoring.sim.link.helper"));
        link.addValueChangeListener(change -> follow(change.getValue()));
        text.setLabel(getTranslation("authoring.sim.built"));
        text.setMinHeight("9em");
        text.setMaxRows(14);
        text.addClassName("write-mono");
        text.addValueChangeListener(change -> see());
        problem.addClassName("write-problem");
        problem.getElement().setAttribute("role", "alert");
        seen.addClassName("write-run");
        Anchor lab = new Anchor("./lab", getTranslation("authoring.sim.lab"));
        lab.setTarget("_blank");
        getContent().addClassName("write-fields");
        getContent()
                .add(
                        new Paragraph(getTranslation("authoring.sim.own.how")),
                        lab,
                        link,
                        capture,
                        connections,
                        text,
                        problem,
                        seen);
    }

    boolean isEmpty() {
        return text.getValue().isBlank();
    }

    /** The scenario as its file will have it. */
    String toml() {
        return text.getValue().strip() + "\n";
    }

    /** What is still wrong: the scenario is read as it will be, and its first fault is told at its line. */
    Optional<String> wrong(String name) {
        Findings findings = new Findings();
        Optional<Scenario> read = read(name, findings);
        return findings.errorCount() == 0 && read.isPresent()
                ? Optional.empty()
                : findings.list().stream()
                        .findFirst()
                        .map(finding -> finding.position() + ": " + finding.fill(getTranslation(finding.key())));
    }

    Optional<Scenario> read(String name, Findings findings) {
        return ScenarioReader.read(name, toml().getBytes(StandardCharsets.UTF_8), findings);
    }

    private void follow(String written) {
        if (written.isBlank()) {
            return;
        }
        Optional<ScenarioText> found = Optional.of(LINK.matcher(written.strip()))
                .filter(Matcher::matches)
                .flatMap(lab -> ladders.scenario(
                        RunAddress.ofCatalogue(lab.group(1), lab.group(2)),
                        edits(Optional.ofNullable(lab.group(3)).orElse(""))));
        problem.setText(found.isEmpty() ? getTranslation("authoring.sim.link.unknown") : "");
        found.ifPresent(scenario -> text.setValue(scenario.toml()));
    }

    private static List<String> edits(String query) {
        return Stream.of(query.split("[&#]"))
                .filter(part -> part.startsWith("edit="))
                .map(part -> URLDecoder.decode(part.substring("edit=".length()), StandardCharsets.UTF_8))
                .toList();
    }

    private void take(Incoming.Outcome.Taken file) {
        List<ScenarioText> found = ladders.scenarios(file.bytes(), getLocale());
        problem.setText(found.isEmpty() ? getTranslation("authoring.sim.capture.none") : "");
        connections.setItems(found);
        connections.setVisible(found.size() > 1);
        found.stream().findFirst().ifPresent(connections::setValue);
    }

    /** Plays what was brought. */
    private void see() {
        seen.removeAll();
        if (!isEmpty()) {
            read("scenario", new Findings())
                    .map(scenario -> ladders.watch(Simulator.run(scenario), getTranslation("authoring.sim.own")))
                    .ifPresent(seen::add);
        }
    }
}
