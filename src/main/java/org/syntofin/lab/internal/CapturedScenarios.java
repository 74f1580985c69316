package org.syntofin.lab.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.RunSource;
import org.syntofin.lab.ScenarioText;

/** Scenarios that were made from captures, each known as long as the page that shows it. */
@Component
public class CapturedScenarios implements RunSource {

    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Kept> open = Caffeine.newBuilder().weakValues().build();

    /** A scenario under an address that cannot be guessed. */
    public record Kept(RunAddress address, ScenarioText text) {}

    /** Keeps a scenario for as long as the caller keeps what this gives back. */
    Kept keep(String toml) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Kept kept = new Kept(RunAddress.ofCaptured(token), new ScenarioText("capture", toml));
        open.put(kept.address().path(), kept);
        return kept;
    }

    @Override
    public Optional<ScenarioText> find(RunAddress address) {
        return Optional.ofNullable(open.getIfPresent(address.path())).map(Kept::text);
    }
}
