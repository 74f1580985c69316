package org.syntofin.quiz;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Scenario;

/**
 * The scenario that a question is about.
 *
 * @param scenario its name
 * @param settings laid into it before it runs
 * @param resolved the scenario itself; null until {@link Quiz#with} has found it, and where there is none
 */
public record Story(
        String scenario, Laid settings, @Nullable Scenario resolved) {

    Story with(Scenarios scenarios) {
        return new Story(scenario, settings, scenarios.named(scenario).orElse(null));
    }

    /** The scenario with a variant's values laid into it; empty where it was not found. */
    public Optional<Scenario> in(Map<String, Long> values) {
        return Optional.ofNullable(resolved).map(found -> settings.in(found, values));
    }
}
