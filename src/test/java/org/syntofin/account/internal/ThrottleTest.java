package org.syntofin.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final SetClock clock = new SetClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void slowsAGuesserAfterFiveAttempts() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.signIn("ada", "a").delay()).isEmpty();
        }

        assertThat(throttle.signIn("ada", "a").delay()).contains(Duration.ofSeconds(20));
    }

    @Test
    void letsTheGuesserTryAgainLater() {
        for (int i = 0; i < 6; i++) {
            throttle.signIn("ada", "a");
        }

        clock.forward(Duration.ofSeconds(20));

        assertThat(throttle.signIn("ada", "a").delay()).isEmpty();
        assertThat(throttle.signIn("ada", "a").delay()).isPresent();
    }

    @Test
    void letsTheOwnerInFromElsewhereWhileSomeoneGuesses() {
        for (int i = 0; i < 50; i++) {
            throttle.signIn("ada", "attacker");
        }

        assertThat(throttle.signIn("ada", "home").delay()).isEmpty();
    }

    @Test
    void slowsGuessesAtOneAccountFromManyAddresses() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.signIn("ada", "address " + i).delay()).isEmpty();
        }

        assertThat(throttle.signIn("ada", "one more").delay()).isPresent();
    }

    @Test
    void slowsGuessesAtManyAccountsFromOneAddress() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.signIn("account " + i, "a").delay()).isEmpty();
        }

        assertThat(throttle.signIn("one more", "a").delay()).isPresent();
    }

    @Test
    void doesNotCountSuccesses() {
        for (int i = 0; i < 1000; i++) {
            Throttle.Turn turn = throttle.signIn("pupil " + i % 30, "school");
            assertThat(turn.delay()).isEmpty();
            turn.giveBack();
        }
    }

    @Test
    void takesNothingWhereOneBucketIsEmpty() {
        for (int i = 0; i < 5; i++) {
            throttle.signIn("ada", "a");
        }
        for (int i = 0; i < 95; i++) {
            throttle.signIn("ada", "a");
        }

        assertThat(throttle.signIn("bob", "a").delay()).isEmpty();
    }

    @Test
    void letsTheAdministratorTypeTheCodeWhileAnotherAddressGuesses() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.firstCode("guesser").delay()).isEmpty();
        }

        assertThat(throttle.firstCode("guesser").delay()).contains(Duration.ofSeconds(30));
        assertThat(throttle.firstCode("school").delay()).isEmpty();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        private void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
