package org.syntofin.simulation;

import java.util.List;

/**
 * Runs a scenario: a pure function. The same scenario and {@link #ENGINE} give the same trace for ever. A run ends when
 * nothing can happen any more, timers included, or at a bound, which the outcome then names.
 */
public final class Simulator {

    /** The version of the rules: changes whenever any scenario's trace would. */
    public static final String ENGINE = "1";

    static final int MOST_EVENTS = 200_000;
    static final int MOST_STEPS = 100_000;
    static final int MOST_QUEUED = 20_000;
    /** What all programs of a run may send together. */
    static final int MOST_OCTETS = 4 << 20;

    private Simulator() {}

    /** Runs the scenario and keeps every step. */
    public static Trace run(Scenario scenario) {
        return run(scenario, Deliveries.UNSEEN);
    }

    static Trace run(Scenario scenario, Deliveries deliveries) {
        TraceRecorder recorder = new TraceRecorder();
        Run run = new Run(scenario, recorder, deliveries);
        Outcome outcome = run.run();
        return new Trace(
                scenario.name(),
                ENGINE,
                scenario.seed(),
                scenario.hosts().stream().map(HostSpec::name).toList(),
                scenario.world() == null ? null : scenario.world().text(),
                outcome,
                run.now(),
                recorder.steps());
    }

    /** Runs the scenario without keeping anything but how it ended. */
    public static Outcome runWithoutTrace(Scenario scenario) {
        return glance(scenario).outcome();
    }

    /** The same, and what an author may not have meant. */
    public static Glance glance(Scenario scenario) {
        Run run = new Run(scenario, null, Deliveries.UNSEEN);
        Outcome outcome = run.run();
        return new Glance(outcome, run.segments() > 0, run.idleFaults());
    }

    /**
     * What a run was like without its steps.
     *
     * @param sends whether any segment was sent, from nowhere included
     * @param idle the scenario's faults, from 0, to which nothing came that was sent: neither the segment that they name nor
     *     one in their time
     */
    public record Glance(Outcome outcome, boolean sends, List<Integer> idle) {
        public Glance {
            idle = List.copyOf(idle);
        }
    }
}
