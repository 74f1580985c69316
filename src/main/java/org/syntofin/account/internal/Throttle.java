package org.syntofin.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows whoever guesses. An attempt takes a token from each bucket that it concerns before anything is tried, and a
 * success gives them back: so a whole class behind one address signs in at once, while a guesser soon waits. Nobody is
 * locked out for long, since that would be a weapon against the owner of the account.
 */
@Component
public class Throttle {

    private static final int MOST_BUCKETS = 50_000;

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Throttle(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** An attempt to sign in to an account from an address. */
    public Turn signIn(String account, String address) {
        return take(List.of(
                bucket("pair " + account + " " + address, 5, Duration.ofSeconds(20)),
                bucket("account " + account, 20, Duration.ofSeconds(10)),
                bucket("address " + address, 100, Duration.ofSeconds(3))));
    }

    /** A new account from an address; not given back. */
    public Turn register(String address) {
        return take(List.of(bucket("register " + address, 100, Duration.ofSeconds(30))));
    }

    /** An attempt at the one-time code of a fresh installation; its sixty bits bear many addresses that try. */
    public Turn firstCode(String address) {
        return take(List.of(bucket("code " + address, 10, Duration.ofSeconds(30))));
    }

    private Bucket bucket(String name, int burst, Duration oneEvery) {
        return buckets.get(
                name,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(1, oneEvery))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Turn take(List<Bucket> wanted) {
        List<Bucket> taken = new ArrayList<>();
        for (Bucket bucket : wanted) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                return new Turn(List.of(), Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())));
            }
            taken.add(bucket);
        }
        return new Turn(taken, Optional.empty());
    }

    /**
     * A turn that was given, or the time to wait for one.
     *
     * @param delay empty where the turn was given
     */
    public record Turn(List<Bucket> taken, Optional<Duration> delay) {

        public Turn {
            taken = List.copyOf(taken);
        }

        /** The attempt was rightful and does not count. */
        public void giveBack() {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
