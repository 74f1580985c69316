package org.syntofin.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.NumericQuestion.Mistake;
import org.syntofin.quiz.NumericQuestion.Span;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Questions;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Variable;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;

class GradingTest {

    private static final Variable X = new Variable("x", new Variable.Interval(1000, 9000));
    private final Grading grading = new Grading();

    @ParameterizedTest
    @CsvSource({
        "1001, 1, ",
        "'1,001', 1, ",
        "1 001, 1, ",
        "0x3e9, 1, ",
        "0X3E9, 1, ",
        "１００１, 1, ",
        "1001.0, 1, ",
        "1000, 0, syn-counts-none",
        "1002, 0, ack-counts-one",
        "7, 0, ",
    })
    void judgesANumber(String typed, double score, String cause) {
        assertThat(judge(ack(), Map.of("x", 1000L), typed)).isInstanceOfSatisfying(Verdict.class, verdict -> {
            assertThat(verdict.score()).isEqualTo(score);
            assertThat(verdict.cause()).isEqualTo(cause);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', quiz.refused.empty",
        "abc, quiz.refused.not-a-number",
        "--5, quiz.refused.not-a-number",
        "1001 ms, quiz.refused.no-unit",
        "'10,01', quiz.refused.not-a-number",
        "'1,001,001,001,001,001,001,001,001,001,001,001,001,001,001,001,001', quiz.refused.not-a-number",
    })
    void refusesWhatIsNoNumber(String typed, String key) {
        assertThat(judge(ack(), Map.of("x", 1000L), typed)).isEqualTo(new Refusal(Phrase.of(key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "\u22121",
                "-1,001",
                "4294967296",
                "4,294,967,296",
                "4294967295.5",
                "0x100000000",
                "99999999999999999999999",
                "0x1ffffffffffffffff"
            })
    void refusesANumberOutOfRange(String typed) {
        Refusal outside = new Refusal(Phrase.of("quiz.refused.range", "most", "4294967295"));

        assertThat(judge(ack(), Map.of("x", 1000L), typed)).isEqualTo(outside);
        assertThat(judge(ack(), Map.of("x", 1000L), "4294967295")).isInstanceOf(Verdict.class);
    }

    /** What is right is counted in the question's unit, and so is what can be. */
    @Test
    void refusesANumberOutOfRangeInItsUnit() {
        NumericQuestion question =
                new NumericQuestion(Questions.head(), span("60"), Unit.MILLISECONDS, List.of(), null);

        assertThat(judge(question, Map.of(), "4294968 s")).isInstanceOf(Refusal.class);
        assertThat(judge(question, Map.of(), "4294967 s")).isInstanceOf(Verdict.class);
        assertThat(judge(question, Map.of(), "5000000000 us")).isInstanceOf(Verdict.class);
    }

    @Test
    void takesNoNegativeNumberIntoASpanRoundTheEdge() {
        assertThat(NumericGrading.contains(
                        new Span(Questions.template("4294967290"), Questions.template("5")),
                        Map.of(),
                        new BigDecimal("-1")))
                .isFalse();
    }

    @Test
    void refusesValuesThatCannotHaveBeenDrawn() {
        assertThat(judge(ack(), Map.of("x", 1L), "2")).isEqualTo(new Refusal(Phrase.of("quiz.refused.variant")));
        assertThat(judge(ack(), Map.of(), "2")).isEqualTo(new Refusal(Phrase.of("quiz.refused.variant")));
        assertThat(judge(ack(), Map.of("x", 1000L), "1".repeat(100_000))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"60 ms, 1", "60, 1", "0.06 s, 1", "60毫秒, 1", "60000 us, 1", "61, 1", "63, 0", "59 ms, 0", "60 s, 0"})
    void understandsUnitsAndRanges(String typed, double score) {
        Span span = new Span(Questions.template("60"), Questions.template("62"));
        NumericQuestion question = new NumericQuestion(Questions.head(), span, Unit.MILLISECONDS, List.of(), null);
        assertThat(judge(question, Map.of(), typed))
                .isInstanceOfSatisfying(
                        Verdict.class, verdict -> assertThat(verdict.score()).isEqualTo(score));
    }

    @Test
    void refusesAUnitOfAnotherKind() {
        Span span = span("60");
        NumericQuestion question = new NumericQuestion(Questions.head(), span, Unit.MILLISECONDS, List.of(), null);
        assertThat(judge(question, Map.of(), "60 bytes"))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.unit", "unit", "ms")));
    }

    @Test
    void goesRoundTheEdgeOfTheSequenceSpace() {
        Variable top = new Variable("x", new Variable.Picks(List.of(4294967295L)));
        NumericQuestion question = new NumericQuestion(Questions.head(top), span("{x+1}"), null, List.of(), null);
        Variant variant = new Variant(Map.of("x", 4294967295L), List.of());
        assertThat(grading.judge(question, variant, new Response.Amount("0")))
                .isInstanceOfSatisfying(
                        Verdict.class, verdict -> assertThat(verdict.right()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "4294967290, true",
        "4294967295, true",
        "0, true",
        "5, true",
        "6, false",
        "4294967289, false",
        "1000, false"
    })
    void goesRoundTheEdgeWithARangeToo(BigDecimal value, boolean inside) {
        Span span = new Span(Questions.template("4294967290"), Questions.template("5"));

        assertThat(NumericGrading.contains(span, Map.of(), value)).isEqualTo(inside);
    }

    @Test
    void tellsWhatTheAuthorSaysToAMistake() {
        NumericQuestion question = new NumericQuestion(
                Questions.head(X),
                span("{x+1}"),
                null,
                List.of(new Mistake(span("{x}"), "slip", Questions.text("low"))),
                null);

        assertThat(judge(question, Map.of("x", 1000L), "1000"))
                .isInstanceOfSatisfying(
                        Verdict.class,
                        verdict -> assertThat(verdict.explanation())
                                .containsExactly(new Remark.Written(Questions.text("low"))));
    }

    @Test
    void drawsNoVariantInWhichABeliefGivesTheRightValue() {
        Variable n = new Variable("n", new Variable.Interval(1, 2));
        NumericQuestion question = new NumericQuestion(
                Questions.head(n),
                span("{100+n}"),
                null,
                List.of(new Mistake(span("101"), "ack-is-seq-plus-one", null)),
                null);
        for (long seed = 0; seed < 50; seed++) {
            assertThat(grading.draw(question, seed).values()).containsEntry("n", 2L);
        }
    }

    @Test
    void judgesOneRightOption() {
        ChoiceQuestion question = choice(false, true, false, false);
        assertThat(choose(question, "a").score()).isEqualTo(1);
        assertThat(choose(question, "b").score()).isZero();
        assertThat(choose(question, "b").cause()).isEqualTo("cause-b");
        assertThat(choose(question, "b").parts())
                .containsExactly(new Part("a", Mark.MISSING), new Part("b", Mark.WRONG));
        assertThat(grading.judge(question, shown(question), new Response.Choice(Set.of("a", "b"))))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.one-only")));
        assertThat(grading.judge(question, shown(question), new Response.Choice(Set.of("z"))))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.unknown")));
        assertThat(grading.judge(question, shown(question), new Response.Amount("1")))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.kind")));
    }

    @ParameterizedTest
    @CsvSource({"a b, 1", "a, 0.5", "a c, 0", "a b c, 0.5", "c d, 0", "a b c d, 0"})
    void weighsSeveralRightOptionsAgainstWrongOnes(String chosen, double score) {
        ChoiceQuestion question = choice(true, true, true, false, false);
        assertThat(choose(question, chosen.split(" ")).score()).isEqualTo(score);
    }

    @Test
    void tellsWhatTheAuthorSaysToWhatWasChosen() {
        ChoiceQuestion question = new ChoiceQuestion(
                Questions.head(),
                List.of(
                        new ChoiceQuestion.Option("a", Questions.text("a"), true, "cause-a", Questions.text("why a")),
                        new ChoiceQuestion.Option("b", Questions.text("b"), false, "cause-b", Questions.text("why b"))),
                false,
                false);

        assertThat(choose(question, "a").explanation()).containsExactly(new Remark.Written(Questions.text("why a")));
        assertThat(choose(question, "a").cause()).isNull();
        assertThat(choose(question, "a").legal()).isTrue();
        assertThat(choose(question, "b").explanation()).containsExactly(new Remark.Written(Questions.text("why b")));
        assertThat(choose(question, "b").legal()).isFalse();
        assertThat(grading.judge(question, shown(question), new Response.Choice(Set.of())))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.nothing-chosen")));
    }

    @Test
    void namesNoCauseWhereSeveralBeliefsWouldDo() {
        ChoiceQuestion question = choice(true, true, false, false);
        assertThat(choose(question, "b", "c").cause()).isNull();
        assertThat(choose(question, "a", "c").cause()).isEqualTo("cause-c");
    }

    @Test
    void refusesItemsThatAreDoubledOrForeign() {
        OrderQuestion question = Questions.words(new OrderQuestion.Exact(), "a", "b");
        Variant variant = new Variant(Map.of(), question.shuffled());
        assertThat(grading.judge(question, variant, new Response.Order(List.of("a", "a"))))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.doubled")));
        assertThat(grading.judge(question, variant, new Response.Order(variant.ids(List.of("i1", "i9")))))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.unknown")));
        assertThat(grading.judge(question, variant, new Response.Order(List.of())))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.no-items")));
    }

    @Test
    void neverShowsAnOrderSolved() {
        OrderQuestion question =
                Questions.words(new OrderQuestion.Partial(Map.of("c", List.of("a", "b"))), "a", "b", "c");
        for (long seed = 0; seed < 200; seed++) {
            Variant variant = grading.draw(question, seed);
            assertThat(variant.shown().getLast()).as("seed %d", seed).isNotEqualTo("c");
        }
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(grading.draw(ack(), 42)).isEqualTo(grading.draw(ack(), 42));
        byte[] secret = {1};
        assertThat(Variant.seed("learner", "tcp/handshake/q", 1, secret))
                .isNotEqualTo(Variant.seed("learner", "tcp/handshake/q", 2, secret));
    }

    @Test
    void keepsVariantsAndResponsesAsJson() {
        Variant variant = new Variant(Map.of("x", 4294967295L), List.of("b", "a"));
        assertThat(AnswerJson.variant(AnswerJson.write(variant))).contains(variant);
        List<Response> responses = List.of(
                new Response.Order(List.of("b", "a")),
                new Response.Choice(Set.of("a")),
                new Response.Amount("0x10 \"ms\""),
                new Response.Blanks(Map.of("ack", "101")));
        for (Response response : responses) {
            assertThat(AnswerJson.response(AnswerJson.write(response))).contains(response);
        }
        assertThat(AnswerJson.response("{\"order\": ")).isEmpty();
        assertThat(AnswerJson.variant("[]")).isEmpty();
    }

    private static NumericQuestion ack() {
        return new NumericQuestion(
                Questions.head(X),
                span("{x+1}"),
                null,
                List.of(
                        new Mistake(span("{x}"), "syn-counts-none", null),
                        new Mistake(span("{x+2}"), "ack-counts-one", null)),
                null);
    }

    private static Span span(String value) {
        return new Span(Questions.template(value), Questions.template(value));
    }

    private Judgement judge(NumericQuestion question, Map<String, Long> values, String typed) {
        return grading.judge(question, new Variant(values, List.of()), new Response.Amount(typed));
    }

    private static ChoiceQuestion choice(boolean several, boolean... right) {
        List<ChoiceQuestion.Option> options = new java.util.ArrayList<>();
        for (int i = 0; i < right.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            options.add(new ChoiceQuestion.Option(
                    id, Questions.text("option " + id), right[i], right[i] ? null : "cause-" + id, null));
        }
        return new ChoiceQuestion(Questions.head(), options, several, false);
    }

    private static Variant shown(Question question) {
        return new Variant(Map.of(), question.shuffled());
    }

    private Verdict choose(ChoiceQuestion question, String... ids) {
        return (Verdict) grading.judge(question, shown(question), new Response.Choice(Set.of(ids)));
    }
}
