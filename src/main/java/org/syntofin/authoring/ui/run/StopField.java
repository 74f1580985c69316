package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;

/** A run, and the segment before which it stops. */
public class StopField extends Composite<Div> {

    public final RunField run;
    final Select<Integer> before = new Select<>();
    private final transient OpenLesson lesson;
    private transient Map<Integer, String> segments = new LinkedHashMap<>();

    /** @param chosen is told of every run that is chosen */
    public StopField(OpenLesson lesson, Runnable chosen) {
        this.lesson = lesson;
        run = new RunField(lesson);
        run.addValueChangeListener(change -> {
            show();
            chosen.run();
        });
        before.setLabel(getTranslation("authoring.question.before"));
        before.setItemLabelGenerator(step ->
                Optional.ofNullable(segments.get(step)).orElse(getTranslation("authoring.question.before.step", step)));
        getContent().addClassName("write-fields");
        getContent().add(run, before);
    }

    private void show() {
        segments = new LinkedHashMap<>();
        RunLines.sends(lesson, run.chosen(), this::getTranslation).forEach((step, words) -> {
            if (step > 1) {
                segments.put(step - 1, words);
            }
        });
        before.setItems(List.copyOf(segments.keySet()));
    }

    /** What is still wrong, and in which field. */
    public Optional<Fault> fault() {
        Component empty = run.isEmpty() ? run : before;
        return run.isEmpty() || before.isEmpty()
                ? Optional.of(Fault.in(empty, getTranslation("authoring.question.needs-stop")))
                : Optional.empty();
    }

    public void read(TableValues question) {
        run.choose(question.text("scenario"));
        String step = question.text("stop", "step");
        if (step.matches("[0-9]{1,6}")) {
            // A stop between two segments is as good; it has no name here.
            segments.putIfAbsent(Integer.valueOf(step), getTranslation("authoring.question.before.step", step));
            before.setItems(segments.keySet().stream().sorted().toList());
            before.setValue(Integer.valueOf(step));
        }
    }

    public void write(TableSettings settings) {
        settings.text(run.chosen(), "scenario");
        Optional.ofNullable(before.getValue()).ifPresent(step -> settings.number(step, "stop", "step"));
    }
}
