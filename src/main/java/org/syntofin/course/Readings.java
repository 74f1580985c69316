package org.syntofin.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Simulator.Glance;

/**
 * Files, read once: the same bytes under the same name always give the same, findings included, so an author who changes
 * one file does not wait until all others were read again, nor does a school whose course gets a new revision. What was
 * read cannot be changed. As much is kept as a few courses have. Safe for threads.
 */
public final class Readings {

    /** So much text is kept read; that takes some ten times as much memory. */
    private static final long MOST_BYTES = 3 << 20;

    private static final int LEAST_WEIGHT = 500;
    private static final Cache<Key, Reading<?>> KNOWN = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Reading<?> reading) -> key.bytes.length + LEAST_WEIGHT)
            .build();

    private Readings() {}

    /** A lesson's text in a language, as {@link LessonReader} reads it. */
    public static Optional<LessonText> lesson(String file, String language, byte[] bytes, Findings findings) {
        return read(LessonText.class, file, bytes, findings, found -> LessonReader.read(file, language, bytes, found));
    }

    public static Quiz quiz(String file, byte[] bytes, Findings findings) {
        return read(Quiz.class, file, bytes, findings, found -> Optional.of(QuizReader.read(file, bytes, found)))
                .orElseThrow();
    }

    public static Optional<Scenario> scenario(String file, byte[] bytes, Findings findings) {
        return read(Scenario.class, file, bytes, findings, found -> ScenarioReader.read(file, bytes, found));
    }

    /** What the run of a scenario is like; empty where it cannot be read. */
    public static Optional<Glance> glance(String file, byte[] bytes) {
        return read(
                Glance.class,
                file,
                bytes,
                new Findings(),
                found -> scenario(file, bytes, found).map(Simulator::glance));
    }

    private static <T> Optional<T> read(
            Class<T> kind, String file, byte[] bytes, Findings findings, Function<Findings, Optional<T>> reader) {
        Reading<?> reading = KNOWN.getIfPresent(new Key(kind, file, bytes));
        if (reading == null) {
            Findings found = new Findings();
            reading = new Reading<>(reader.apply(found), found.list());
            KNOWN.put(new Key(kind, file, bytes), reading);
        }
        findings.addAll(reading.findings());
        return reading.value().map(kind::cast);
    }

    private record Reading<T>(Optional<T> value, List<Finding> findings) {}

    /** A file by its name and its bytes, which nobody changes. */
    @SuppressWarnings("ArrayRecordComponent") // equal where the bytes are
    private record Key(Class<?> kind, String file, byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && kind.equals(key.kind)
                    && file.equals(key.file)
                    && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * file.hashCode() + Arrays.hashCode(bytes);
        }
    }
}
