package org.syntofin.quiz;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Arithmetic on a question's variables, modulo 2^32 as TCP's sequence space is (RFC 9293 section 3.4). Never code: only
 * numbers, names, {@code + - * / %} and brackets. Division is that of unsigned whole numbers.
 */
public sealed interface Expression {

    /** 2^32 - 1, the largest value. */
    long MAXIMUM = 0xFFFF_FFFFL;

    /**
     * The value, from 0 to {@link #MAXIMUM}.
     *
     * @throws IllegalArgumentException when a variable has no value
     * @throws ArithmeticException when a divisor is zero; the reader refuses questions in which that can happen
     */
    long valueIn(Map<String, Long> values);

    /** The names of the variables that occur. */
    default Set<String> variables() {
        Set<String> names = new HashSet<>();
        collect(this, names);
        return Set.copyOf(names);
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Whole _ -> {}
            case Name name -> names.add(name.name());
            case Operation operation -> {
                collect(operation.left(), names);
                collect(operation.right(), names);
            }
        }
    }

    /** A number as written. */
    record Whole(long value) implements Expression {
        @Override
        public long valueIn(Map<String, Long> values) {
            return value;
        }
    }

    /** A variable. */
    record Name(String name) implements Expression {
        @Override
        public long valueIn(Map<String, Long> values) {
            Long value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for the variable " + name);
            }
            return value;
        }
    }

    /** Two operands and one of {@code + - * / %}. */
    record Operation(char operator, Expression left, Expression right) implements Expression {
        @Override
        public long valueIn(Map<String, Long> values) {
            long a = left.valueIn(values);
            long b = right.valueIn(values);
            long result = switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                case '%' -> a % b;
                default -> throw new IllegalStateException("operator " + operator);
            };
            return result & MAXIMUM;
        }
    }
}
