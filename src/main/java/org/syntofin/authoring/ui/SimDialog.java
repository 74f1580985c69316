package org.syntofin.authoring.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.Words;
import org.syntofin.course.Block;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.PlayEnd;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.ScenarioText;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;

/** A simulation: a run of the library, changed on its ladder if the author likes, or one of the lesson's own; how it is shown. */
class SimDialog extends FormDialog {

    private static final String SUFFIX = ".scenario.toml";

    final RunField scenario;
    final Select<String> mode = new Select<>();
    final CheckboxGroup<String> ask = new CheckboxGroup<>();
    final Select<String> answer = new Select<>();
    final Select<String> host = new Select<>();
    final TextField goal = new TextField();
    final WordsField caption;
    final TextField name = new TextField();
    final OwnScenario built;
    private final Div seen = new Div();
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient Inserted inserted;
    private List<String> edits = List.of();
    private List<String> asked = new ArrayList<>(Fence.ASKED);
    private List<String> written = List.of();

    /** Puts what was made into the lesson: in each language its block. */
    interface Inserted {
        void put(Words block);
    }

    SimDialog(OpenLesson lesson, Ladders ladders, Inserted inserted) {
        super("sim");
        this.lesson = lesson;
        this.ladders = ladders;
        this.inserted = inserted;
        scenario = new RunField(lesson);
        caption = new WordsField("authoring.sim.caption", lesson.languages(), false);
        built = new OwnScenario(ladders);
        scenario.addValueChangeListener(change -> see());
        select(mode, "mode", Fence.MODES);
        mode.addValueChangeListener(change -> fit());
        select(answer, "answer", Fence.ANSWERS);
        ask.setLabel(getTranslation("authoring.sim.ask"));
        ask.setItems(asked);
        ask.setItemLabelGenerator(this::label);
        ask.setValue(Set.of("sender", "flags", "ack"));
        host.setLabel(getTranslation("authoring.sim.host"));
        goal.setLabel(getTranslation("authoring.sim.goal"));
        goal.setHelperText(getTranslation("authoring.sim.goal.helper"));
        name.setLabel(getTranslation("authoring.sim.name"));
        name.setHelperText(getTranslation("authoring.sim.name.helper"));
        name.setValue(lesson.free("run", SUFFIX).replace(SUFFIX, ""));
        name.setVisible(false);
        built.text.addValueChangeListener(change -> fit());
        seen.addClassName("write-run");
        NativeDetails own = new NativeDetails(getTranslation("authoring.sim.own"), built);
        fields.add(scenario, seen, own, name, mode, ask, answer, host, goal, caption);
        fit();
    }

    private void select(Select<String> field, String key, List<String> words) {
        field.setLabel(getTranslation("authoring.sim." + key));
        field.setItems(words);
        field.setItemLabelGenerator(word -> getTranslation("authoring.sim." + key + "." + word));
        field.setValue(words.getFirst());
    }

    private String label(String word) {
        return Fence.ASKED.contains(word)
                ? getTranslation("authoring.sim.ask." + word)
                : getTranslation("authoring.sim.ask.host-state", word.replace("-state", ""));
    }

    /** The form filled with a simulation that is there already. */
    SimDialog fill(Block.Sim sim, Words captions) {
        scenario.choose(sim.scenario());
        mode.setValue(sim.mode().word());
        answer.setValue(sim.answer().word());
        written = sim.ask();
        offerAsked(written);
        if (sim.mode().word().equals("predict")) {
            ask.setValue(new LinkedHashSet<>(written));
        }
        Optional.ofNullable(sim.host()).ifPresent(host::setValue);
        goal.setValue(Optional.ofNullable(sim.goal()).orElse(""));
        caption.fill(captions);
        done.setText(getTranslation("authoring.form.save"));
        return this;
    }

    private void fit() {
        ask.setVisible("predict".equals(mode.getValue()));
        answer.setVisible("predict".equals(mode.getValue()));
        host.setVisible("play".equals(mode.getValue()));
        goal.setVisible("free".equals(mode.getValue()) || !goal.isEmpty());
        boolean own = !built.isEmpty();
        name.setVisible(own || !edits.isEmpty());
        seen.setVisible(!own);
        if (own) {
            built.read("scenario", new Findings()).ifPresent(this::offer);
        }
    }

    /** Shows the run; the author may build another one from it on the ladder. */
    private void see() {
        seen.removeAll();
        edits = List.of();
        ScenarioChoice.read(lesson, scenario.chosen()).ifPresent(this::offer);
        address().map(ladders::free).ifPresent(ladder -> {
            ladder.addRunChangedListener(change -> edited(change.edits()));
            seen.add(WritingPage.soft(getTranslation("authoring.sim.build")), ladder);
        });
        fit();
    }

    /** The author has built another run on the ladder. */
    final void edited(List<String> made) {
        edits = made;
        fit();
    }

    /** The ends of a run: who can be played, whose state can be asked. */
    private void offer(Scenario run) {
        String chosen = host.getValue();
        List<String> ends = Stream.concat(run.hosts().stream().map(HostSpec::name), Stream.of(PlayEnd.ATTACKER))
                .distinct()
                .toList();
        host.setItems(ends);
        host.setValue(chosen != null && ends.contains(chosen) ? chosen : ends.getFirst());
        offerAsked(run.hosts().stream().map(end -> end.name() + "-state").toList());
    }

    private void offerAsked(List<String> more) {
        Set<String> chosen = ask.getValue();
        Set<String> words = new LinkedHashSet<>(Fence.ASKED);
        words.addAll(more);
        asked = List.copyOf(words);
        ask.setItems(asked);
        ask.setValue(chosen);
    }

    private Optional<RunAddress> address() {
        TrialContext runs = new TrialContext(lesson.course(), lesson.folder());
        return lesson.trial().flatMap(trial -> runs.run(trial, scenario.chosen()));
    }

    @Override
    Optional<String> wrong() {
        boolean own = !built.isEmpty();
        return needed(!own && scenario.isEmpty(), "authoring.sim.needs-scenario")
                .or(() -> needed(
                        name.isVisible() && !name.getValue().matches("[a-z0-9][a-z0-9-]{0,63}"),
                        "authoring.sim.needs-name"))
                .or(() -> own ? built.wrong(name.getValue()) : Optional.empty())
                .or(() -> needed(!own && !edits.isEmpty() && changedRun().isEmpty(), "authoring.sim.not-possible"))
                .or(() -> needed("predict".equals(mode.getValue()) && ask.isEmpty(), "authoring.sim.needs-ask"))
                .or(() -> needed("play".equals(mode.getValue()) && host.isEmpty(), "authoring.sim.needs-host"));
    }

    private Optional<String> changedRun() {
        return address().flatMap(address -> ladders.scenario(address, edits)).map(ScenarioText::toml);
    }

    @Override
    void carryOut() {
        Optional<String> own = built.isEmpty()
                ? Optional.of(edits).filter(made -> !made.isEmpty()).flatMap(made -> changedRun())
                : Optional.of(built.toml());
        String chosen = own.map(this::keep).orElse(scenario.chosen());
        Fence.Sim sim = new Fence.Sim(
                chosen,
                mode.getValue(),
                InOrder.of(ask.getValue(), written, asked),
                answer.getValue(),
                Optional.ofNullable(host.getValue()).orElse(""),
                goal.getValue());
        Words words = caption.words();
        Map<String, String> block = new LinkedHashMap<>();
        lesson.languages().forEach(language -> block.put(language, sim.with(words.in(language))));
        inserted.put(new Words(block));
    }

    /** Puts a scenario into the lesson; under which name. */
    private String keep(String toml) {
        String path = lesson.free(name.getValue(), SUFFIX);
        lesson.change(path, before -> toml);
        return path.substring(0, path.length() - SUFFIX.length());
    }
}
