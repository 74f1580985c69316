package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.OpenLesson;

/** Which scenario is run; found by its titles and its name, and by words that mean the same. */
public class RunField extends ComboBox<String> {

    private static final int REST_MILLIS = 300;

    /** What is typed finds another run, and is not put into the name of the one that is chosen. */
    private static final String SELECT_ON_FOCUS =
            "this.addEventListener('focusin', () => setTimeout(() => this.inputElement.select()))";

    private final transient OpenLesson lesson;
    private final transient RunSearch search;
    private List<String> offered = List.of();

    public RunField(OpenLesson lesson) {
        this.lesson = lesson;
        search = new RunSearch(lesson, getTranslation("authoring.sim.scenario.same"));
        setLabel(getTranslation("authoring.sim.scenario"));
        getElement().executeJs(SELECT_ON_FOCUS);
        offer(ScenarioChoice.names(lesson));
        getElement()
                .addPropertyChangeListener("filter", "filter-changed", change -> looked((String) change.getValue()))
                .debounce(REST_MILLIS);
        setItemLabelGenerator(
                word -> ScenarioChoice.title(lesson, word, getLocale().toLanguageTag()));
    }

    /** The run of the lesson's last simulation: a new question is mostly about what was just shown. */
    public void chooseLast() {
        lesson.languages().stream().findFirst().flatMap(lesson::read).stream()
                .flatMap(text -> text.sims().stream())
                .reduce((earlier, later) -> later)
                .ifPresent(sim -> choose(sim.scenario()));
    }

    public String chosen() {
        return Optional.ofNullable(getValue()).orElse("");
    }

    /** Chooses a scenario, one that is not there any more as well: the findings say so. */
    public void choose(String name) {
        List<String> names = new ArrayList<>(ScenarioChoice.names(lesson));
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
            offer(names);
        }
        setValue(name.isEmpty() ? null : name);
    }

    /** The list itself is closed where it would be empty. */
    private void looked(@Nullable String typed) {
        boolean none = typed != null && offered.stream().noneMatch(name -> search.finds(name, typed));
        setHelperText(none ? getTranslation("authoring.sim.scenario.nothing") : null);
    }

    /** What is called so before what only has to do with it. */
    private Stream<String> found(String typed) {
        return offered.stream()
                .filter(name -> search.finds(name, typed))
                .sorted(Comparator.comparingInt(name -> search.distance(name, typed)));
    }

    private void offer(List<String> names) {
        offered = names;
        setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    }
}
