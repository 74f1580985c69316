package org.syntofin.quiz.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ClozeQuestion.Filling;
import org.syntofin.quiz.ClozeQuestion.Gap;
import org.syntofin.quiz.ClozeQuestion.Input;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Terms;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.words.Numerals;
import org.syntofin.quiz.words.Wording;

/** Judges filled gaps, each by itself: the score is the share of gaps that are right. */
public final class ClozeGrading {

    /** Most characters in one gap. */
    static final int MAX_CHARACTERS = 100;

    private final ClozeQuestion question;
    private final Map<String, Long> values;
    private final Tally tally = new Tally();

    private ClozeGrading(ClozeQuestion question, Map<String, Long> values) {
        this.question = question;
        this.values = values;
    }

    static Judgement judge(ClozeQuestion question, Variant variant, Response.Blanks response) {
        Optional<Refusal> refusal = refusal(question, response.typed());
        return refusal.isPresent()
                ? refusal.get()
                : new ClozeGrading(question, variant.values()).verdict(response.typed());
    }

    private static Optional<Refusal> refusal(ClozeQuestion question, Map<String, String> typed) {
        Optional<Refusal> blanks = Blanks.refusal(question, typed);
        if (blanks.isPresent()) {
            return blanks;
        }
        Set<String> used = new HashSet<>();
        for (Gap gap : question.gaps()) {
            String value = typed.get(gap.id());
            if (value == null) {
                continue;
            }
            if (question.input() == Input.TYPED) {
                if (value.length() > MAX_CHARACTERS) {
                    return Blanks.refused("long", "max", Integer.toString(MAX_CHARACTERS));
                }
                if (gap.right() instanceof ClozeQuestion.Amount amount
                        && typed(amount, value).filter(TypedNumber::outOfRange).isPresent()) {
                    return Optional.of(TypedNumber.refusedRange());
                }
                continue;
            }
            Optional<ClozeQuestion.Choice> choice = question.choice(value);
            boolean offered = choice.isPresent()
                    && (question.input() == Input.DRAGGED
                            || gap.equals(choice.get().gap()));
            if (!offered) {
                return Blanks.refused("unknown");
            }
            if (!used.add(value)) {
                return Blanks.refused("doubled");
            }
        }
        return Optional.empty();
    }

    private Verdict verdict(Map<String, String> typed) {
        for (Gap gap : question.gaps()) {
            String value = typed.get(gap.id());
            if (value == null) {
                tally.add(gap.id(), Mark.MISSING);
            } else if (question.input() == Input.TYPED) {
                typed(gap, value);
            } else {
                chosen(gap, question.choice(value).orElseThrow());
            }
        }
        return tally.verdict();
    }

    private void typed(Gap gap, String value) {
        if (takes(gap.right(), value, values)) {
            tally.add(gap.id(), Mark.RIGHT);
            return;
        }
        tally.add(gap.id(), belongsElsewhere(gap, value) ? Mark.MISPLACED : Mark.WRONG);
        gap.mistakes().stream()
                .filter(mistake -> takes(mistake.filling(), value, values))
                .findFirst()
                .ifPresent(mistake -> tally.mistaken(mistake.cause(), mistake.why()));
    }

    private void chosen(Gap gap, ClozeQuestion.Choice choice) {
        List<String> words = accepted(choice.filling(), values);
        if (words.stream().anyMatch(word -> takes(gap.right(), word, values))) {
            tally.add(gap.id(), Mark.RIGHT);
            return;
        }
        boolean elsewhere = words.stream().anyMatch(word -> belongsElsewhere(gap, word));
        tally.add(gap.id(), elsewhere ? Mark.MISPLACED : Mark.WRONG);
        Optional<ClozeQuestion.Mistake> own = gap.mistakes().stream()
                .filter(mistake -> words.stream().anyMatch(word -> takes(mistake.filling(), word, values)))
                .findFirst();
        if (own.isPresent()) {
            tally.mistaken(own.get().cause(), own.get().why());
        } else if (choice.gap() == null) {
            tally.mistaken(choice.cause(), choice.why());
        }
    }

    private boolean belongsElsewhere(Gap gap, String value) {
        return question.gaps().stream().anyMatch(other -> !other.equals(gap) && takes(other.right(), value, values));
    }

    /** Whether a gap that asks for this takes what was typed. */
    static boolean takes(Filling filling, String typed, Map<String, Long> values) {
        return filling instanceof ClozeQuestion.Amount amount
                ? number(amount, typed, values)
                : accepted(filling, values).stream().anyMatch(word -> Wording.same(word, typed));
    }

    private static boolean number(ClozeQuestion.Amount amount, String typed, Map<String, Long> values) {
        return typed(amount, typed)
                .filter(number -> NumericGrading.contains(amount.span(), values, number))
                .isPresent();
    }

    /** The number that was typed, in the gap's unit; also one in words. */
    private static Optional<BigDecimal> typed(ClozeQuestion.Amount amount, String typed) {
        return TypedNumber.read(typed)
                .or(() -> TypedNumber.read(Numerals.inDigits(typed)))
                .flatMap(read -> read.in(amount.unit()));
    }

    /** Every word that is taken. */
    static List<String> accepted(Filling filling, Map<String, Long> values) {
        return switch (filling) {
            case ClozeQuestion.Words(Text words, List<Template> also) ->
                Stream.concat(words.byLanguage().values().stream(), also.stream())
                        .map(template -> template.fill(values))
                        .toList();
            case ClozeQuestion.Term(String _, Terms.Names names) -> names(names);
            case ClozeQuestion.Amount(NumericQuestion.Span span, Unit _) ->
                List.of(span.low().fill(values));
        };
    }

    private static List<String> names(Terms.@Nullable Names names) {
        List<String> all = new ArrayList<>();
        if (names != null) {
            all.addAll(names.byLanguage().values());
            all.addAll(names.also());
        }
        return all;
    }

    /** How a filling reads in one language. */
    public static String words(Filling filling, String language, Map<String, Long> values) {
        return switch (filling) {
            case ClozeQuestion.Words words -> words.words().in(language, values);
            case ClozeQuestion.Term(String term, Terms.Names names) -> {
                String name = names == null ? null : names.byLanguage().get(language);
                yield name != null ? name : names(names).stream().findFirst().orElse(term);
            }
            case ClozeQuestion.Amount amount -> {
                Unit unit = amount.unit();
                String number = amount.span().low().fill(values);
                yield unit == null ? number : number + " " + unit.symbol();
            }
        };
    }
}
