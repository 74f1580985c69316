package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.BuiltRun;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.StoryText;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FindingWords;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.ScenarioText;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/**
 * A scenario being built: what happens in it as lines that come and go, the run that the engine makes of them on a ladder
 * that can be changed too, and the text of its file; three views of one story.
 */
class StoryForm extends Composite<Div> implements StoryLine.Tools {

    final OrderedList lines = new OrderedList();
    final StoryStep step = new StoryStep((told, list, values) -> add(list, values));
    final TextArea text = new TextArea();
    final NativeDetails file = new Folded(getTranslation("authoring.story.text"), text);
    private final Div run = new Div();
    private final Div problem = new Div();
    private final NativeDetails details;
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient Runnable changed;
    private transient @Nullable BuiltRun built;
    private transient List<String> edits = List.of();
    private String begun = "";
    /** Whether it was said that something is chosen that does not happen yet. */
    private boolean warned;

    /** @param changed is told when another run is shown */
    StoryForm(OpenLesson lesson, Ladders ladders, Runnable changed) {
        this.lesson = lesson;
        this.ladders = ladders;
        this.changed = changed;
        lines.addClassName("write-lessons");
        lines.getElement().setAttribute("aria-label", getTranslation("authoring.story.title"));
        problem.addClassName("write-problem");
        problem.getElement().setAttribute("role", "alert");
        run.addClassName("write-run");
        text.setLabel(getTranslation("authoring.sim.built"));
        text.setMinHeight("9em");
        text.setMaxRows(14);
        text.addClassName("write-mono");
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
            }
        });
        Div all = new Div(WritingPage.soft(getTranslation("authoring.story.how")), lines, step, file);
        all.addClassName("write-fields");
        details = new Folded(getTranslation("authoring.story.title"), all);
        getContent().addClassName("write-story");
        getContent().add(run, new Div(problem, details));
        setVisible(false);
    }

    /** Begins with a scenario; what was built before is forgotten. */
    void begin(String toml, boolean open) {
        begun = toml;
        details.setOpen(open);
        show(toml);
        scenario().ifPresent(step::start);
    }

    /** No run is chosen. */
    void clear() {
        begun = "";
        built = null;
        edits = List.of();
        setVisible(false);
        changed.run();
    }

    boolean isEmpty() {
        return built == null;
    }

    /** Whether it is another one than it began with. */
    boolean isChanged() {
        return !isEmpty() && !toml().equals(begun);
    }

    /** The scenario as its file will have it, with what was changed on the ladder. */
    String toml() {
        BuiltRun now = built;
        if (now == null) {
            return "";
        }
        return edits.isEmpty()
                ? now.text().toml()
                : ladders.scenario(now.address(), edits)
                        .map(ScenarioText::toml)
                        .orElse(now.text().toml());
    }

    Optional<Scenario> scenario() {
        return read(toml(), new Findings());
    }

    /**
     * Takes over what is being changed; what cannot be, or is chosen and not added, is said. Who does the same once more does
     * not want it.
     */
    Optional<Fault> unfinished() {
        if (!take()) {
            return opened().findFirst().map(step -> Fault.in(step, problem.getText()));
        }
        boolean waits = !isEmpty() && step.isTouched() && !warned;
        warned = waits;
        return waits ? Optional.of(Fault.in(step.add, getTranslation("authoring.story.not-added"))) : Optional.empty();
    }

    /** Whether nothing is being changed any more. */
    private boolean take() {
        opened().findFirst().ifPresent(step -> step.add.click());
        return opened().findFirst().isEmpty();
    }

    private Stream<StoryStep> opened() {
        return lines().flatMap(line -> line.step().stream());
    }

    private Stream<StoryLine> lines() {
        return lines.getChildren().filter(StoryLine.class::isInstance).map(StoryLine.class::cast);
    }

    private Optional<StoryLine> line(StoryLines.Line line) {
        return lines().filter(shown -> shown.isFor(line)).findFirst();
    }

    /** What is still wrong; what cannot be read stands in the text. */
    Optional<Fault> fault() {
        BuiltRun now = built;
        if (now != null
                && !edits.isEmpty()
                && ladders.scenario(now.address(), edits).isEmpty()) {
            return Optional.of(Fault.of(getTranslation("authoring.sim.not-possible")));
        }
        return fault(toml()).map(words -> Fault.in(text, words));
    }

    /** What cannot be read in a scenario's text: its first fault, at its line. */
    private Optional<String> fault(String toml) {
        Findings findings = new Findings();
        Optional<Scenario> read = read(toml, findings);
        return findings.errorCount() == 0 && read.isPresent()
                ? Optional.empty()
                : findings.list().stream()
                        .findFirst()
                        .map(finding -> finding.position() + ": " + FindingWords.of(finding, this::getTranslation));
    }

    private static Optional<Scenario> read(String toml, Findings findings) {
        return ScenarioReader.read("scenario", toml.getBytes(StandardCharsets.UTF_8), findings);
    }

    private void add(String list, Map<String, Object> values) {
        if (!take()) {
            return;
        }
        tryOut(StoryText.with(toml(), list, values));
    }

    @Override
    public void change(StoryLines.Line line, List<String> keys, Map<String, Object> values) {
        StoryText.changed(toml(), line.list(), line.number(), keys, values)
                .filter(this::tryOut)
                .flatMap(changed -> line(line))
                .ifPresent(shown -> shown.change.focus());
    }

    @Override
    public void open(StoryLines.Line line) {
        if (take()) {
            line(line).ifPresent(StoryLine::change);
        }
    }

    @Override
    public void write(StoryLines.Line line) {
        file.setOpen(true);
        text.focus();
    }

    @Override
    public void remove(StoryLines.Line line) {
        if (take()) {
            StoryText.without(toml(), line.list(), line.number()).ifPresent(this::show);
        }
    }

    /** Shows what a changed text makes, or says what is wrong with it and leaves all as it is. */
    private boolean tryOut(String toml) {
        Optional<String> fault = fault(toml);
        problem.setText(fault.orElse(""));
        if (fault.isEmpty()) {
            show(toml);
        }
        return fault.isEmpty();
    }

    /** The run of another text, from its end: all of it is to be seen. */
    private void show(String toml) {
        String written = toml.strip() + "\n";
        edits = List.of();
        BuiltRun now = lesson.build(written);
        built = now;
        problem.setText(fault(written).orElse(""));
        run.removeAll();
        scenario().ifPresent(scenario -> {
            SegmentLadder ladder = ladders.free(now.address());
            ladder.setStep(Integer.MAX_VALUE);
            ladder.addRunChangedListener(change -> edited(change.edits()));
            run.add(ladder);
        });
        draw();
    }

    /** The author has changed the run on the ladder. */
    final void edited(List<String> made) {
        edits = List.copyOf(made);
        if (opened().findFirst().isEmpty() || !take()) {
            draw();
        }
    }

    private void draw() {
        text.setValue(toml());
        lines.removeAll();
        scenario().ifPresent(scenario -> {
            new StoryLines(this::getTranslation)
                    .of(scenario)
                    .forEach(line -> lines.add(new StoryLine(
                            scenario,
                            line,
                            StoryText.without(toml(), line.list(), line.number())
                                    .isPresent(),
                            this)));
            step.offer(scenario);
        });
        if (lines.getComponentCount() == 0) {
            lines.add(new ListItem(getTranslation("authoring.story.none")));
        }
        setVisible(true);
        changed.run();
    }
}
