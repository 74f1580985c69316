package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.run.ItemWords;
import org.syntofin.authoring.ui.run.ScenarioChoice;
import org.syntofin.course.RunItems;

/** The segments and states of a run, of which an author picks those that are put in order. */
class RunPicker extends Composite<Div> {

    private static final String LOST = " lost";

    final CheckboxGroup<Integer> items = new CheckboxGroup<>();
    private final transient OpenLesson lesson;
    private final transient Consumer<Picked> listener;
    private transient List<RunItems.Item> steps = List.of();
    /** Whether what is ticked is what the question says already. */
    private boolean telling = true;

    /**
     * What was picked.
     *
     * @param given the story, which says what is lost
     * @param from the segment after which it begins; empty where it begins with the run
     * @param goal the item with which it ends; empty where it ends with the run
     */
    record Picked(List<String> items, List<String> given, String from, String goal) {}

    RunPicker(OpenLesson lesson, Consumer<Picked> listener) {
        this.lesson = lesson;
        this.listener = listener;
        items.setLabel(getTranslation("authoring.question.items"));
        items.setHelperText(getTranslation("authoring.question.items.helper"));
        items.addClassName("write-run-items");
        items.setItemLabelGenerator(
                // The boxes of the run before are asked once more while another one takes their place.
                at -> at < steps.size() ? ItemWords.of(steps.get(at).text(), this::getTranslation) : "");
        items.setItemHelperGenerator(at ->
                at < steps.size() && steps.get(at).segment() ? steps.get(at).text() : "");
        items.addValueChangeListener(change -> tell());
        items.setVisible(false);
        getContent().add(items);
    }

    /** Shows a run, its segments picked. */
    void show(String scenario) {
        steps = ScenarioChoice.read(lesson, scenario).map(RunItems::of).orElse(List.of());
        items.setItems(IntStream.range(0, steps.size()).boxed().toList());
        items.setVisible(!steps.isEmpty());
        items.setValue(new LinkedHashSet<>(IntStream.range(0, steps.size())
                .filter(at -> steps.get(at).segment())
                .boxed()
                .toList()));
    }

    /**
     * Ticks the items of a question, which stays as it is.
     *
     * @param from the segment after which it begins; empty where it begins with the run
     * @return what picking them would say; empty where not all of them are items of the run, in its order
     */
    Optional<Picked> tick(List<String> texts, String from) {
        Set<Integer> ticked = new LinkedHashSet<>();
        int at = find(from, 0) + 1;
        for (String text : texts) {
            int found = find(text, at);
            if (found < 0) {
                return Optional.empty();
            }
            ticked.add(found);
            at = found + 1;
        }
        telling = false;
        items.setValue(ticked);
        telling = true;
        return picked();
    }

    private int find(String text, int first) {
        return IntStream.range(first, steps.size())
                .filter(at -> steps.get(at).text().equals(text))
                .findFirst()
                .orElse(-1);
    }

    private void tell() {
        if (telling) {
            picked().ifPresent(listener);
        }
    }

    /** Empty where nothing is ticked. */
    private Optional<Picked> picked() {
        List<Integer> picked = items.getValue().stream().sorted().toList();
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        int last = picked.getLast();
        boolean more = steps.subList(last + 1, steps.size()).stream().anyMatch(RunItems.Item::segment);
        return Optional.of(new Picked(
                picked.stream().map(at -> steps.get(at).text()).toList(),
                story(picked),
                segmentBefore(picked.getFirst()),
                more ? steps.get(last).text() : ""));
    }

    /** What is lost in the run is lost in the question, so that no order of another story is right. */
    private List<String> story(List<Integer> picked) {
        List<String> lost = picked.stream()
                .filter(at -> steps.get(at).text().endsWith(LOST))
                .map(at -> steps.get(at).host() + " " + ordinal(at) + LOST)
                .toList();
        return lost.isEmpty() ? List.of("nothing is lost") : lost;
    }

    /** The how manieth of its host's segments it is, counted as faults of scenarios are. */
    private long ordinal(int at) {
        return steps.subList(0, at + 1).stream()
                .filter(step ->
                        step.segment() && step.host().equals(steps.get(at).host()))
                .count();
    }

    /** An order that begins in the middle of a run says after what. */
    private String segmentBefore(int first) {
        for (int at = first - 1; at >= 0; at--) {
            if (steps.get(at).segment()) {
                return steps.get(at).text();
            }
        }
        return "";
    }
}
