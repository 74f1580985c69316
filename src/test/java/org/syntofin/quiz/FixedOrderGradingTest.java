package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.syntofin.quiz.Kinds.question;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole verdicts on orders that are judged by rules, by places and by an imported question's measure. */
class FixedOrderGradingTest {

    private static final String WORDS = """
            item.a = { en = "a", zh-CN = "甲" }
            item.b = { en = "b", zh-CN = "乙" }
            item.c = { en = "c", zh-CN = "丙" }
            item.d = { en = "d", zh-CN = "丁" }
            distractor.x = { en = "x", zh-CN = "子", cause = "slip" }
            """;

    @ParameterizedTest
    @CsvSource({
        "a b c d, 1, , ",
        "a c b d, 1, , ",
        "b a c d, 0.5, b, ",
        "a b, 0.5, , ",
        "a b c d x, 0.75, x, slip",
        "x, 0, x, slip"
    })
    void scoresAPartialOrderByItsDistance(String answer, double score, String impossible, String cause) {
        Question question = question("04-teardown", "order", WORDS + """
                        grade = { by = "dag", after = { b = ["a"], c = ["a"], d = ["b", "c"] } }
                        """);

        Verdict verdict = order(question, answer.split(" ", -1));

        assertThat(verdict.score()).isCloseTo(score, within(1e-9));
        assertThat(verdict.right()).isEqualTo(score == 1);
        assertThat(verdict.legal()).isEqualTo(score == 1);
        assertThat(verdict.impossible()).isEqualTo(impossible);
        assertThat(verdict.cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "a b c d, 1, , RIGHT RIGHT RIGHT RIGHT",
        "a b, 0.5, , RIGHT RIGHT MISSING MISSING",
        "a b c d x, 0.8, x, RIGHT RIGHT RIGHT RIGHT WRONG",
        "a x b c d, 0.2, x, RIGHT WRONG MISPLACED MISPLACED MISPLACED",
        "b a c d, 0.5, b, MISPLACED MISPLACED RIGHT RIGHT"
    })
    void scoresAnExactOrderByPlaces(String answer, double score, String impossible, String marks) {
        Verdict verdict =
                order(question("04-teardown", "order", WORDS + "grade = { by = \"exact\" }\n"), answer.split(" ", -1));

        assertThat(verdict.score()).isCloseTo(score, within(1e-9));
        assertThat(verdict.right()).isEqualTo(score == 1);
        assertThat(verdict.legal()).isEqualTo(score == 1);
        assertThat(verdict.impossible()).isEqualTo(impossible);
        assertThat(verdict.parts().stream().map(part -> part.mark().name())).containsExactly(marks.split(" ", -1));
    }

    /** An imported question is scored by the measure that it names, with distractors in the answer and items left out. */
    @ParameterizedTest
    @EnumSource
    void scoresAnImportedOrderByItsMeasure(MoodleMeasure measure) {
        Question question = question(
                "04-teardown",
                "order",
                WORDS + "grade = { by = \"moodle\", measure = \""
                        + measure.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\" }\n");
        List<String> correct = List.of("a", "b", "c", "d");
        for (List<String> answer : List.of(
                correct, List.of("a", "c", "b", "d"), List.of("b", "c", "d"), List.of("x", "a", "b", "c", "d"))) {
            Verdict verdict = order(question, answer.toArray(String[]::new));

            assertThat(verdict.score()).as("%s", answer).isCloseTo(measure.score(answer, correct), within(1e-9));
            assertThat(verdict.impossible())
                    .as("%s", answer)
                    .isEqualTo(
                            answer.equals(correct)
                                    ? null
                                    : answer.get(answer.get(0).equals("a") ? 1 : 0));
        }
    }

    private static Verdict order(Question question, String... ids) {
        return Kinds.verdict(question, new Response.Order(List.of(ids)));
    }
}
