package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
