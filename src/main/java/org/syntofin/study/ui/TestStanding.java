package org.syntofin.study.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.syntofin.course.CourseTest;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.TestKey;
import org.syntofin.study.Manner;
import org.syntofin.study.TestRoom;

/**
 * How far a learner is with a test of the course.
 *
 * @param step what the learner can do there now
 * @param percent of the sitting that passed it, else of the last one; empty while the learner may not know
 * @param passed empty where the test has no mark to be reached, or the learner may not know
 */
record TestStanding(CourseTest test, Step step, OptionalInt percent, Optional<Boolean> passed) {

    /** What can be done. */
    enum Step {
        OPEN,
        GO_ON,
        RESULT,
        HANDED_IN;

        /** Whether there is still something to be done. */
        boolean isToBeTaken() {
            return this == OPEN || this == GO_ON;
        }
    }

    static Step step(TestRoom room, String course, CourseTest test) {
        return step(room.sittings(new TestKey(course, test.id())), test, test.told(room.now()));
    }

    static TestStanding of(TestRoom room, String course, CourseTest test) {
        TestKey key = new TestKey(course, test.id());
        List<Sitting> sittings = room.sittings(key);
        boolean told = test.told(room.now());
        Optional<Sitting> last = sittings.stream().filter(Sitting::closed).reduce((one, next) -> next);
        Step step = step(sittings, test, told);
        if (last.isEmpty() || !told) {
            return new TestStanding(test, step, OptionalInt.empty(), Optional.empty());
        }
        Optional<Passed> passed = Passed.of(room, key, test);
        int percent = passed.map(Passed::percent)
                .orElseGet(() -> TestResult.of(test, room.sheets(last.get(), Manner.OVER))
                        .percent());
        return new TestStanding(
                test,
                step,
                OptionalInt.of(percent),
                test.rules().pass().isPresent() ? Optional.of(passed.isPresent()) : Optional.empty());
    }

    private static Step step(List<Sitting> sittings, CourseTest test, boolean told) {
        if (!sittings.isEmpty() && !sittings.getLast().closed()) {
            return Step.GO_ON;
        }
        if (sittings.size() < test.rules().attempts()) {
            return Step.OPEN;
        }
        return told ? Step.RESULT : Step.HANDED_IN;
    }
}
