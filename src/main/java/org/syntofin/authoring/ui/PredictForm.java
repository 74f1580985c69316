package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionText;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.wire.SegmentText;

/** A run stops before one of its segments, and the learner says what comes next. */
class PredictForm extends Composite<Div> implements KindForm {

    final RunField run;
    final Select<Integer> before = new Select<>();
    final CheckboxGroup<String> ask = new CheckboxGroup<>();
    private final transient OpenLesson lesson;
    private transient Map<Integer, String> segments = Map.of();

    PredictForm(OpenLesson lesson) {
        this.lesson = lesson;
        run = new RunField(lesson);
        run.addValueChangeListener(change -> show());
        before.setLabel(getTranslation("authoring.question.before"));
        before.setItemLabelGenerator(step -> segments.getOrDefault(step, ""));
        ask.setLabel(getTranslation("authoring.sim.ask"));
        ask.setItems(Fence.ASKED);
        ask.setItemLabelGenerator(word -> getTranslation("authoring.sim.ask." + word));
        ask.setValue(Set.of("sender", "flags", "seq", "ack"));
        getContent().addClassName("write-fields");
        getContent().add(run, before, ask);
    }

    private void show() {
        segments = new LinkedHashMap<>();
        Optional.ofNullable(run.getValue())
                .flatMap(name -> ScenarioChoice.read(lesson, name))
                .ifPresent(scenario -> {
                    for (Step step : Simulator.run(scenario).steps()) {
                        if (step.n() > 1 && step.event() instanceof Step.Send send) {
                            String words = ItemWords.of(
                                    SegmentText.write(send.segment(), false).replaceAll(" win .*", ""), "");
                            segments.put(step.n() - 1, words);
                        }
                    }
                });
        before.setItems(List.copyOf(segments.keySet()));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<String> wrong() {
        if (run.isEmpty() || before.isEmpty()) {
            return Optional.of(getTranslation("authoring.question.needs-stop"));
        }
        return ask.isEmpty() ? Optional.of(getTranslation("authoring.sim.needs-ask")) : Optional.empty();
    }

    @Override
    public String write(QuestionText.Head head) {
        return QuestionText.predict(
                head,
                run.getValue(),
                before.getValue(),
                Fence.ASKED.stream().filter(ask.getValue()::contains).toList());
    }
}
