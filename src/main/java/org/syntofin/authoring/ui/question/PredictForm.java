package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.InOrder;
import org.syntofin.authoring.ui.run.ScenarioChoice;
import org.syntofin.authoring.ui.run.StopField;
import org.syntofin.simulation.HostSpec;

/** A run stops before one of its segments, and the learner says what comes next; there is no key. */
class PredictForm extends Composite<Div> implements KindForm {

    final StopField stop;
    final CheckboxGroup<String> ask = new CheckboxGroup<>();
    final Mistakes mistakes;
    private final transient OpenLesson lesson;
    private List<String> words = new ArrayList<>(Fence.ASKED);
    private List<String> written = List.of();

    PredictForm(OpenLesson lesson) {
        this.lesson = lesson;
        stop = new StopField(lesson, this::offer);
        ask.setLabel(getTranslation("authoring.sim.ask"));
        ask.setItems(words);
        ask.setItemLabelGenerator(this::label);
        ask.setValue(Set.of("sender", "flags", "seq", "ack"));
        mistakes = new Mistakes(
                lesson,
                List.of("ask", "value"),
                key -> key.equals("ask") ? asked() : Mistakes.line(getTranslation("authoring.question.mistake.value")));
        getContent().addClassName("write-fields");
        getContent().add(stop, ask, mistakes);
        stop.run.chooseLast();
    }

    private ComboBox<String> asked() {
        ComboBox<String> asked = new ComboBox<>(getTranslation("authoring.question.mistake.ask"));
        asked.setItems(words);
        asked.setItemLabelGenerator(this::label);
        return asked;
    }

    /** Besides what is asked of the segment: in which state each end is then. */
    private void offer() {
        Set<String> chosen = ask.getValue();
        words = new ArrayList<>(Fence.ASKED);
        ScenarioChoice.read(lesson, stop.run.chosen()).stream()
                .flatMap(scenario -> scenario.hosts().stream())
                .map(HostSpec::name)
                .forEach(host -> words.add(host + "-state"));
        ask.setItems(words);
        ask.setValue(chosen);
    }

    private String label(String word) {
        return Fence.ASKED.contains(word)
                ? getTranslation("authoring.sim.ask." + word)
                : getTranslation("authoring.sim.ask.host-state", word.replace("-state", ""));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        return stop.fault()
                .or(() -> Optional.of(Fault.in(ask, getTranslation("authoring.sim.needs-ask")))
                        .filter(fault -> ask.isEmpty()))
                .or(mistakes::fault);
    }

    @Override
    public void read(TableValues question) {
        stop.read(question);
        written = question.texts("ask");
        written.stream().filter(word -> !words.contains(word)).forEach(words::add);
        ask.setItems(words);
        ask.setValue(new LinkedHashSet<>(written));
        mistakes.read(question.tables("mistake"));
    }

    @Override
    public void write(TableSettings settings) {
        stop.write(settings);
        settings.texts(InOrder.of(ask.getValue(), written, words), "ask");
        settings.tables(mistakes.tables(), "mistake");
    }
}
