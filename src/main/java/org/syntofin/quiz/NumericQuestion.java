package org.syntofin.quiz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.SegmentName;

/**
 * A number to be typed: a whole one, or a range, with or without a unit; hexadecimal is understood everywhere.
 *
 * @param answer what is right
 * @param unit shown after the field, and the one in which values count; null for bare numbers
 * @param mistakes values that wrong beliefs lead to
 * @param proof the run that shows the right value; null where none can, so that the author's word is all there is
 */
public record NumericQuestion(
        Head head,
        Span answer,
        @Nullable Unit unit,
        List<Mistake> mistakes,
        @Nullable Proof proof) implements Question {

    public NumericQuestion {
        mistakes = List.copyOf(mistakes);
    }

    /** The unit in which values count. */
    public Optional<Unit> counted() {
        return Optional.ofNullable(unit);
    }

    /** Where the engine shows the right value, if the author says. */
    public Optional<Proof> proven() {
        return Optional.ofNullable(proof);
    }

    NumericQuestion with(Scenarios scenarios) {
        return new NumericQuestion(
                head,
                answer,
                unit,
                mistakes,
                proven().map(shown -> new Proof(shown.story().with(scenarios), shown.segment(), shown.field()))
                        .orElse(null));
    }

    /**
     * A field of a segment of a run that has the right value. Learners see nothing of it.
     *
     * @param field a number: {@code SEQ}, {@code ACK} or {@code LEN}
     */
    public record Proof(Story story, SegmentName segment, Asked.Kind field) {}

    /**
     * All numbers from one to another, both included.
     *
     * @param low equals {@code high} where one number is meant
     */
    public record Span(Template low, Template high) {}

    /**
     * A wrong value with a name.
     *
     * @param cause the misconception that leads to it
     * @param why told to who answered so; null for nothing
     */
    public record Mistake(
            Span value, String cause, @Nullable Text why) {}
}
