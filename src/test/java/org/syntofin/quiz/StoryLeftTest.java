package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.Kinds.question;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.Presentation.SegmentFace;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;
import org.syntofin.simulation.Step;

/** Orders that leave the story which the prompt tells: where they leave it, and what comes there instead. */
class StoryLeftTest {

    private static final Question SYN_LOST = question("03-handshake", "order", """
            item.lost = "client > server [S] seq 100 lost"
            item.syn = "client > server [S] seq 100"
            item.synack = "server > client [S.] seq 300 ack 101"
            item.ack = "client > server [.] seq 101 ack 301"
            given = ["client 1 lost"]
            grade = { by = "trace", scenario = "handshake-data", goal = "client > server [.] seq 101 ack 301" }
            """);
    private static final Remark NOT_LOST =
            new Remark.Told(Phrase.of("quiz.trace.story.not-lost", "segment", "client 1"));

    @Test
    void keepsTheStoryInTheRightOrder() {
        Verdict verdict = order("lost", "syn", "synack", "ack");

        assertThat(verdict.right()).isTrue();
        assertThat(verdict.left()).isNull();
        assertThat(verdict.stop()).isNull();
    }

    /** All of it can happen: half the marks, as before, and the line that leaves the story is named. */
    @Test
    void namesTheLineThatLeavesTheStoryOfAWholeOrder() {
        Verdict verdict = order("syn", "synack", "ack");

        assertThat(verdict.score()).isEqualTo(0.5);
        assertThat(verdict.legal()).isTrue();
        assertThat(verdict.story()).isFalse();
        assertThat(verdict.impossible()).isNull();
        assertThat(verdict.left()).isEqualTo("syn");
        assertThat(verdict.stop()).isEqualTo("syn");
        assertThat(verdict.explanation()).containsExactly(NOT_LOST);
        assertThat(verdict.parts()).first().isEqualTo(new Part("syn", Mark.MISPLACED));
    }

    /** What cannot be at all comes three lines later; the story was left with the first. */
    @Test
    void namesTheLineThatLeavesTheStoryBeforeTheOneThatCannotBe() {
        Verdict verdict = order("syn", "synack", "ack", "lost");

        assertThat(verdict.right()).isFalse();
        assertThat(verdict.legal()).isFalse();
        assertThat(verdict.story()).isFalse();
        assertThat(verdict.impossible()).isEqualTo("lost");
        assertThat(verdict.left()).isEqualTo("syn");
        assertThat(verdict.stop()).isEqualTo("syn");
        assertThat(verdict.explanation()).hasSize(2).startsWith(NOT_LOST);
        assertThat(instead(verdict)).isEqualTo(face("SYN", "seq=100", true));
        assertThat(Objects.requireNonNull(verdict.run()).steps()).noneMatch(step -> step.event() instanceof Step.Send);
    }

    @Test
    void namesTheLineThatLeavesTheStoryOfAnOrderThatIsNotFinished() {
        Verdict verdict = order("syn", "synack");

        assertThat(verdict.impossible()).isNull();
        assertThat(verdict.left()).isEqualTo("syn");
        assertThat(verdict.explanation()).startsWith(NOT_LOST);
    }

    /** The last line of one that keeps the story cannot be: nothing is said of leaving it. */
    @Test
    void staysSilentAboutTheStoryWhereItIsKept() {
        Verdict verdict = order("lost", "synack", "syn", "ack");

        assertThat(verdict.story()).isTrue();
        assertThat(verdict.left()).isNull();
        assertThat(verdict.stop()).isEqualTo("synack");
        assertThat(instead(verdict)).isEqualTo(face("SYN", "seq=100", false));
    }

    @Test
    void namesTheLineOfACallThatCameTooEarly() {
        Question question = question("04-teardown", "order", """
                item.fin = "client > server [F.]"
                item.ack = "server > client [.]"
                item.fin2 = "server > client [F.]"
                item.last = "client > server [.]"
                given = ["client close before server close", "nothing is lost"]
                grade = { by = "trace", scenario = "close", from = "server enters ESTABLISHED" }
                """);

        Verdict verdict = order(question, "fin2", "last", "ack", "fin");

        assertThat(verdict.left()).isEqualTo("fin2");
        assertThat(verdict.impossible()).isEqualTo("ack");
        assertThat(verdict.explanation())
                .startsWith(new Remark.Told(Phrase.of("quiz.trace.story.closed-first", "host", "server")));
        assertThat(instead(verdict).from()).isEqualTo("client");
    }

    /** The program's data are in the run, but no item: where it goes on with one, that is what is shown. */
    @Test
    void showsWhatIsAmongTheItems() {
        Question question = question("03-handshake", "order", """
                item.syn = "client > server [S] seq 100"
                item.synack = "server > client [S.] seq 300 ack 101"
                item.data = "client > server [P.] seq 101 ack 301 len 5"
                item.acked = "server > client [.] seq 301 ack 106"
                distractor.fin = { segment = "client > server [F.] seq 106 ack 301", cause = "slip" }
                grade = { by = "trace", scenario = "handshake-data" }
                """);

        assertThat(instead(order(question, "syn", "synack", "fin", "data", "acked")))
                .isEqualTo(new SegmentFace("client", "server", List.of("ACK"), "seq=101 ack=301 len=5", false));
    }

    private static Verdict order(String... ids) {
        return order(SYN_LOST, ids);
    }

    private static Verdict order(Question question, String... ids) {
        return Kinds.verdict(question, new Response.Order(List.of(ids)));
    }

    private static SegmentFace instead(Verdict verdict) {
        return verdict.explanation().stream()
                .filter(Remark.Shown.class::isInstance)
                .map(remark -> ((Remark.Shown) remark).segment())
                .findFirst()
                .orElseThrow();
    }

    private static SegmentFace face(String flag, String fields, boolean lost) {
        return new SegmentFace("client", "server", List.of(flag), fields, lost);
    }
}
