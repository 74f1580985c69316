package org.syntofin.quiz.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variant;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;

/**
 * A variant in which a wrong belief leads to the right value, or two beliefs to the same value, so that an answer would
 * tell nothing. Such draws are thrown away, and the check of content reports questions that have them.
 *
 * @param cause the belief
 * @param other the other belief; empty where the right value is met
 * @param values what was drawn
 */
public record Ambiguity(String cause, Optional<String> other, Map<String, Long> values) {

    /** Something wrong and the belief behind it. */
    private record Wrong<T>(T value, String cause) {}

    /** The first ambiguity of a variant, if it has one. */
    public static Optional<Ambiguity> in(Question question, Variant variant) {
        Map<String, Long> values = variant.values();
        return switch (question) {
            case NumericQuestion numeric ->
                among(
                        numeric.answer(),
                        numeric.mistakes().stream()
                                .map(mistake -> new Wrong<>(mistake.value(), mistake.cause()))
                                .toList(),
                        (one, other) -> overlap(one, other, values),
                        values);
            case ClozeQuestion cloze ->
                first(cloze.gaps().stream()
                        .map(gap -> among(
                                gap.right(),
                                gap.mistakes().stream()
                                        .map(mistake -> new Wrong<>(mistake.filling(), mistake.cause()))
                                        .toList(),
                                (one, other) -> alike(one, other, values),
                                values))
                        .toList());
            case PredictQuestion predict -> predict(predict, variant);
            case ComposeQuestion compose -> compose(compose, variant);
            case LabelQuestion label ->
                label.mistakes().stream()
                        .filter(mistake -> mistake.blank().equals(mistake.label()))
                        .findFirst()
                        .map(mistake -> new Ambiguity(mistake.cause(), Optional.empty(), values));
            case TraceErrorQuestion error ->
                error.mistakes().stream()
                        .filter(mistake -> error.alterations().stream()
                                .allMatch(altered -> altered.line().equals(mistake.line())))
                        .findFirst()
                        .map(mistake -> new Ambiguity(mistake.cause(), Optional.empty(), values));
            case OrderQuestion _, ChoiceQuestion _, MissionQuestion _ -> Optional.empty();
        };
    }

    private static Optional<Ambiguity> first(List<Optional<Ambiguity>> found) {
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static <T> Optional<Ambiguity> among(
            T right, List<? extends Wrong<? extends T>> wrongs, BiPredicate<T, T> same, Map<String, Long> values) {
        for (int i = 0; i < wrongs.size(); i++) {
            T value = wrongs.get(i).value();
            String cause = wrongs.get(i).cause();
            if (same.test(value, right)) {
                return Optional.of(new Ambiguity(cause, Optional.empty(), values));
            }
            for (int j = 0; j < i; j++) {
                if (!wrongs.get(j).cause().equals(cause)
                        && same.test(value, wrongs.get(j).value())) {
                    return Optional.of(
                            new Ambiguity(cause, Optional.of(wrongs.get(j).cause()), values));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Ambiguity> predict(PredictQuestion question, Variant variant) {
        Optional<NextSegment> next = PredictGrading.next(question, variant);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Ambiguity>> found = new ArrayList<>();
        for (Asked asked : question.asked()) {
            List<Wrong<String>> wrongs = question.mistakes().stream()
                    .filter(mistake -> mistake.asked().equals(asked))
                    .map(mistake -> new Wrong<>(mistake.value().fill(variant.values()), mistake.cause()))
                    .toList();
            found.add(among(next.get().truth(asked), wrongs, String::equals, variant.values()));
        }
        return first(found);
    }

    /** A wrong segment that does what is asked; two wrong ones may both match, and the author's first counts. */
    private static Optional<Ambiguity> compose(ComposeQuestion question, Variant variant) {
        Optional<Segment> model = ComposeGrading.of(question, variant).map(ComposeGrading::segment);
        return question.mistakes().stream()
                .filter(mistake -> {
                    SegmentPattern pattern =
                            SegmentText.parsePattern(mistake.segment().fill(variant.values()));
                    return model.isPresent() && pattern.matches(model.get());
                })
                .findFirst()
                .map(mistake -> new Ambiguity(mistake.cause(), Optional.empty(), variant.values()));
    }

    private static boolean alike(ClozeQuestion.Filling one, ClozeQuestion.Filling other, Map<String, Long> values) {
        if (one instanceof ClozeQuestion.Amount a && other instanceof ClozeQuestion.Amount b) {
            return overlap(a.span(), b.span(), values);
        }
        return ClozeGrading.accepted(one, values).stream().anyMatch(word -> ClozeGrading.takes(other, word, values));
    }

    /** Two spans on the circle overlap exactly if one holds the beginning of the other. */
    private static boolean overlap(NumericQuestion.Span a, NumericQuestion.Span b, Map<String, Long> values) {
        return NumericGrading.contains(a, values, new BigDecimal(b.low().fill(values)))
                || NumericGrading.contains(b, values, new BigDecimal(a.low().fill(values)));
    }
}
