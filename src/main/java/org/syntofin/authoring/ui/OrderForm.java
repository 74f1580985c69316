package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionText;
import org.syntofin.course.RunItems;

/** Segments of a run, picked from it, to be put in order again; the engine is the judge. */
class OrderForm extends Composite<Div> implements KindForm {

    final RunField run;
    final CheckboxGroup<Integer> items = new CheckboxGroup<>();
    private final transient OpenLesson lesson;
    private transient List<RunItems.Item> steps = List.of();

    OrderForm(OpenLesson lesson) {
        this.lesson = lesson;
        run = new RunField(lesson);
        run.addValueChangeListener(change -> show());
        items.setLabel(getTranslation("authoring.question.items"));
        items.setHelperText(getTranslation("authoring.question.items.helper"));
        items.setVisible(false);
        items.addClassName("write-run-items");
        getContent().addClassName("write-fields");
        getContent().add(run, items);
    }

    private void show() {
        steps = Optional.ofNullable(run.getValue())
                .flatMap(name -> ScenarioChoice.read(lesson, name))
                .map(RunItems::of)
                .orElse(List.of());
        items.setItems(IntStream.range(0, steps.size()).boxed().toList());
        items.setItemLabelGenerator(
                at -> ItemWords.of(steps.get(at).text(), getTranslation("authoring.question.lost")));
        items.setValue(new LinkedHashSet<>(IntStream.range(0, steps.size())
                .filter(at -> steps.get(at).segment())
                .boxed()
                .toList()));
        items.setVisible(!steps.isEmpty());
    }

    private List<Integer> picked() {
        return items.getValue().stream().sorted().toList();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<String> wrong() {
        if (run.isEmpty()) {
            return Optional.of(getTranslation("authoring.sim.needs-scenario"));
        }
        return picked().size() < 2 ? Optional.of(getTranslation("authoring.question.needs-items")) : Optional.empty();
    }

    @Override
    public String write(QuestionText.Head head) {
        List<Integer> picked = picked();
        return QuestionText.order(
                head,
                run.getValue(),
                picked.stream().map(at -> steps.get(at).text()).toList(),
                lastSegmentBefore(picked.getFirst()),
                segmentsAfter(picked.getLast()) ? steps.get(picked.getLast()).text() : "");
    }

    /** An order that begins in the middle of a run says after what. */
    private String lastSegmentBefore(int first) {
        for (int at = first - 1; at >= 0; at--) {
            if (steps.get(at).segment()) {
                return steps.get(at).text();
            }
        }
        return "";
    }

    private boolean segmentsAfter(int last) {
        return steps.subList(last + 1, steps.size()).stream().anyMatch(RunItems.Item::segment);
    }
}
