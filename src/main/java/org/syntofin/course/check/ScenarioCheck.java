package org.syntofin.course.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.course.Block;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.Readings;
import org.syntofin.course.reading.Ids;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Outcome;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/** Runs every scenario on the engine, and looks whether it does what is written, and simulations fit theirs. */
public final class ScenarioCheck {

    private static final String OFF_PATH = "attacker";

    private final CourseContent content;
    private final Findings findings;
    private final Map<String, Scenario> scenarios = new HashMap<>();
    /** Those in whose runs nothing is sent. */
    private final Set<String> silent = new HashSet<>();

    public ScenarioCheck(CourseContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    public void check() {
        content.scenarios().values().forEach(this::run);
        for (Lesson lesson : content.inOrder()) {
            for (LessonText text : lesson.texts().values()) {
                text.sims().forEach(sim -> fits(lesson, sim));
            }
        }
    }

    private void run(CourseContent.ScenarioFile file) {
        String name = content.files().name(file.path());
        content.files().bytes(file.path()).ifPresent(bytes -> {
            Optional<Scenario> scenario = Readings.scenario(name, bytes, findings);
            scenario.ifPresent(read -> scenarios.put(file.key(), read));
            Readings.glance(name, bytes).ifPresent(run -> {
                if (run.outcome() == Outcome.QUIET || run.outcome() == Outcome.TOO_LONG) {
                    whole(file.key(), name, bytes, run);
                } else {
                    findings.warning(
                            Position.ofFile(name),
                            "content.run-bound",
                            "outcome",
                            run.outcome().text());
                }
            });
        });
    }

    /** What can be said only of a run that was not cut off. */
    private void whole(String key, String name, byte[] bytes, Simulator.Glance run) {
        if (!run.sends()) {
            silent.add(key);
        }
        List<TomlTable> faults = Toml.read(name, bytes, new Findings()).tables("fault");
        run.idle().forEach(fault -> idle(faults.get(fault)));
    }

    /**
     * The segment that a fault names is never sent: its author takes the run for another. A time in which nothing is sent may
     * be the lesson, as where a cable is pulled that nobody uses.
     */
    private void idle(TomlTable fault) {
        fault.text("segment")
                .ifPresent(segment -> findings.warning(
                        fault.valuePosition("segment"), "content.fault-idle", "segment", Ids.shortened(segment)));
    }

    /** A learner can only be one of the scenario's ends, or somebody off its path. */
    private void fits(Lesson lesson, Block.Sim sim) {
        Optional<String> key = content.scenario(lesson.id(), sim.scenario()).map(CourseContent.ScenarioFile::key);
        if (key.filter(silent::contains).isPresent()) {
            findings.warning(sim.position(), "content.sim-empty");
        }
        Optional<Scenario> scenario = key.map(scenarios::get);
        String host = sim.host();
        if (scenario.isPresent()
                && host != null
                && !host.equals(OFF_PATH)
                && scenario.get().host(host).isEmpty()) {
            List<String> hosts =
                    scenario.get().hosts().stream().map(HostSpec::name).toList();
            findings.error(
                    sim.position(), "content.sim-host", "host", Ids.shortened(host), "known", String.join(", ", hosts));
        }
    }
}
