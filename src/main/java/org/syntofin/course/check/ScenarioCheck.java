package org.syntofin.course.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Runs every scenario on the engine, and looks whether simulations fit theirs. */
public final class ScenarioCheck {

    private static final String OFF_PATH = "attacker";

    private final CourseContent content;
    private final Findings findings;
    private final Map<String, Scenario> scenarios = new HashMap<>();

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
            Readings.scenario(name, bytes, findings).ifPresent(scenario -> scenarios.put(file.key(), scenario));
            Readings.outcome(name, bytes)
                    .filter(outcome -> outcome != Outcome.QUIET && outcome != Outcome.TOO_LONG)
                    .ifPresent(outcome ->
                            findings.warning(Position.ofFile(name), "content.run-bound", "outcome", outcome.text()));
        });
    }

    /** A learner can only be one of the scenario's ends, or somebody off its path. */
    private void fits(Lesson lesson, Block.Sim sim) {
        Optional<Scenario> scenario = content.scenario(lesson.id(), sim.scenario())
                .map(CourseContent.ScenarioFile::key)
                .map(scenarios::get);
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
