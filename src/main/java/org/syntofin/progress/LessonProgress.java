package org.syntofin.progress;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in one lesson.
 *
 * @param place where in the lesson they were last, as {@code study} writes it, or null at its head
 * @param doneAt when the lesson was done for the first time, or null
 */
public record LessonProgress(
        LessonKey lesson,
        Instant begunAt,
        @Nullable Instant doneAt,
        @Nullable String place,
        Instant seenAt) {

    public boolean done() {
        return doneAt != null;
    }

    public Optional<String> lastPlace() {
        return Optional.ofNullable(place);
    }
}
