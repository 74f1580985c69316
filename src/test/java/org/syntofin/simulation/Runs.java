package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs scenarios that stand in a test. */
public final class Runs {

    private Runs() {}

    public static Scenario scenario(String toml) {
        Findings findings = new Findings();
        Scenario scenario = ScenarioReader.read("test.scenario.toml", toml, findings)
                .orElseThrow(() -> new AssertionError(findings.list()));
        assertThat(findings.hasErrors()).isFalse();
        return scenario;
    }

    public static Trace run(String toml) {
        return Simulator.run(scenario(toml));
    }
}
