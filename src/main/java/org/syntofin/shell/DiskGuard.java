package org.syntofin.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Refuses to write while the disk is nearly full: H2 would acknowledge and lose. Looks at most once a second.
 * Thread-safe.
 */
final class DiskGuard {

    private static final long LOOK_MILLIS = 1000;

    private final Path folder;
    private final long neededBytes;
    private final Clock clock;
    private volatile long lookedMillis = Long.MIN_VALUE;
    private volatile long freeBytes = Long.MAX_VALUE;

    /**
     * Guards the disk that holds a folder.
     *
     * @param neededBytes how much must be free
     */
    DiskGuard(Path folder, long neededBytes, Clock clock) {
        this.folder = folder;
        this.neededBytes = neededBytes;
        this.clock = clock;
    }

    void check() {
        long now = clock.millis();
        if (now - LOOK_MILLIS >= lookedMillis) {
            freeBytes = look();
            lookedMillis = now;
        }
        if (freeBytes < neededBytes) {
            throw new StorageFull(folder, freeBytes, neededBytes);
        }
    }

    private long look() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how much room is left at " + folder, e);
        }
    }
}
