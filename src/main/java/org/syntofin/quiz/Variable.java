package org.syntofin.quiz;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A number that is drawn for each learner and attempt.
 *
 * @param name as it stands between braces
 * @param range what it is drawn from
 */
public record Variable(String name, Range range) {

    /** Whether a value could have been drawn; answers carry values, and a tampered one is refused by this. */
    public boolean allows(long value) {
        return switch (range) {
            case Interval interval -> value >= interval.low() && value <= interval.high();
            case Picks picks -> picks.values().contains(value);
        };
    }

    public long draw(RandomGenerator random) {
        return switch (range) {
            case Interval interval -> random.nextLong(interval.low(), interval.high() + 1);
            case Picks picks -> picks.values().get(random.nextInt(picks.values().size()));
        };
    }

    /** The lowest and the highest, and for picks all: what a check tries beside random draws. */
    public List<Long> edges() {
        return switch (range) {
            case Interval interval -> List.of(interval.low(), interval.high());
            case Picks picks -> picks.values();
        };
    }

    /** What a variable is drawn from. */
    public sealed interface Range {}

    /** {@code int(low, high)}, both included, from 0 to 2^32 - 1. */
    public record Interval(long low, long high) implements Range {
        public Interval {
            if (low < 0 || high < low || high > Expression.MAXIMUM) {
                throw new IllegalArgumentException("int(" + low + ", " + high + ")");
            }
        }
    }

    /** {@code pick(1, 5, 20)}: one of these. */
    public record Picks(List<Long> values) implements Range {
        public Picks {
            values = List.copyOf(values);
            if (values.isEmpty() || values.stream().anyMatch(value -> value < 0 || value > Expression.MAXIMUM)) {
                throw new IllegalArgumentException("pick(" + values + ")");
            }
        }
    }
}
