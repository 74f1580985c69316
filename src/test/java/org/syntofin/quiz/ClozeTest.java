package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.Kinds.question;
import static org.syntofin.quiz.Kinds.verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.presenting.Handles;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.quiz.proof.ModelAnswer;

class ClozeTest {

    private static final String TYPED = """
            vars = { x = "pick(100)" }
            text.en = "[[count]] segments; the server sends [[flags]] with ack=[[ack]]. ISN means [[isn]], then [[state]]."
            text.zh-CN = "[[count]] 个报文段；服务器发送 [[flags]]，ack=[[ack]]。ISN 指 [[isn]]，再到 [[state]]。"
            [question.gap]
            flags = "SYN+ACK"
            isn = { term = "isn" }
            state = "TIME-WAIT"
            count.en = "three"
            count.zh-CN = "三"
            [question.gap.ack]
            number = "{x+1}"
            mistake = [{ number = "{x}", cause = "syn-counts-none", why.en = "It takes one.", why.zh-CN = "占一个。" }]
            """;

    private static String bank(String input) {
        return """
                input = "%s"
                text.en = "First [[a]], then [[b]]."
                text.zh-CN = "先 [[a]]，再 [[b]]。"
                [question.gap]
                a = { word = "SYN", mistake = [{ word = "ACK", cause = "slip" }] }
                b = { word = "FIN", mistake = [{ word = "RST", cause = "rst-is-a-quick-fin" }] }
                """.formatted(input);
    }

    @ParameterizedTest
    @CsvSource({
        "flags, SYN+ACK, RIGHT",
        "flags, 'syn, ack', RIGHT",
        "flags, ＳＹＮ／ＡＣＫ, RIGHT",
        "flags, SYN, WRONG",
        "isn, Initial  Sequence-Number, RIGHT",
        "isn, 初始序列号, RIGHT",
        "isn, 初始 序号, RIGHT",
        "isn, isn, RIGHT",
        "isn, 序列号, WRONG",
        "state, time wait, RIGHT",
        "state, TIME_WAIT, RIGHT",
        "state, TIMEWAIT, RIGHT",
        "state, CLOSE-WAIT, WRONG",
        "count, 3, RIGHT",
        "count, Three, RIGHT",
        "count, 叁, RIGHT",
        "count, ３, RIGHT",
        "count, 四, WRONG",
        "ack, 101, RIGHT",
        "ack, 0x65, RIGHT",
        "ack, １０１, RIGHT",
        "ack, 一百零一, RIGHT",
        "ack, 一○二, WRONG",
        "ack, 100, WRONG",
        "ack, many, WRONG",
        "state, ISN, MISPLACED"
    })
    void takesEverySpellingAndNothingElse(String gap, String typed, Mark mark) {
        Verdict verdict = verdict(question("04-teardown", "cloze", TYPED), Map.of(gap, typed));
        assertThat(verdict.parts()).contains(new Verdict.Part(gap, mark));
        assertThat(verdict.parts())
                .filteredOn(part -> part.mark() == Mark.MISSING)
                .hasSize(4);
        assertThat(verdict.score()).isEqualTo(mark == Mark.RIGHT ? 0.2 : 0);
    }

    @Test
    void namesTheBeliefAndWhatTheAuthorSays() {
        Verdict verdict = verdict(question("04-teardown", "cloze", TYPED), Map.of("ack", "100"));
        assertThat(verdict.cause()).isEqualTo("syn-counts-none");
        assertThat(verdict.explanation())
                .hasOnlyElementsOfType(Remark.Written.class)
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        Question question = question("04-teardown", "cloze", TYPED);
        assertThat(Kinds.refused(question, blanks(Map.of()))).isEqualTo("quiz.refused.empty");
        assertThat(Kinds.refused(question, blanks(Map.of("ack", " ")))).isEqualTo("quiz.refused.empty");
        assertThat(Kinds.refused(question, blanks(Map.of("nix", "1")))).isEqualTo("quiz.refused.unknown");
        assertThat(Kinds.refused(question, blanks(Map.of("ack", "1".repeat(101)))))
                .isEqualTo("quiz.refused.long");
        assertThat(Kinds.refused(question, blanks(Map.of("ack", "1".repeat(100_000)))))
                .isEqualTo("quiz.refused.long");
        assertThat(Kinds.refused(question, new Response.Amount("1"))).isEqualTo("quiz.refused.kind");
        for (String outside : List.of("-1", "4294967296", "1".repeat(60))) {
            assertThat(Kinds.refused(question, blanks(Map.of("ack", outside)))).isEqualTo("quiz.refused.range");
        }
    }

    @Test
    void picksOnlyFromTheGapsOwnWords() {
        Question question = question("04-teardown", "cloze", bank("picked"));
        assertThat(verdict(question, Map.of("a", "a.right", "b", "b.right")).right())
                .isTrue();
        Verdict wrong = verdict(question, Map.of("a", "a.right", "b", "b.0"));
        assertThat(wrong.score()).isEqualTo(0.5);
        assertThat(wrong.cause()).isEqualTo("rst-is-a-quick-fin");
        assertThat(Kinds.refused(question, blanks(Map.of("a", "b.right")))).isEqualTo("quiz.refused.unknown");
        assertThat(Kinds.refused(question, blanks(Map.of("a", "SYN")))).isEqualTo("quiz.refused.unknown");
    }

    @Test
    void dragsEachWordOnce() {
        String stray = "[question.distractor]\nnone = { en = \"URG\", zh-CN = \"URG\", cause = \"slip\" }\n";
        Question question = question("04-teardown", "cloze", bank("dragged") + stray);
        assertThat(verdict(question, Map.of("a", "a.right", "b", "b.right")).right())
                .isTrue();
        Verdict swapped = verdict(question, Map.of("a", "b.right", "b", "a.right"));
        assertThat(swapped.parts()).extracting(Verdict.Part::mark).containsOnly(Mark.MISPLACED);
        assertThat(verdict(question, Map.of("a", ".none", "b", "b.right")).cause())
                .isEqualTo("slip");
        assertThat(Kinds.refused(question, blanks(Map.of("a", "a.0", "b", "a.0"))))
                .isEqualTo("quiz.refused.doubled");
    }

    @Test
    void showsWordsUnderHandlesThatTellNothing() {
        Question question = question("04-teardown", "cloze", bank("dragged"));
        for (long seed = 0; seed < 20; seed++) {
            Variant variant = new Grading().draw(question, seed);
            Presentation.Filling shown = (Presentation.Filling) Presenting.of(question, variant, "en");
            assertThat(shown.bank()).extracting(Presentation.Option::handle).containsExactly("i1", "i2", "i3", "i4");
            assertThat(shown.toString()).doesNotContain("right", "a.0", "slip");
            Handles handles = Handles.of(question, variant);
            Response.Blanks right =
                    (Response.Blanks) ModelAnswer.of(question, variant).orElseThrow();
            assertThat(handles.read(handles.shown(right))).isEqualTo(right);
            assertThat(handles.read(Map.of("b9", "i1", "b1", "i77")).typed())
                    .isEqualTo(Map.of("?b9", variant.shown().getFirst(), "a", "?i77"));
        }
    }

    @Test
    void showsATermByItsNameInTheReadersLanguage() {
        Question question = question("04-teardown", "cloze", """
                input = "picked"
                text = { en = "[[a]]", zh-CN = "[[a]]" }
                gap.a = { term = "isn", mistake = [{ word = "ACK", cause = "slip" }] }
                """);
        Variant variant = new Grading().draw(question, 1);

        assertThat(Presenting.of(question, variant, "zh-CN").toString())
                .contains("初始序列号")
                .doesNotContain("initial");
        assertThat(Presenting.of(question, variant, "en").toString()).contains("initial sequence number");
    }

    @Test
    void tellsAnAuthorWhatDoesNotFit() {
        assertThat(Stream.of(
                                "text = { en = \"[[a]]\", zh-CN = \"nothing\" }\ngap.a = \"x\"\n",
                                "text = { en = \"[[a]][[b]]\", zh-CN = \"[[a]]\" }\ngap.a = \"x\"\n",
                                "text = { en = \"[[a]]\", zh-CN = \"[[a]]\" }\ninput = \"picked\"\ngap.a = \"x\"\n",
                                """
                                text = { en = "[[a]]", zh-CN = "[[a]]" }
                                gap.a = "x"
                                distractor.d = { en = "u", zh-CN = "u" }
                                """)
                        .map(text -> Kinds.findings("cloze", text))
                        .toList())
                .isEqualTo(List.of(
                        List.of("quiz.cloze.gap-once"),
                        List.of("quiz.cloze.gap-unknown"),
                        List.of("quiz.cloze.options"),
                        List.of("quiz.cloze.distractor")));
    }

    private static Response blanks(Map<String, String> typed) {
        return new Response.Blanks(typed);
    }
}
