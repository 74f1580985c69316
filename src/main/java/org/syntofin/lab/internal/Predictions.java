package org.syntofin.lab.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.syntofin.lab.Ask;
import org.syntofin.lab.AskFor;
import org.syntofin.lab.CauseWords;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.internal.PredictedRun.Judged;
import org.syntofin.lab.internal.PredictedRun.Part;

/**
 * Runs that are shown piece by piece. The address of a piece holds a token that cannot be guessed; a piece ends before the
 * next thing that the learner is to predict, whatever the address says.
 */
@Component
public class Predictions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private final Runs runs;
    private final SecureRandom random = new SecureRandom();
    /** Weak: a run is known as long as the ladder that shows it. */
    private final Cache<String, PredictedRun> open =
            Caffeine.newBuilder().weakValues().build();

    Predictions(Runs runs) {
        this.runs = runs;
    }

    /** A run of which nothing is earned yet. */
    public PredictedRun begin(RunAddress address, AskFor asked, CauseWords causes) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PredictedRun run = new PredictedRun(token, address, asked, causes);
        open.put(token, run);
        return run;
    }

    Optional<PredictedRun> find(String token) {
        return Optional.ofNullable(open.getIfPresent(token));
    }

    /** Keeps the guess beside what happened, and lets the run go on to its next stop. Nothing happens at the end. */
    public void judge(PredictedRun run, Map<Ask, String> guess) {
        runs.find(run.whole(), List.of()).ifPresent(played -> {
            List<Stop> stops = Stop.of(played.trace(), run.asked().parts());
            if (run.earned() < stops.size()) {
                Stop stop = stops.get(run.earned());
                Moment moment = stop.moment(played.trace());
                List<Part> parts = run.asked().parts().stream()
                        .map(ask -> judged(moment, ask, guess))
                        .toList();
                run.add(new Judged(stop.judged(played.trace()), parts));
            }
        });
    }

    private static Part judged(Moment moment, Ask ask, Map<Ask, String> guess) {
        String was = moment.truth(ask);
        String said = said(ask, guess);
        if (said == null) {
            return new Part(ask, null, was, false, null);
        }
        String cause = Misconceptions.behind(moment, ask, said).orElse(null);
        boolean any = ask == Ask.SEQ && moment.choosesNumber();
        boolean right = any
                ? said.equals(Options.NEW)
                        || (cause == null && NUMBER.matcher(said).matches())
                : said.equals(was);
        return new Part(ask, said, was, right, right ? null : cause);
    }

    /** Who says that nobody sends has said all; a number counts without zeros before it, and none is none. */
    private static @Nullable String said(Ask ask, Map<Ask, String> guess) {
        if (Moment.NOTHING.equals(guess.get(Ask.SENDER))) {
            return Moment.NOTHING;
        }
        String said = guess.get(ask);
        if (said == null || !ask.isNumber()) {
            return said;
        }
        String plain = said.strip();
        return NUMBER.matcher(plain).matches() ? Long.toString(Long.parseLong(plain)) : plain;
    }
}
