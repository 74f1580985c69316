package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;

/** What is told about an order that cannot be. */
class ExplanationTest {

    private static final Path QUIZ = Path.of("content/tcp/03-handshake/quiz.toml");

    @Test
    void namesHostStateAndWhatComesInstead() throws IOException {
        Verdict verdict = judge("hs-order", "syn", "ack", "synack", "client-up", "server-up");
        assertThat(verdict.impossible()).isEqualTo("ack");
        assertThat(told(verdict)).contains(Phrase.of("quiz.trace.cannot", "host", "client", "state", "SYN-SENT"));
        assertThat(verdict.explanation())
                .filteredOn(Remark.Shown.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Remark.Shown.class, shown -> {
                    assertThat(shown.phrase()).isEqualTo(Phrase.of("quiz.trace.instead", "host", "server"));
                    assertThat(shown.segment().flags()).containsExactly("SYN", "ACK");
                    assertThat(shown.segment().fields()).matches("seq=\\d+ ack=\\d+");
                });
        assertThat(told(verdict)).anyMatch(phrase -> phrase.key().startsWith("rule.rfc9293"));
    }

    @Test
    void playsTheRunUpToTheImpossibleItem() throws IOException {
        Trace run = judge("hs-order", "syn", "synack", "ack", "client-up", "server-up")
                .run();
        assertThat(run).isNotNull();
        assertThat(run.steps())
                .filteredOn(step -> step.event() instanceof Step.Send)
                .hasSize(2);
        assertThat(run.steps()).extracting(step -> step.event().kind()).contains("call", "state", "send", "receive");
    }

    @Test
    void saysWhatIsMissingWhereAllCouldBe() throws IOException {
        Verdict verdict = judge("hs-order", "syn", "synack");
        assertThat(verdict.impossible()).isNull();
        assertThat(verdict.legal()).isFalse();
        assertThat(verdict.score()).isEqualTo(1 - 3.0 / 5);
        assertThat(told(verdict)).containsExactly(Phrase.of("quiz.trace.unfinished"));
    }

    @Test
    void findsTheBeliefBehindAStateThatCannotBe() throws IOException {
        assertThat(judge("hs-order", "syn", "synack", "client-up", "server-up", "ack")
                        .cause())
                .isEqualTo("both-established-at-once");
        assertThat(judge("hs-order", "syn", "synack", "ack", "client-up", "server-up")
                        .cause())
                .isNull();
    }

    @Test
    void judgesAnOrderOfStatesAlone() {
        Question question = Kinds.question("03-handshake", "order", """
                item.sent = "client enters SYN-SENT"
                item.received = "server enters SYN-RECEIVED"
                item.client = "client enters ESTABLISHED"
                item.server = "server enters ESTABLISHED"
                grade = { by = "trace", scenario = "handshake" }
                """);
        assertThat(Kinds.verdict(question, new Response.Order(List.of("sent", "received", "client", "server")))
                        .right())
                .isTrue();
        Verdict swapped = Kinds.verdict(question, new Response.Order(List.of("sent", "received", "server", "client")));
        assertThat(swapped.impossible()).isEqualTo("server");
        assertThat(swapped.score()).isEqualTo(0.5);
        assertThat(swapped.cause()).isEqualTo("both-established-at-once");
    }

    @Test
    void takesAFinThatIsLostTwice() {
        Question question = Kinds.question(
                "08-lost", "order", """
                item.fin = "client > server [F.] seq 100 ack 300 lost"
                item.fin2 = "client > server [F.] seq 100 ack 300 lost"
                item.fin3 = "client > server [F.] seq 100 ack 300"
                item.ack = "server > client [.] seq 300 ack 101"
                given = ["client FIN 1 lost"]
                grade = { by = "trace", scenario = "fin-lost", from = "server enters ESTABLISHED", goal = "server enters CLOSE-WAIT" }
                """.replace("item.ack = \"server > client [.] seq 300 ack 101\"\n", ""));
        assertThat(Kinds.verdict(question, new Response.Order(List.of("fin", "fin2", "fin3")))
                        .right())
                .isTrue();
    }

    private static List<Phrase> told(Verdict verdict) {
        return verdict.explanation().stream()
                .filter(Remark.Told.class::isInstance)
                .map(remark -> ((Remark.Told) remark).phrase())
                .toList();
    }

    private static Verdict judge(String id, String... order) throws IOException {
        Question question = QuizReader.read(QUIZ.toString(), Files.readAllBytes(QUIZ), new Findings())
                .with(new ScenarioFiles(QUIZ))
                .question(id)
                .orElseThrow();
        Grading grading = new Grading();
        Variant variant = grading.draw(question, 1);
        return (Verdict) grading.judge(question, variant, new Response.Order(List.of(order)));
    }
}
