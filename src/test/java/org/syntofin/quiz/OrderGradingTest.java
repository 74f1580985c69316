package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.syntofin.quiz.Kinds.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;
import org.syntofin.simulation.Step;

/** Whole verdicts on orders that are judged by running: score, parts, story, belief, what is told and what is played. */
class OrderGradingTest {

    private static final String CLOSE = """
            item.fin = "client > server [F.] seq 100 ack 300"
            item.wait = "server enters CLOSE-WAIT"
            item.ack = "server > client [.] seq 300 ack 101"
            item.fin2 = "server > client [F.] seq 300 ack 101"
            item.last = "client > server [.] seq 101 ack 301"
            """;
    private static final String TRACED =
            "grade = { by = \"trace\", scenario = \"close\", from = \"server enters ESTABLISHED\" }\n";
    private static final String FREE = """
            item.fin = "client > server [F.]"
            item.ack = "server > client [.]"
            item.fin2 = "server > client [F.]"
            item.last = "client > server [.]"
            given = ["client close before server close", "nothing is lost"]
            """;

    @Test
    void praisesAnotherRightOrderAndPlaysIt() {
        Question question = question("04-teardown", "order", CLOSE + TRACED);

        Verdict own = order(question, "fin", "wait", "ack", "fin2", "last");
        Verdict merged = order(question, "fin", "wait", "fin2", "last");

        assertThat(own.right()).isTrue();
        assertThat(own.explanation()).isEmpty();
        assertThat(own.run()).isNull();
        assertThat(merged.right()).isTrue();
        assertThat(merged.score()).isEqualTo(1);
        assertThat(merged.parts()).extracting(Part::mark).containsOnly(Mark.RIGHT);
        assertThat(told(merged)).containsExactly("quiz.trace.another-right-order");
        assertThat(sends(merged)).containsExactly("FIN,ACK", "FIN,ACK", "ACK");
    }

    @Test
    void givesHalfForAnOrderOfAnotherStoryAndNamesTheSentenceThatItLeaves() {
        Question question = question("04-teardown", "order", FREE + TRACED);

        Verdict verdict = order(question, "fin2", "last", "fin", "ack");

        assertThat(verdict.score()).isEqualTo(0.5);
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.legal()).isTrue();
        assertThat(verdict.story()).isFalse();
        assertThat(verdict.impossible()).isNull();
        assertThat(verdict.explanation())
                .containsExactly(new Remark.Told(Phrase.of("quiz.trace.story.closed-first", "host", "server")));
        assertThat(sends(verdict)).containsExactly("FIN,ACK", "ACK", "FIN,ACK", "ACK");
        assertThat(order(question, "fin", "ack", "fin2", "last").right()).isTrue();
    }

    @Test
    void saysWhetherAnImpossibleOrderLeftTheStoryBefore() {
        Question question = question("04-teardown", "order", FREE + TRACED);

        assertThat(order(question, "fin2", "last", "ack", "fin").story()).isFalse();
        assertThat(order(question, "fin", "last", "ack", "fin2").story()).isTrue();
    }

    /** The order that is nearest lies in the story, even where one of another story is nearer. */
    @Test
    void measuresTheWayToAnOrderOfTheStory() {
        Question question = question("04-teardown", "order", FREE + TRACED);

        Verdict verdict = order(question, "fin2", "last", "ack", "fin");

        assertThat(verdict.score()).isEqualTo(0.5);
        assertThat(verdict.parts())
                .extracting(Part::mark)
                .containsExactly(Mark.RIGHT, Mark.RIGHT, Mark.RIGHT, Mark.MISPLACED);
        assertThat(order(question, "fin2", "last", "fin").score()).isCloseTo(1.0 / 3, within(1e-9));
    }

    /** The share that is lost counts against the nearest order, not against the answer. */
    @Test
    void marksEachItemAgainstTheNearestOrder() {
        Question question = question("04-teardown", "order", CLOSE + TRACED);

        Verdict swapped = order(question, "fin", "ack", "wait", "fin2", "last");
        Verdict begun = order(question, "fin", "wait", "ack");
        Verdict lastOnly = order(question, "fin", "wait", "ack", "last");

        assertThat(swapped.impossible()).isEqualTo("ack");
        assertThat(swapped.score()).isEqualTo(0.75);
        assertThat(begun.score()).isCloseTo(1 - 2.0 / 5, within(1e-9));
        assertThat(begun.impossible()).isNull();
        assertThat(told(begun)).containsExactly("quiz.trace.unfinished");
        assertThat(begun.parts())
                .containsExactly(
                        new Part("fin", Mark.RIGHT),
                        new Part("wait", Mark.RIGHT),
                        new Part("ack", Mark.RIGHT),
                        new Part("fin2", Mark.MISSING),
                        new Part("last", Mark.MISSING));
        assertThat(lastOnly.impossible()).isEqualTo("last");
        assertThat(lastOnly.parts()).contains(new Part("fin2", Mark.MISSING));
        assertThat(lastOnly.score()).isCloseTo(1 - 1.0 / 5, within(1e-9));
    }

    /** Both the merged and the separate order are two moves away; the author's own is shown. */
    @Test
    void prefersTheAuthorsOwnAmongEquallyNearOrders() {
        Question question = question("04-teardown", "order", CLOSE + TRACED);

        Verdict verdict = order(question, "wait", "fin", "ack", "fin2", "last");

        assertThat(verdict.score()).isCloseTo(1 - 2.0 / 5, within(1e-9));
        assertThat(verdict.parts())
                .extracting(Part::mark)
                .containsExactly(Mark.MISPLACED, Mark.RIGHT, Mark.RIGHT, Mark.RIGHT, Mark.RIGHT);
    }

    @Test
    void tellsTheRuleOfWhatComesInstead() {
        Question question = question("04-teardown", "order", CLOSE + TRACED);

        Verdict verdict = order(question, "fin", "wait", "ack", "last", "fin2");

        assertThat(told(verdict))
                .startsWith("quiz.trace.cannot")
                .filteredOn(key -> key.startsWith("rule."))
                .hasSize(2);
        assertThat(verdict.explanation())
                .filteredOn(Remark.Shown.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Remark.Shown.class,
                        shown -> assertThat(shown.segment().flags()).containsExactly("FIN", "ACK"));
    }

    @Test
    void saysTheSameRuleOnce() {
        Question question = question("03-handshake", "order", """
                item.syn = "client > server [S] seq 100"
                item.synack = "server > client [S.] seq 300 ack 101"
                grade = { by = "trace", scenario = "handshake", goal = "client enters ESTABLISHED" }
                """);

        assertThat(told(order(question, "synack", "syn")))
                .containsExactly(
                        "quiz.trace.cannot-begin",
                        "rule.rfc9293.3.10.1.closed.passive",
                        "rule.rfc9293.3.10.1.closed.active");
    }

    @ParameterizedTest
    @CsvSource({
        "client enters CLOSED, fin wait ack fin2 bad last, both-closed-at-once",
        "server enters TIME-WAIT, fin wait ack fin2 bad last, timewait-on-wrong-side",
        "client enters CLOSE-WAIT, fin bad wait ack fin2 last, close-states-swapped",
        "client enters LAST-ACK, fin wait ack bad fin2 last, close-states-swapped",
        "server enters FIN-WAIT-1, fin wait bad ack fin2 last, close-states-swapped",
        "server enters FIN-WAIT-2, fin wait ack bad fin2 last, close-states-swapped",
        "client enters LISTEN, fin bad wait ack fin2 last,"
    })
    void findsTheBeliefBehindAStateThatCannotBe(String state, String answer, String cause) {
        Question question = question("04-teardown", "order", CLOSE + "item.bad = \"" + state + "\"\n" + TRACED);

        Verdict verdict = order(question, answer.split(" ", -1));

        assertThat(verdict.impossible()).isEqualTo("bad");
        assertThat(verdict.cause()).isEqualTo(cause);
    }

    @Test
    void findsTheBeliefThatAnAckIsRepeatedAndThatTheStackSendsItsFin() {
        Question twice = question(
                "04-teardown", "order", CLOSE + "item.twice = \"server > client [.] seq 300 ack 101\"\n" + TRACED);
        Question stack = question("04-teardown", "order", CLOSE + """
                distractor.odd = { segment = "server > client [F.] seq 300 ack 100", cause = "slip" }
                grade = { by = "trace", scenario = "never-closes", from = "server enters ESTABLISHED" }
                """);

        assertThat(order(twice, "fin", "wait", "ack", "twice", "fin2", "last").cause())
                .isEqualTo("ack-is-retransmitted");
        assertThat(order(twice, "fin", "wait", "ack", "last").cause()).isNull();
        assertThat(order(stack, "fin", "wait", "ack", "fin2", "last").cause()).isEqualTo("stack-sends-fin-back");
    }

    private static final String TWINS = """
            distractor.low = { twin = "ack", segment = "server > client [.] seq 300 ack 100", cause = "fin-counts-none", why = { en = "low", zh-CN = "低" } }
            distractor.stray = { segment = "server > client [R] seq 300", cause = "slip", why = { en = "stray", zh-CN = "多" } }
            """;

    /** A wrong twin that was chosen instead of the right one shows its belief; beside it, none was preferred. */
    @Test
    void tellsOfDistractorsThatWereUsed() {
        Question question = question("04-teardown", "order", CLOSE + TWINS + TRACED);

        Verdict instead = order(question, "fin", "wait", "low", "fin2", "last");
        Verdict beside = order(question, "fin", "wait", "ack", "low", "fin2", "last");
        Verdict without = order(question, "fin", "wait", "ack");

        assertThat(instead.cause()).isEqualTo("fin-counts-none");
        assertThat(instead.impossible()).isEqualTo("low");
        assertThat(instead.parts()).contains(new Part("low", Mark.WRONG));
        assertThat(instead.explanation())
                .filteredOn(Remark.Written.class::isInstance)
                .hasSize(1);
        assertThat(beside.cause()).isNull();
        assertThat(beside.explanation()).noneMatch(Remark.Written.class::isInstance);
        assertThat(told(beside)).contains("quiz.order.both-of-a-pair");
        assertThat(without.explanation()).noneMatch(Remark.Written.class::isInstance);
        assertThat(told(without)).doesNotContain("quiz.order.both-of-a-pair");
    }

    /** A belief that the state betrays is not looked for where a distractor stands: its author has said it. */
    @Test
    void takesTheAuthorsWordOnADistractor() {
        Question question = question("04-teardown", "order", CLOSE + """
                distractor.bad = { segment = "server > client [F.] seq 7777 ack 101", cause = "slip" }
                """ + TRACED);

        assertThat(order(question, "fin", "wait", "bad", "ack", "fin2", "last").cause())
                .isEqualTo("slip");
    }

    private static Verdict order(Question question, String... ids) {
        return Kinds.verdict(question, new Response.Order(List.of(ids)));
    }

    private static List<String> told(Verdict verdict) {
        return verdict.explanation().stream()
                .filter(Remark.Told.class::isInstance)
                .map(remark -> ((Remark.Told) remark).phrase().key())
                .toList();
    }

    /** The flags of what the run sends from where the order begins. */
    private static List<String> sends(Verdict verdict) {
        List<String> flags = new ArrayList<>();
        for (Step step : Objects.requireNonNull(verdict.run()).steps()) {
            if (step.event() instanceof Step.Send send) {
                flags.add(send.segment().flags().names());
            }
        }
        return flags;
    }
}
