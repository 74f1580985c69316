package org.syntofin.authoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.RunSource;
import org.syntofin.lab.ScenarioText;

/** Scenarios that an author is building and that no lesson has yet, each known as long as the form that shows it. */
@Component
class BuiltRuns implements RunSource {

    private final Cache<String, BuiltRun> open =
            Caffeine.newBuilder().weakValues().build();

    /** Keeps a scenario for as long as the caller keeps what this gives back, under an address that cannot be guessed. */
    BuiltRun keep(String toml) {
        RunAddress address = new RunAddress("built/" + UUID.randomUUID());
        BuiltRun kept = new BuiltRun(address, new ScenarioText("run", toml));
        open.put(address.path(), kept);
        return kept;
    }

    @Override
    public Optional<ScenarioText> find(RunAddress address) {
        return Optional.ofNullable(open.getIfPresent(address.path())).map(BuiltRun::text);
    }
}
