package org.syntofin.progress;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Judges again on a thread of its own, as whoever asks for it. Thousands of answers take a while: no page waits for them,
 * and since one question is judged after another, learners keep the rest of the machine.
 */
@Component
public class RegradeThread {

    private static final Logger LOG = LoggerFactory.getLogger(RegradeThread.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("regrade").factory());

    /**
     * Does some work when its turn comes. Cancelling what is given back ends it at the next sign of progress.
     *
     * @param work gets what it is to tell its progress to
     * @param progress is told on the other thread
     */
    public <T> CompletableFuture<T> run(Function<Regrading.Progress, T> work, Regrading.Progress progress) {
        CompletableFuture<T> result = new CompletableFuture<>();
        thread.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                result.complete(work.apply((judged, of) -> {
                    if (result.isCancelled()) {
                        throw new CancellationException();
                    }
                    progress.judged(judged, of);
                }));
            } catch (CancellationException cancelled) {
                result.completeExceptionally(cancelled);
            } catch (RuntimeException failed) {
                LOG.error("Judging again failed", failed);
                result.completeExceptionally(failed);
            }
        }));
        return result;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
