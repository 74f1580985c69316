package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
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
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.InOrder;
import org.syntofin.authoring.ui.Inserted;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.course.Block;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.PlayEnd;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;

/** A simulation: its run, and what learners do with it. */
public class SimDialog extends FormDialog {

    final SimSource source;
    final Select<String> mode = new Select<>();
    final CheckboxGroup<String> ask = new CheckboxGroup<>();
    final Select<String> answer = new Select<>();
    final Select<String> host = new Select<>();
    final TextField goal = new TextField();
    final WordsField caption;
    private final transient OpenLesson lesson;
    private final transient Inserted inserted;
    private List<String> asked = new ArrayList<>(Fence.ASKED);
    private List<String> written = List.of();

    public SimDialog(OpenLesson lesson, Ladders ladders, Inserted inserted) {
        super("sim");
        setWidth("min(76rem, 96vw)");
        this.lesson = lesson;
        this.inserted = inserted;
        caption = new WordsField("authoring.sim.caption", lesson.languages(), false);
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
        source = new SimSource(lesson, ladders, this::see);
        fields.add(source, mode, ask, answer, host, goal, caption);
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
    public SimDialog fill(Block.Sim sim, Words captions) {
        source.scenario.choose(sim.scenario());
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
    }

    /** Another run is shown. */
    private void see() {
        source.run().ifPresent(this::offer);
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

    @Override
    protected Optional<Fault> fault() {
        return source.fault()
                .or(() -> needed("predict".equals(mode.getValue()) && ask.isEmpty(), ask, "authoring.sim.needs-ask"))
                .or(() -> needed("play".equals(mode.getValue()) && host.isEmpty(), host, "authoring.sim.needs-host"));
    }

    @Override
    protected void carryOut() {
        String chosen = source.keep();
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
}
