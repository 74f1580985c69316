package org.syntofin.study.ui;

import java.time.Instant;
import java.util.Optional;
import org.syntofin.course.CourseTest;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.TestKey;
import org.syntofin.study.Manner;
import org.syntofin.study.TestRoom;

/**
 * The sitting in which a test was first passed.
 *
 * @param percent that was reached
 * @param at when it was handed in
 */
record Passed(int percent, Instant at) {

    /** Empty where the test has no mark to be reached, or it was not reached yet. */
    static Optional<Passed> of(TestRoom room, TestKey key, CourseTest test) {
        if (test.rules().pass().isEmpty()) {
            return Optional.empty();
        }
        int needed = test.rules().pass().getAsInt();
        return room.sittings(key).stream()
                .filter(Sitting::closed)
                .flatMap(sitting -> Optional.ofNullable(sitting.handedIn()).stream()
                        .map(at -> new Passed(
                                TestResult.of(test, room.sheets(sitting, Manner.OVER))
                                        .percent(),
                                at)))
                .filter(passed -> passed.percent() >= needed)
                .findFirst();
    }
}
