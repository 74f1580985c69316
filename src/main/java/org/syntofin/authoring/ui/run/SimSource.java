package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.StoryText;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Scenario;

/** Which run a simulation shows: one of the library as it is, or one that was begun there or elsewhere and built on. */
class SimSource extends Composite<Div> {

    static final String LIBRARY = "library";
    static final String EMPTY = "empty";
    static final String LAB = "lab";
    static final String CAPTURE = "capture";
    private static final String SUFFIX = ".scenario.toml";

    final Select<String> begin = new Select<>();
    final RunField scenario;
    final OwnScenario elsewhere;
    final StoryForm story;
    final WordsField title;
    final TextField name = new TextField();
    private final Div naming;
    private final transient OpenLesson lesson;
    private final transient Runnable changed;
    private transient Words begunAs = new Words(Map.of());

    /** @param changed is told when another run is shown */
    SimSource(OpenLesson lesson, Ladders ladders, Runnable changed) {
        this.lesson = lesson;
        this.changed = changed;
        scenario = new RunField(lesson);
        elsewhere = new OwnScenario(ladders, toml -> begin(toml, true));
        story = new StoryForm(lesson, ladders, this::fit);
        title = new WordsField("authoring.sim.called", lesson.languages(), false);
        begin.setLabel(getTranslation("authoring.sim.begin"));
        begin.setItems(LIBRARY, EMPTY, LAB, CAPTURE);
        begin.setItemLabelGenerator(word -> getTranslation("authoring.sim.begin." + word));
        begin.setValue(LIBRARY);
        begin.addValueChangeListener(change -> begin());
        scenario.addValueChangeListener(change -> begin());
        name.setLabel(getTranslation("authoring.sim.name"));
        name.setHelperText(getTranslation("authoring.sim.name.helper"));
        name.setValue(lesson.free("run", SUFFIX).replace(SUFFIX, ""));
        naming = new Div(title, name);
        naming.addClassName("write-fields");
        elsewhere.ask(false, false);
        getContent().addClassName("write-fields");
        naming.setVisible(false);
        getContent().add(begin, scenario, elsewhere, story, naming);
    }

    private String begun() {
        return Optional.ofNullable(begin.getValue()).orElse(LIBRARY);
    }

    private void begin() {
        scenario.setVisible(begun().equals(LIBRARY));
        elsewhere.ask(begun().equals(LAB), begun().equals(CAPTURE));
        Optional<String> first = switch (begun()) {
            case EMPTY -> Optional.of(StoryText.empty(untitled()));
            case LIBRARY -> ScenarioChoice.text(lesson, scenario.chosen());
            default -> Optional.empty();
        };
        first.ifPresentOrElse(toml -> begin(toml, begun().equals(EMPTY)), story::clear);
    }

    private void begin(String toml, boolean open) {
        story.begin(toml, open);
        story.scenario().ifPresent(run -> called(new Words(run.titles())));
        fit();
    }

    private void called(Words titles) {
        title.fill(titles);
        begunAs = title.words();
    }

    /** A run that is another by now is not called as the one it was begun with, unless its author says so. */
    private void callOtherwise() {
        if (isOthers()
                && !begunAs.blank()
                && (elsewhere.isEdited() || story.isChanged())
                && title.words().equals(begunAs)) {
            Map<String, String> titles = new LinkedHashMap<>();
            begunAs.byLanguage()
                    .forEach((language, words) -> titles.put(
                            language,
                            words.isBlank() ? "" : getTranslation("authoring.sim.called.changed." + language, words)));
            title.fill(new Words(titles));
        }
    }

    /** Whether what was begun with stays beside what is made of it: a run of the library, of the lab. */
    private boolean isOthers() {
        return switch (begun()) {
            case LAB -> true;
            case LIBRARY -> !lesson.draft().files().has(scenario.chosen() + SUFFIX);
            default -> false;
        };
    }

    private Words untitled() {
        Map<String, String> titles = new LinkedHashMap<>();
        LocalizedText.LANGUAGES.forEach(language ->
                titles.put(language, getTranslation(Locale.forLanguageTag(language), "authoring.story.untitled")));
        return new Words(titles);
    }

    /** Whether the lesson gets a scenario of its own. */
    private boolean own() {
        return !story.isEmpty() && (!begun().equals(LIBRARY) || story.isChanged());
    }

    private void fit() {
        callOtherwise();
        naming.setVisible(own());
        changed.run();
    }

    /** The run that is shown; empty where none is chosen, or it cannot be read. */
    Optional<Scenario> run() {
        return story.isEmpty() ? Optional.empty() : story.scenario();
    }

    /** What is still wrong, and in which field. */
    Optional<Fault> fault() {
        return story.unfinished().or(this::missing);
    }

    private Optional<Fault> missing() {
        if (!own()) {
            boolean chosen = begun().equals(LIBRARY) && !scenario.isEmpty();
            return chosen
                    ? Optional.empty()
                    : Optional.of(Fault.in(chooser(), getTranslation("authoring.sim.needs-scenario")));
        }
        return name.getValue().matches("[a-z0-9][a-z0-9-]{0,63}")
                ? story.fault()
                : Optional.of(Fault.in(name, getTranslation("authoring.sim.needs-name")));
    }

    private Component chooser() {
        return switch (begun()) {
            case LAB -> elsewhere.link;
            case CAPTURE -> elsewhere.capture;
            default -> scenario;
        };
    }

    /** The scenario as the lesson names it; one that was built is put into the lesson. */
    String keep() {
        if (!own()) {
            return scenario.chosen();
        }
        String toml = named(story.toml());
        String path = path();
        lesson.change(path, old -> toml);
        return path.substring(0, path.length() - SUFFIX.length());
    }

    /** A new name stands in place of all titles: one in a language that is not asked for would be that of another run. */
    private String named(String toml) {
        Words said = title.words().said();
        return said.blank() || title.words().equals(begunAs) ? toml : StoryText.titled(toml, said);
    }

    /** A run of this lesson that nothing else names is written anew in its place. */
    private String path() {
        String before = scenario.chosen() + SUFFIX;
        return begun().equals(LIBRARY)
                        && !isOthers()
                        && lesson.uses().getOrDefault(before, List.of()).size()
                                <= lesson.languages().size()
                ? before
                : lesson.free(name.getValue(), SUFFIX);
    }
}
