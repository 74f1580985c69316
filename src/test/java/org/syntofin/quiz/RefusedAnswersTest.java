package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.proof.ModelAnswer;

/** What no learner's page sends: each kind refuses it in words and judges nothing. */
class RefusedAnswersTest {

    private static final int MANY = Response.MAX_IDS + 1;
    private static final String LONG = "1".repeat(100_000);
    private static final String ITEMS = """
            item.a = { en = "a", zh-CN = "甲" }
            item.b = { en = "b", zh-CN = "乙" }
            grade = { by = "exact" }
            """;

    static List<Question> everyKind() {
        String drawn =
                "vars = { x = \"pick(1000)\" }\nset = { \"host.client.isn\" = \"{x}\" }\nscenario = \"handshake\"\n";
        List<Question> kinds = List.of(
                kind("order", ITEMS),
                kind("choice", """
                        option.a = { en = "a", zh-CN = "甲", right = true }
                        option.b = { en = "b", zh-CN = "乙", cause = "slip" }
                        """),
                kind("numeric", "vars = { x = \"pick(1000)\" }\nanswer = \"{x}\"\n"),
                kind("cloze", "text = { en = \"[[a]]\", zh-CN = \"[[a]]\" }\ngap.a = \"x\"\n"),
                kind("label", "picture = \"states\"\nblank = [\"CLOSE-WAIT\", \"FIN-WAIT-2\"]\n"),
                kind("predict", drawn + "stop.step = 6\nask = [\"sender\", \"ack\"]\n"),
                kind(
                        "trace-error",
                        drawn
                                + "alter = [{ line = \"server 1\", becomes = \"server > client [S.] seq 5 ack {x+2}\" }]\n"),
                kind("compose", drawn + "stop.step = 10\nhost = \"client\"\ngoal = [\"server enters ESTABLISHED\"]\n"),
                kind(
                        "mission",
                        drawn
                                + "goal = [\"client sends at least 2 SYN\"]\nallow = [\"lose\"]\nmost = 1\nanswer = [\"lose client 1\"]\n"));
        assertThat(kinds.stream().map(Object::getClass).distinct())
                .hasSize(Question.class.getPermittedSubclasses().length);
        return kinds;
    }

    private static Question kind(String type, String rest) {
        return Kinds.question("03-handshake", type, rest);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void anAnswerOfAnotherKind(Question question) {
        Response other =
                question instanceof NumericQuestion ? new Response.Order(List.of("a")) : new Response.Amount("1");
        assertThat(Kinds.refused(question, other)).isEqualTo("quiz.refused.kind");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void numbersThatWereNeverDrawn(Question question) {
        Variant variant = Kinds.draw(question);
        Response right = ModelAnswer.of(question, variant).orElseThrow();
        Map<String, Long> values = new LinkedHashMap<>(variant.values());
        if (values.replace("x", 7L) == null) {
            values.put("y", 7L);
        }

        assertThat(new Grading().judge(question, new Variant(values, variant.shown()), right))
                .isEqualTo(new Refusal(Phrase.of("quiz.refused.variant")));
        assertThat(new Grading().judge(question, variant, right)).isInstanceOf(Verdict.class);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void moreThanAnyAnswerHolds(Question question) {
        List<String> ids = IntStream.range(0, MANY).mapToObj(id -> "i" + id).toList();
        Response many = switch (question) {
            case OrderQuestion _ -> new Response.Order(ids);
            case ChoiceQuestion _, TraceErrorQuestion _ -> new Response.Choice(java.util.Set.copyOf(ids));
            case NumericQuestion _ -> new Response.Amount(LONG);
            case MissionQuestion _ -> new Response.Changes(Collections.nCopies(MANY, "lose client 1"));
            case ClozeQuestion _, LabelQuestion _, PredictQuestion _, ComposeQuestion _ ->
                new Response.Blanks(ids.stream().collect(Collectors.toMap(id -> id, id -> "1")));
        };
        assertThat(Kinds.refused(question, many)).isEqualTo("quiz.refused.long");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aHundredThousandCharacters(Question question) {
        Response endless = switch (question) {
            case OrderQuestion _ -> new Response.Order(List.of(LONG));
            case ChoiceQuestion _, TraceErrorQuestion _ -> new Response.Choice(java.util.Set.of(LONG));
            case NumericQuestion _ -> new Response.Amount(LONG);
            case MissionQuestion _ -> new Response.Changes(List.of(LONG));
            case ClozeQuestion _, LabelQuestion _, PredictQuestion _, ComposeQuestion _ ->
                new Response.Blanks(Map.of(question.blanks().getFirst(), LONG));
        };
        assertThat(Kinds.refused(question, endless)).isIn("quiz.refused.long", "quiz.refused.unknown");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsNotInTheQuestion(Question question) {
        Response foreign = switch (question) {
            case OrderQuestion _ -> new Response.Order(List.of("a", "zz"));
            case ChoiceQuestion _, TraceErrorQuestion _ -> new Response.Choice(java.util.Set.of("zz"));
            case NumericQuestion _ -> new Response.Amount("zz");
            case MissionQuestion _ -> new Response.Changes(List.of("zz"));
            case ClozeQuestion _, LabelQuestion _, PredictQuestion _, ComposeQuestion _ ->
                new Response.Blanks(Map.of("zz", "1"));
        };
        assertThat(Kinds.refused(question, foreign))
                .isIn("quiz.refused.unknown", "quiz.refused.not-a-number", "quiz.refused.change");
    }

    @Test
    void anItemThatStandsTwice() {
        assertThat(Kinds.refused(kind("order", ITEMS), new Response.Order(List.of("a", "b", "a"))))
                .isEqualTo("quiz.refused.doubled");
    }

    /** An author may choose numbers, but only of the question's own variables and only such as a field can hold. */
    @Test
    void numbersThatNoAuthorCanChoose() {
        Question question = kind("numeric", "vars = { x = \"pick(1000)\" }\nanswer = \"{x}\"\n");
        Grading grading = new Grading();
        Response typed = new Response.Amount("5");

        assertThat(grading.judge(question, Map.of("x", 5L), typed)).isInstanceOf(Verdict.class);
        for (Map<String, Long> chosen : List.of(Map.of("y", 5L), Map.of("x", -1L), Map.of("x", 4294967296L))) {
            assertThatThrownBy(() -> grading.judge(question, chosen, typed))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
