package org.syntofin.lab.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.RunSource;
import org.syntofin.lab.ScenarioText;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;

/**
 * Runs by their addresses: asks the sources for the scenario each time, and the engine once for each scenario. A changed run
 * is nobody else's, and is computed again each time: kept, it would cost 400 KB for a learner with a long one and a fork.
 */
@Component
public class Runs {

    private static final int MOST_STEPS_KEPT = 60_000;
    private static final int MOST_STEPS_SHOWN = 5_000;

    private final List<RunSource> sources;
    private final Cache<ScenarioText, PlayedRun> played = Caffeine.newBuilder()
            .maximumWeight(MOST_STEPS_KEPT)
            .weigher((ScenarioText text, PlayedRun run) ->
                    1 + run.trace().steps().size())
            .build();

    Runs(List<RunSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The scenario's text, without changes; empty where no source knows the address or lets this learner see it. */
    Optional<ScenarioText> text(RunAddress address) {
        return sources.stream()
                .map(source -> source.find(address))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The run at this address, with these changes.
     *
     * @throws RunRefused where the scenario or a change is not usable
     */
    Optional<PlayedRun> find(RunAddress address, List<String> edits) {
        return text(address).map(text -> play(text, edits));
    }

    /**
     * The scenario's text with these changes: run again, it gives the same.
     *
     * @throws RunRefused where the scenario or a change is not usable
     */
    public Optional<ScenarioText> changed(RunAddress address, List<String> edits) {
        return text(address).map(text -> {
            play(text, edits);
            return edits.isEmpty() ? text : new ScenarioText(text.name(), Edits.append(text.toml(), edits));
        });
    }

    private PlayedRun play(ScenarioText text, List<String> edits) {
        if (edits.isEmpty()) {
            return Objects.requireNonNull(played.get(text, unchanged -> run(unchanged, null)));
        }
        String end = edits.stream().flatMap(PlayedEnd::in).findFirst().orElse(null);
        return run(new ScenarioText(text.name(), Edits.append(text.toml(), edits)), end);
    }

    /** The end that is played by hand; null is none. */
    private static PlayedRun run(ScenarioText text, @Nullable String end) {
        Findings findings = new Findings();
        String file = text.name() + ".scenario.toml";
        Scenario read =
                ScenarioReader.read(file, text.toml(), findings).orElseThrow(() -> new RunRefused(findings.list()));
        Scenario scenario = end == null ? read : PlayedEnd.of(read, end);
        PlayedRun run = new PlayedRun(scenario, Simulator.run(scenario));
        if (run.trace().steps().size() > MOST_STEPS_SHOWN) {
            throw new RunRefused(List.of(Finding.error(
                    new Position(file, 1, 1),
                    "run.too-many-steps",
                    Map.of("most", Integer.toString(MOST_STEPS_SHOWN)))));
        }
        return run;
    }
}
