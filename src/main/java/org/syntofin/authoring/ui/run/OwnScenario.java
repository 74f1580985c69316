package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.authoring.Incoming;
import org.syntofin.authoring.ui.FileField;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.ScenarioText;

/** Brings a scenario from elsewhere: a run of the lab by its link, or a connection of a capture. */
class OwnScenario extends Composite<Div> {

    private static final Pattern LINK = Pattern.compile("\\S*/?lab/([a-z0-9-]+)/([a-z0-9-]+)(?:\\?(\\S*))?");

    final TextField link = new TextField();
    final FileField capture;
    final Select<ScenarioText> connections = new Select<>();
    private final Div ofLab;
    private final Div ofCapture;
    private final Div problem = new Div();
    private boolean edited;
    private final transient Ladders ladders;
    private final transient Consumer<String> taken;

    /** @param taken is told the text of a scenario */
    OwnScenario(Ladders ladders, Consumer<String> taken) {
        this.ladders = ladders;
        this.taken = taken;
        capture = new FileField("authoring.sim.capture", this::take, ".pcap", ".pcapng");
        connections.setLabel(getTranslation("authoring.sim.connection"));
        connections.setItemLabelGenerator(ScenarioText::name);
        connections.setVisible(false);
        connections.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(chosen -> taken.accept(chosen.toml())));
        link.setLabel(getTranslation("authoring.sim.link"));
        link.setHelperText(getTranslation("authoring.sim.link.helper"));
        link.addValueChangeListener(change -> follow(change.getValue()));
        problem.addClassName("write-problem");
        problem.getElement().setAttribute("role", "alert");
        Anchor lab = new Anchor("./lab", getTranslation("authoring.sim.lab"));
        lab.setTarget("_blank");
        ofLab = new Div(link, lab);
        ofCapture = new Div(capture, connections);
        ofLab.addClassName("write-fields");
        ofCapture.addClassName("write-fields");
        getContent().addClassName("write-fields");
        getContent().add(ofLab, ofCapture, problem);
    }

    /** Whether a link is asked for, or a capture. */
    void ask(boolean lab, boolean file) {
        setVisible(lab || file);
        ofLab.setVisible(lab);
        ofCapture.setVisible(file);
        problem.setText("");
    }

    /** Whether the run that a link led to had been changed in the lab. */
    boolean isEdited() {
        return edited;
    }

    private void follow(String written) {
        if (written.isBlank()) {
            return;
        }
        Matcher lab = LINK.matcher(written.strip());
        boolean known = lab.matches();
        List<String> edits = known ? edits(Optional.ofNullable(lab.group(3)).orElse("")) : List.of();
        Optional<ScenarioText> found =
                known ? ladders.scenario(RunAddress.ofCatalogue(lab.group(1), lab.group(2)), edits) : Optional.empty();
        edited = !edits.isEmpty();
        problem.setText(found.isEmpty() ? getTranslation("authoring.sim.link.unknown") : "");
        found.ifPresent(scenario -> taken.accept(scenario.toml()));
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
}
