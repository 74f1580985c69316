package org.syntofin.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A variant in which a wrong belief leads to the right value, or two beliefs to the same value, so that an answer would
 * tell nothing. Such draws are thrown away, and the check of content reports questions that have them.
 *
 * @param cause the belief
 * @param other the other belief; empty where the right value is met
 * @param values what was drawn
 */
record Ambiguity(String cause, Optional<String> other, Map<String, Long> values) {

    /** The first ambiguity of a variant, if it has one. */
    static Optional<Ambiguity> in(Question question, Variant variant) {
        return question instanceof NumericQuestion numeric ? in(numeric, variant.values()) : Optional.empty();
    }

    private static Optional<Ambiguity> in(NumericQuestion question, Map<String, Long> values) {
        List<NumericQuestion.Mistake> mistakes = question.mistakes();
        for (int i = 0; i < mistakes.size(); i++) {
            NumericQuestion.Mistake mistake = mistakes.get(i);
            if (overlap(mistake.value(), question.answer(), values)) {
                return Optional.of(new Ambiguity(mistake.cause(), Optional.empty(), values));
            }
            for (NumericQuestion.Mistake other : mistakes.subList(0, i)) {
                if (!other.cause().equals(mistake.cause()) && overlap(mistake.value(), other.value(), values)) {
                    return Optional.of(new Ambiguity(mistake.cause(), Optional.of(other.cause()), values));
                }
            }
        }
        return Optional.empty();
    }

    /** Two spans on the circle overlap exactly if one holds the beginning of the other. */
    private static boolean overlap(NumericQuestion.Span a, NumericQuestion.Span b, Map<String, Long> values) {
        return NumericGrading.contains(a, values, new BigDecimal(b.low().fill(values)))
                || NumericGrading.contains(b, values, new BigDecimal(a.low().fill(values)));
    }
}
