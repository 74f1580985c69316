package org.syntofin.lab.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.LearnerId;

/** Captures that a learner asked to be kept: without their data, at most {@link #MOST}, for their own eyes only. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class KeptCaptures {

    /** So many may one learner keep. */
    public static final int MOST = 10;

    private static final int MOST_BYTES = 4 << 20;
    private static final int LONGEST_NAME = 120;

    private final StoredCaptures captures;
    private final CurrentLearner current;
    private final Clock clock;

    KeptCaptures(StoredCaptures captures, CurrentLearner current, Clock clock) {
        this.captures = captures;
        this.current = current;
        this.clock = clock;
    }

    /** A kept capture in a list. */
    public record Line(UUID id, String name, Instant keptAt, int packets) {}

    /** What became of the wish to keep a capture. */
    public enum Outcome {
        KEPT,
        /** As many are kept as may be: one has to be removed first. */
        TOO_MANY,
        /** Even without its data it is too large to be kept. */
        TOO_LARGE,
        /** There is no TCP packet in it. */
        NOTHING
    }

    /** The acting learner's captures, the latest first. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return captures.ofLearner(ids(current.ids()));
    }

    /**
     * Keeps a capture for the acting learner.
     *
     * @param name of its file
     * @param bare what is left of it once its data are dropped
     */
    public Outcome keep(String name, BarePackets bare) {
        byte[] stored = zipped(bare.file());
        if (bare.packets() == 0) {
            return Outcome.NOTHING;
        }
        if (stored.length > MOST_BYTES) {
            return Outcome.TOO_LARGE;
        }
        LearnerId learner = current.settle();
        if (captures.count(ids(current.ids())) >= MOST) {
            return Outcome.TOO_MANY;
        }
        String shown = name.isBlank() ? "capture.pcap" : name.strip();
        String cut = shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
        captures.save(new StoredCapture(learner.value(), cut, clock.instant(), bare.packets(), stored));
        return Outcome.KEPT;
    }

    /** The file as it was kept, a pcap; empty where this learner has no such capture. */
    @Transactional(readOnly = true)
    public Optional<byte[]> open(UUID id) {
        return captures.find(id, ids(current.ids())).map(kept -> unzipped(kept.file()));
    }

    /** Forgets a capture; nothing happens where this learner has no such one. */
    public void remove(UUID id) {
        captures.remove(id, ids(current.ids()));
    }

    static List<UUID> ids(Set<LearnerId> learners) {
        return learners.stream().map(LearnerId::value).toList();
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** It was zipped here, from a file whose size is bounded. */
    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
