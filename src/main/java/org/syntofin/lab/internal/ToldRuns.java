package org.syntofin.lab.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.lab.RunAddress;
import org.syntofin.simulation.Trace;

/**
 * Runs that are told about answers. Their addresses hold a token that cannot be guessed and says nothing, since a run
 * that showed what an answer lacks would be a key.
 */
@Component
public class ToldRuns {

    static final String PREFIX = "told/";

    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    /** Weak: a run is known as long as the ladder that shows it. */
    private final Cache<String, ToldRun> open =
            Caffeine.newBuilder().weakValues().build();

    /** Keeps a run for as long as the caller keeps what this gives back. */
    public ToldRun keep(Trace trace, String title) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        RunAddress address =
                RunAddress.ofTold(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        ToldRun run = new ToldRun(address, trace, title);
        open.put(address.path(), run);
        return run;
    }

    Optional<ToldRun> find(String path) {
        return Optional.ofNullable(open.getIfPresent(path));
    }
}
