package org.syntofin.lab.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.lab.Ask;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.internal.PredictedRun.Judged;
import org.syntofin.lab.internal.PredictedRun.Part;
import org.syntofin.simulation.Trace;

/**
 * Runs that are shown piece by piece. The address of a piece holds a token that cannot be guessed; a piece ends before the
 * next thing that the learner is to predict, whatever the address says.
 */
@Component
public class Predictions {

    private final Runs runs;
    private final SecureRandom random = new SecureRandom();
    /** Weak: a run is known as long as the ladder that shows it. */
    private final Cache<String, PredictedRun> open =
            Caffeine.newBuilder().weakValues().build();

    Predictions(Runs runs) {
        this.runs = runs;
    }

    /** A run of which nothing is earned yet. */
    public PredictedRun begin(RunAddress address, List<Ask> asked) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PredictedRun run = new PredictedRun(token, address, asked);
        open.put(token, run);
        return run;
    }

    Optional<PredictedRun> find(String token) {
        return Optional.ofNullable(open.getIfPresent(token));
    }

    /** Keeps the guess beside what happened, and lets the run go on to its next stop. Nothing happens at the end. */
    public void judge(PredictedRun run, Map<Ask, String> guess) {
        runs.find(run.whole(), List.of()).ifPresent(played -> {
            List<Stop> stops = Stop.of(played.trace());
            if (run.earned() < stops.size()) {
                run.add(judged(played.trace(), stops.get(run.earned()), run.asked(), guess));
            }
        });
    }

    private static Judged judged(Trace trace, Stop stop, List<Ask> asked, Map<Ask, String> guess) {
        List<Part> parts = asked.stream()
                .map(ask -> {
                    String was = stop.truth(trace, ask);
                    String said = guess.get(ask);
                    return new Part(ask.word(), said, was, was.equals(said));
                })
                .toList();
        return new Judged(trace.steps().get(stop.sent()).n(), parts);
    }
}
