package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs scenarios that stand in a test. */
public final class Runs {

    private static Consumer<Trace> listener = trace -> {};

    private Runs() {}

    public static Scenario scenario(String toml) {
        Findings findings = new Findings();
        Scenario scenario = ScenarioReader.read("test.scenario.toml", toml, findings)
                .orElseThrow(() -> new AssertionError(findings.list()));
        assertThat(findings.hasErrors()).isFalse();
        return scenario;
    }

    public static Trace run(String toml) {
        Trace trace = Simulator.run(scenario(toml));
        listener.accept(trace);
        return trace;
    }

    /** Every trace that is made while the action runs. */
    static List<Trace> during(Runnable action) {
        List<Trace> traces = new ArrayList<>();
        listener = traces::add;
        try {
            action.run();
        } finally {
            listener = trace -> {};
        }
        return traces;
    }
}
