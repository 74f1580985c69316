package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.syntofin.quiz.MoodleMeasure.ABSOLUTE_POSITION;
import static org.syntofin.quiz.MoodleMeasure.LONGEST_CONTIGUOUS_SUBSET;
import static org.syntofin.quiz.MoodleMeasure.LONGEST_ORDERED_SUBSET;
import static org.syntofin.quiz.MoodleMeasure.RELATIVE_ALL_PREVIOUS_AND_NEXT;
import static org.syntofin.quiz.MoodleMeasure.RELATIVE_NEXT_EXCLUDE_LAST;
import static org.syntofin.quiz.MoodleMeasure.RELATIVE_NEXT_INCLUDE_LAST;
import static org.syntofin.quiz.MoodleMeasure.RELATIVE_ONE_PREVIOUS_AND_NEXT;
import static org.syntofin.quiz.MoodleMeasure.RELATIVE_TO_CORRECT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoodleMeasureTest {

    private static final List<String> SIX = List.of("a", "b", "c", "d", "e", "f");

    /** Every order of two to six items, against the definitions spelled out the slow way. */
    @ParameterizedTest
    @EnumSource
    void agreesWithItsDefinitionOnEveryOrder(MoodleMeasure measure) {
        for (int n = 2; n <= SIX.size(); n++) {
            List<String> correct = SIX.subList(0, n);
            Permutations.each(
                    correct,
                    answer -> assertThat(measure.score(answer, correct))
                            .as("%s of %s", measure, answer)
                            .isCloseTo(defined(measure, answer, correct), within(1e-12)));
        }
    }

    @Test
    void givesTheVectorsThatAreKnownOfMoodle() {
        List<String> mixed = List.of("c", "b", "d", "e", "f", "a");
        List<String> ends = List.of("f", "b", "c", "d", "e", "a");
        assertThat(RELATIVE_NEXT_EXCLUDE_LAST.score(ends, SIX)).isCloseTo(0.6, within(1e-9));
        assertThat(RELATIVE_NEXT_EXCLUDE_LAST.score(mixed, SIX)).isCloseTo(0.4, within(1e-9));
        assertThat(RELATIVE_NEXT_INCLUDE_LAST.score(ends, SIX)).isCloseTo(0.5, within(1e-9));
        assertThat(RELATIVE_ONE_PREVIOUS_AND_NEXT.score(mixed, SIX)).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(RELATIVE_ALL_PREVIOUS_AND_NEXT.score(mixed, SIX)).isCloseTo(0.6, within(1e-9));
        assertThat(RELATIVE_TO_CORRECT.score(SIX.reversed(), SIX)).isCloseTo(0.4, within(1e-9));
        assertThat(LONGEST_ORDERED_SUBSET.score(SIX.reversed(), SIX)).isZero();
        assertThat(LONGEST_CONTIGUOUS_SUBSET.score(List.of("b", "a", "c", "d", "e", "f"), SIX))
                .isCloseTo(4.0 / 6, within(1e-9));
    }

    @Test
    void givesNothingForItemsLeftOut() {
        assertThat(ABSOLUTE_POSITION.score(List.of("a"), SIX)).isCloseTo(1.0 / 6, within(1e-9));
        assertThat(ABSOLUTE_POSITION.score(List.of("?"), SIX)).isZero();
    }

    @Test
    void givesNothingForItemsThatDoNotBelong() {
        for (MoodleMeasure measure : MoodleMeasure.values()) {
            assertThat(measure.score(List.of("?", "!"), SIX)).as("%s", measure).isZero();
        }
        assertThat(RELATIVE_TO_CORRECT.score(List.of("?", "b", "c", "d", "e", "f"), SIX))
                .isCloseTo(25.0 / 30, within(1e-9));
        assertThat(LONGEST_CONTIGUOUS_SUBSET.score(List.of("a", "?", "b", "c", "d"), SIX))
                .isCloseTo(3.0 / 6, within(1e-9));
    }

    /** Moodle takes no question with fewer than two items, and neither do we. */
    @ParameterizedTest
    @EnumSource
    void measuresNoOrderOfOneItem(MoodleMeasure measure) {
        assertThatThrownBy(() -> measure.score(List.of("a"), List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(measure.score(List.of("a", "b"), List.of("a", "b"))).isEqualTo(1);
        assertThat(measure.score(List.of(), List.of("a", "b"))).isZero();
    }

    @Test
    void isFoundByMoodlesName() {
        assertThat(MoodleMeasure.named("longest-ordered-subset")).contains(LONGEST_ORDERED_SUBSET);
        assertThat(MoodleMeasure.named("RELATIVE_TO_CORRECT")).contains(RELATIVE_TO_CORRECT);
        assertThat(MoodleMeasure.named("nearest")).isEmpty();
    }

    private static double defined(MoodleMeasure measure, List<String> answer, List<String> correct) {
        int n = correct.size();
        return switch (measure) {
            case ALL_OR_NOTHING -> answer.equals(correct) ? 1 : 0;
            case ABSOLUTE_POSITION -> {
                double points = 0;
                for (String item : correct) {
                    points += answer.indexOf(item) == correct.indexOf(item) ? 1 : 0;
                }
                yield points / n;
            }
            case RELATIVE_TO_CORRECT -> {
                double lost = 0;
                for (String item : correct) {
                    lost += Math.abs(answer.indexOf(item) - correct.indexOf(item));
                }
                yield (n * (n - 1) - lost) / (n * (n - 1));
            }
            case RELATIVE_NEXT_EXCLUDE_LAST -> {
                double points = 0;
                for (String item : correct.subList(0, n - 1)) {
                    points += next(answer, item).equals(next(correct, item)) ? 1 : 0;
                }
                yield points / (n - 1);
            }
            case RELATIVE_NEXT_INCLUDE_LAST -> {
                double points = 0;
                for (String item : correct) {
                    points += next(answer, item).equals(next(correct, item)) ? 1 : 0;
                }
                yield points / n;
            }
            case RELATIVE_ONE_PREVIOUS_AND_NEXT -> {
                double points = 0;
                for (String item : correct) {
                    points += next(answer, item).equals(next(correct, item)) ? 1 : 0;
                    points += next(answer.reversed(), item).equals(next(correct.reversed(), item)) ? 1 : 0;
                }
                yield points / (2 * n);
            }
            case RELATIVE_ALL_PREVIOUS_AND_NEXT -> {
                double points = 0;
                for (String item : correct) {
                    Set<String> before = Set.copyOf(correct.subList(0, correct.indexOf(item)));
                    Set<String> after = Set.copyOf(correct.subList(correct.indexOf(item) + 1, n));
                    points += answer.subList(0, answer.indexOf(item)).stream()
                            .filter(before::contains)
                            .count();
                    points += answer.subList(answer.indexOf(item) + 1, n).stream()
                            .filter(after::contains)
                            .count();
                }
                yield points / (n * (n - 1));
            }
            case LONGEST_ORDERED_SUBSET -> longest(answer, correct, false) / n;
            case LONGEST_CONTIGUOUS_SUBSET -> longest(answer, correct, true) / n;
        };
    }

    private static String next(List<String> order, String item) {
        int place = order.indexOf(item) + 1;
        return place == order.size() ? "none" : order.get(place);
    }

    private static double longest(List<String> answer, List<String> correct, boolean contiguous) {
        double longest = 0;
        for (int chosen = 0; chosen < 1 << answer.size(); chosen++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < answer.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    subset.add(answer.get(i));
                }
            }
            String inAnswer = String.join("", answer);
            String inCorrect = String.join("", correct);
            String joined = String.join("", subset);
            boolean fits = contiguous
                    ? inAnswer.contains(joined) && inCorrect.contains(joined)
                    : subset.equals(correct.stream().filter(subset::contains).collect(Collectors.toList()));
            if (fits && subset.size() >= 2) {
                longest = Math.max(longest, subset.size());
            }
        }
        return longest;
    }
}
