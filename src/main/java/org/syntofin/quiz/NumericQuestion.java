package org.syntofin.quiz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number to be typed: a whole one, or a range, with or without a unit; hexadecimal is understood everywhere.
 *
 * @param answer what is right
 * @param unit shown after the field, and the one in which values count; null for bare numbers
 * @param mistakes values that wrong beliefs lead to
 */
public record NumericQuestion(
        Head head, Span answer, @Nullable Unit unit, List<Mistake> mistakes) implements Question {

    public NumericQuestion {
        mistakes = List.copyOf(mistakes);
    }

    /** The unit in which values count. */
    public Optional<Unit> counted() {
        return Optional.ofNullable(unit);
    }

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
