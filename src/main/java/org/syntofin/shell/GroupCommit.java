package org.syntofin.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionSystemException;

/**
 * Makes H2's commits last. H2 acknowledges a commit before it is on the disk; here, committed transactions wait together
 * until one thread has issued the next {@code CHECKPOINT SYNC}, at most about every five milliseconds. Which commits a
 * checkpoint covers is decided before it starts: a transaction that commits meanwhile waits for the next.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final long PACE_MILLIS = 5;

    private final Connector connector;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();

    /** Completed by the next checkpoint that starts; null while nobody waits. Guarded by the lock. */
    private @Nullable CompletableFuture<@Nullable Void> next;

    private boolean closed;
    private @Nullable Connection connection;

    /** Opens the connection on which checkpoints are issued; never one of the pool, where all may be taken. */
    @FunctionalInterface
    interface Connector {
        Connection open() throws SQLException;
    }

    GroupCommit(Connector connector) {
        this.connector = connector;
        this.thread = Thread.ofPlatform().daemon().name("group-commit").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Waits until everything committed before this call is on the disk.
     *
     * @throws TransactionSystemException where that cannot be known: the commit must not be acknowledged
     */
    void awaitDurable() {
        CompletableFuture<@Nullable Void> mine = join();
        try {
            mine.join();
        } catch (CompletionException e) {
            throw new TransactionSystemException("committed, but not known to be on the disk", e);
        }
    }

    private CompletableFuture<@Nullable Void> join() {
        lock.lock();
        try {
            if (closed) {
                throw new TransactionSystemException("the server is stopping");
            }
            if (next == null) {
                next = new CompletableFuture<>();
                wanted.signal();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                CompletableFuture<@Nullable Void> group = take();
                if (group == null) {
                    return;
                }
                checkpoint(group);
                Thread.sleep(PACE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    /** The group that waits, which from now on nobody joins; null when there is nobody left and the server stops. */
    private @Nullable CompletableFuture<@Nullable Void> take() throws InterruptedException {
        lock.lock();
        try {
            while (next == null && !closed) {
                wanted.await();
            }
            CompletableFuture<@Nullable Void> group = next;
            next = null;
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void checkpoint(CompletableFuture<@Nullable Void> group) {
        try (Statement statement = connection().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            group.complete(null);
        } catch (SQLException | RuntimeException e) {
            LOG.error("A checkpoint failed; what waited for it is not acknowledged", e);
            disconnect();
            group.completeExceptionally(e);
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connector.open();
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("The checkpoints' connection did not close", e);
            }
        }
    }

    /** Serves who waits already and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
