package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.LinesField;
import org.syntofin.authoring.ui.run.ScenarioChoice;
import org.syntofin.authoring.ui.run.StopField;
import org.syntofin.simulation.HostSpec;

/** A run stops, and the learner builds the segment with which an end goes on; the engine sends it. */
class ComposeForm extends Composite<Div> implements KindForm {

    private static final List<String> FIELDS = List.of("flags", "seq", "ack", "len");
    private static final Set<String> USUAL = Set.of("flags", "seq", "ack");

    final StopField stop;
    final Select<String> host = new Select<>();
    final CheckboxGroup<String> build = new CheckboxGroup<>();
    final LinesField goal = new LinesField("compose.goal");
    final TextField answer = new TextField();
    final Mistakes mistakes;
    private final transient OpenLesson lesson;

    ComposeForm(OpenLesson lesson) {
        this.lesson = lesson;
        stop = new StopField(lesson, this::offer);
        host.setLabel(getTranslation("authoring.sim.host"));
        build.setLabel(getTranslation("authoring.question.build"));
        build.setItems(FIELDS);
        build.setItemLabelGenerator(word -> getTranslation("authoring.sim.ask." + word));
        build.setValue(USUAL);
        answer.setLabel(getTranslation("authoring.question.compose.answer"));
        answer.setHelperText(getTranslation("authoring.question.compose.answer.helper"));
        answer.addClassName("write-mono");
        mistakes = new Mistakes(
                lesson, List.of("segment"), key -> Mistakes.line(getTranslation("authoring.question.mistake.segment")));
        getContent().addClassName("write-fields");
        getContent().add(stop, host, build, goal, answer, mistakes);
        stop.run.chooseLast();
    }

    private void offer() {
        String chosen = host.getValue();
        List<String> hosts = ScenarioChoice.read(lesson, stop.run.chosen()).stream()
                .flatMap(scenario -> scenario.hosts().stream())
                .map(HostSpec::name)
                .toList();
        host.setItems(hosts);
        if (chosen != null && hosts.contains(chosen)) {
            host.setValue(chosen);
        }
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        if (stop.fault().isPresent()) {
            return stop.fault();
        }
        if (host.isEmpty()) {
            return Optional.of(Fault.in(host, getTranslation("authoring.sim.needs-host")));
        }
        return goal.texts().isEmpty() || build.isEmpty()
                ? Optional.of(Fault.in(build.isEmpty() ? build : goal, getTranslation("authoring.question.needs-goal")))
                : mistakes.fault();
    }

    @Override
    public void read(TableValues question) {
        stop.read(question);
        if (!question.text("host").isEmpty()) {
            host.setValue(question.text("host"));
        }
        List<String> built = question.texts("build");
        build.setValue(built.isEmpty() ? USUAL : new LinkedHashSet<>(built));
        goal.fill(question.texts("goal"));
        answer.setValue(question.text("answer"));
        mistakes.read(question.tables("mistake"));
    }

    @Override
    public void write(TableSettings settings) {
        stop.write(settings);
        settings.text(Optional.ofNullable(host.getValue()).orElse(""), "host");
        if (!build.getValue().equals(USUAL)) {
            settings.texts(FIELDS.stream().filter(build.getValue()::contains).toList(), "build");
        }
        settings.texts(goal.texts(), "goal");
        settings.text(answer.getValue(), "answer");
        settings.tables(mistakes.tables(), "mistake");
    }
}
