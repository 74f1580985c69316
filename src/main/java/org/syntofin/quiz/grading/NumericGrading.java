package org.syntofin.quiz.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;

/** Judges a typed number; a wrong one is looked up among the values that wrong beliefs lead to. */
public final class NumericGrading {

    private NumericGrading() {}

    static Judgement judge(NumericQuestion question, Variant variant, Response.Amount response) {
        if (response.typed().isBlank()) {
            return new Refusal(Phrase.of("quiz.refused.empty"));
        }
        Optional<TypedNumber> typed = TypedNumber.read(response.typed());
        if (typed.isEmpty()) {
            return new Refusal(Phrase.of("quiz.refused.not-a-number"));
        }
        Optional<BigDecimal> value = typed.get().in(question.counted().orElse(null));
        if (value.isEmpty()) {
            return new Refusal(question.counted()
                    .map(unit -> Phrase.of("quiz.refused.unit", "unit", unit.symbol()))
                    .orElseGet(() -> Phrase.of("quiz.refused.no-unit")));
        }
        return TypedNumber.outOfRange(value.get())
                ? TypedNumber.refusedRange()
                : verdict(question, variant.values(), value.get());
    }

    private static Verdict verdict(NumericQuestion question, Map<String, Long> values, BigDecimal value) {
        if (contains(question.answer(), values, value)) {
            return new Verdict(1, List.of(new Part("value", Mark.RIGHT)), true, null, List.of(), null);
        }
        List<Part> wrong = List.of(new Part("value", Mark.WRONG));
        for (NumericQuestion.Mistake mistake : question.mistakes()) {
            if (contains(mistake.value(), values, value)) {
                Text why = mistake.why();
                List<Remark> remarks = why == null ? List.of() : List.of(new Remark.Written(why));
                return new Verdict(0, wrong, false, mistake.cause(), remarks, null);
            }
        }
        return new Verdict(0, wrong, false, null, List.of(), null);
    }

    /** Whether a value lies in a span; a span whose end is below its beginning goes round the edge of 2^32. */
    public static boolean contains(NumericQuestion.Span span, Map<String, Long> values, BigDecimal value) {
        BigDecimal low = new BigDecimal(span.low().fill(values));
        BigDecimal high = new BigDecimal(span.high().fill(values));
        if (value.signum() < 0) {
            return false;
        }
        boolean aboveLow = value.compareTo(low) >= 0;
        boolean belowHigh = value.compareTo(high) <= 0;
        return low.compareTo(high) <= 0 ? aboveLow && belowHigh : aboveLow || belowHigh;
    }
}
