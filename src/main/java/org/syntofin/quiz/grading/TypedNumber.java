package org.syntofin.quiz.grading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Expression;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Unit;

/**
 * A number as a learner types it: {@code 1001}, {@code 1,001}, {@code -1} (a number, if out of range), {@code 0x3e9}, {@code 0.06 s}, full-width digits as a
 * Chinese keyboard makes them.
 *
 * @param value the number before its unit
 * @param unit null where none was typed
 */
record TypedNumber(BigDecimal value, @Nullable Unit unit) {

    private static final int MAX_CHARACTERS = 60;
    private static final BigDecimal MAXIMUM = BigDecimal.valueOf(Expression.MAXIMUM);
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX]([0-9a-fA-F]+)\\s*(.*)");
    private static final Pattern GROUPED = Pattern.compile("([-\u2212]?\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?)\\s*(.*)");
    private static final Pattern PLAIN = Pattern.compile("([-\u2212]?\\d+(?:\\.\\d+)?)\\s*(.*)");

    /** Reads what was typed; empty where it is no number, or a number with an unknown unit. */
    static Optional<TypedNumber> read(String typed) {
        if (typed.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return of(new BigDecimal(new BigInteger(hexadecimal.group(1), 16)), hexadecimal.group(2));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return of(number(grouped.group(1).replaceAll("[, ]", "")), grouped.group(2));
        }
        Matcher plain = PLAIN.matcher(text);
        return plain.matches() ? of(number(plain.group(1)), plain.group(2)) : Optional.empty();
    }

    /** With a hyphen or a minus sign before it, or without. */
    private static BigDecimal number(String typed) {
        return new BigDecimal(typed.replace('\u2212', '-'));
    }

    private static Optional<TypedNumber> of(BigDecimal value, String unit) {
        if (unit.isBlank()) {
            return Optional.of(new TypedNumber(value, null));
        }
        return Unit.named(unit).map(known -> new TypedNumber(value, known));
    }

    /** Whether a number in the question's unit is beyond all that can be right: below 0, or above 2^32 - 1. */
    static boolean outOfRange(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(MAXIMUM) > 0;
    }

    /** Says so to a learner. */
    static Refusal refusedRange() {
        return new Refusal(Phrase.of("quiz.refused.range", "most", MAXIMUM.toPlainString()));
    }

    /** The number in the question's unit; empty where the two do not go together. */
    Optional<BigDecimal> in(@Nullable Unit wanted) {
        if (unit == null) {
            return Optional.of(value);
        }
        return wanted == null ? Optional.empty() : unit.convert(value, wanted);
    }
}
