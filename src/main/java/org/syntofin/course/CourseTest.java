package org.syntofin.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

/**
 * A test of a course: which questions, when, how long, how often, and when the learner is told how it went.
 *
 * @param id the file's name without {@code .toml}; part of the key of every sitting
 * @param questions as {@code LESSON/QUESTION}, with their places
 * @param draws questions that are drawn from lessons for each learner and sitting
 * @param comparisons what was believed in an earlier test, and in this one
 */
public record CourseTest(
        Position position,
        String id,
        LocalizedText title,
        Optional<LocalizedText> intro,
        Times times,
        Rules rules,
        List<TomlValue.Text> questions,
        List<Draw> draws,
        List<Comparison> comparisons) {

    public CourseTest {
        questions = List.copyOf(questions);
        draws = List.copyOf(draws);
        comparisons = List.copyOf(comparisons);
    }

    /** How many questions a learner gets. */
    public int count() {
        return questions.size() + draws.stream().mapToInt(Draw::count).sum();
    }

    /** Whether a learner who has handed in may know by then how it went. */
    public boolean told(Instant now) {
        return switch (rules.feedback()) {
            case AT_ONCE, AT_END -> true;
            case AFTER_DEADLINE -> times.until().filter(now::isBefore).isEmpty();
            case NEVER -> false;
        };
    }

    /**
     * When a sitting may be.
     *
     * @param from empty where it is open since ever
     * @param until empty where it never closes
     * @param limit of one sitting, without anybody's extra time; empty for none
     */
    public record Times(Optional<Instant> from, Optional<Instant> until, Optional<Duration> limit) {}

    /**
     * What holds in a sitting.
     *
     * @param attempts how many sittings each learner has
     * @param shuffled whether each learner gets the questions in another order
     * @param hintCost what an opened hint takes from the question's score, 0 to 1
     * @param pass the percentage from which a sitting is passed and earns a certificate; empty where the test has none
     */
    public record Rules(int attempts, Feedback feedback, boolean shuffled, double hintCost, OptionalInt pass) {}

    /** When a learner is told how it went. */
    public enum Feedback {
        /** After each answer; there is one answer to each question. */
        AT_ONCE("at-once"),
        /** When the sitting is over. */
        AT_END("at-end"),
        /** When the test has closed for everybody. */
        AFTER_DEADLINE("after-deadline"),
        /** Not at all: what it asks comes back in another test. */
        NEVER("never");

        private final String word;

        Feedback(String word) {
            this.word = word;
        }

        /** As authors write it. */
        public String word() {
            return word;
        }
    }

    /**
     * So many questions of a lesson, those that are named apart left out.
     *
     * @param lesson its id, with its place
     */
    public record Draw(TomlValue.Text lesson, int count) {}

    /**
     * One belief that is asked for twice, by two questions.
     *
     * @param cause the belief, an id of causes.toml
     * @param test the earlier test
     * @param before the question there, as {@code LESSON/QUESTION}
     * @param after the question in this test
     */
    public record Comparison(TomlValue.Text cause, TomlValue.Text test, TomlValue.Text before, TomlValue.Text after) {}
}
