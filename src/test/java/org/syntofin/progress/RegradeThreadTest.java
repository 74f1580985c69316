package org.syntofin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class RegradeThreadTest {

    private final RegradeThread thread = new RegradeThread();

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        thread.close();
    }

    @Test
    void actsAsWhoeverAsksAndElsewhere() throws Exception {
        Authentication grace = new TestingAuthenticationToken("grace", "");
        SecurityContextHolder.getContext().setAuthentication(grace);

        CompletableFuture<List<Object>> seen = thread.run(
                progress -> List.of(
                        SecurityContextHolder.getContext().getAuthentication(),
                        Thread.currentThread().getName()),
                Regrading.Progress.UNTOLD);

        assertThat(seen.get(10, TimeUnit.SECONDS)).containsExactly(grace, "regrade");
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Integer> told = new ArrayList<>();

        thread.run(
                        progress -> {
                            progress.judged(300, 700);
                            progress.judged(600, 700);
                            return "";
                        },
                        (judged, of) -> told.add(judged * 1000 + of))
                .get(10, TimeUnit.SECONDS);

        assertThat(told).containsExactly(300_700, 600_700);
    }

    @Test
    void breaksOffWhatIsCancelled() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<String> done = new ArrayList<>();
        CompletableFuture<String> work = thread.run(
                progress -> {
                    try {
                        cancelled.await();
                        progress.judged(1, 2);
                        done.add("went on");
                    } catch (InterruptedException e) {
                        done.add("interrupted");
                    } finally {
                        ended.countDown();
                    }
                    return "";
                },
                Regrading.Progress.UNTOLD);

        work.cancel(false);
        cancelled.countDown();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done).isEmpty();
        assertThatThrownBy(work::get).isInstanceOf(CancellationException.class);
    }

    @Test
    void goesOnAfterAFailure() throws Exception {
        CompletableFuture<String> failing = thread.run(
                progress -> {
                    throw new IllegalStateException("no database");
                },
                Regrading.Progress.UNTOLD);

        assertThatThrownBy(failing::get).isInstanceOf(ExecutionException.class).hasMessageContaining("no database");
        assertThat(thread.run(progress -> "next", Regrading.Progress.UNTOLD).get(10, TimeUnit.SECONDS))
                .isEqualTo("next");
    }
}
