package org.syntofin.quiz.presenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.ScenarioFiles;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.quiz.reading.QuizReaderTest;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Trace;

class PresentingTest {

    private final Grading grading = new Grading();

    @Test
    void showsASegmentAsChipsAndNumbers() throws IOException {
        OrderQuestion question =
                (OrderQuestion) handshake().question("hs-order").orElseThrow();
        Variant variant = grading.draw(question, 7);
        Presentation.Ordering shown = (Presentation.Ordering) Presenting.of(question, variant, "en");
        long x = variant.values().get("x");
        long y = variant.values().get("y");
        assertThat(shown.items())
                .extracting(Presentation.Item::face)
                .contains(
                        new Presentation.SegmentFace("client", "server", List.of("SYN"), "seq=" + x, false),
                        new Presentation.SegmentFace(
                                "server", "client", List.of("SYN", "ACK"), "seq=" + y + " ack=" + (x + 1), false));
        assertThat(shown.items()).hasSize(7);
    }

    @Test
    void putsWrongTwinsBesideTheRightOnes() throws IOException {
        OrderQuestion question =
                (OrderQuestion) handshake().question("hs-order").orElseThrow();
        for (long seed = 0; seed < 20; seed++) {
            Variant variant = grading.draw(question, seed);
            Presentation.Ordering shown = (Presentation.Ordering) Presenting.of(question, variant, "en");
            int right = variant.shown().indexOf("ack");
            int wrong = variant.shown().indexOf("ack-low");
            assertThat(Math.abs(right - wrong)).isEqualTo(1);
            assertThat(shown.items().get(right).pair())
                    .isNotNull()
                    .isEqualTo(shown.items().get(wrong).pair());
        }
    }

    @Test
    void tellsThatSomethingMayBeLeftOverAlsoWhereItHasNoTwin() throws IOException {
        int leftOver = 0;
        try (Stream<Path> files = QuizReaderTest.builtInQuizzes()) {
            for (Path file : files.toList()) {
                for (Question question : read(file).questions()) {
                    if (question instanceof OrderQuestion order) {
                        Variant variant = grading.draw(order, 1);
                        boolean spare = ((Presentation.Ordering) Presenting.of(order, variant, "en")).spare();
                        boolean merged = acceptsOneLess(order, variant);
                        assertThat(spare || (order.distractors().isEmpty() && !merged))
                                .as(order.id())
                                .isTrue();
                        leftOver += merged ? 1 : 0;
                    }
                }
            }
        }
        assertThat(leftOver)
                .as("orders in which an ACK may travel with another segment")
                .isPositive();
    }

    /** Whether the question takes its own order without one of the separate ACKs, as when FIN+ACK travel together. */
    private boolean acceptsOneLess(OrderQuestion order, Variant variant) {
        return order.items().stream()
                .filter(item -> item.content().hasFlags("[.]"))
                .anyMatch(item -> {
                    List<String> rest = new ArrayList<>(order.own());
                    rest.remove(item.id());
                    return grading.judge(order, variant, new Response.Order(rest)) instanceof Verdict verdict
                            && verdict.score() == 1;
                });
    }

    /** Whatever a presentation holds goes to the browser: no author's id, cause, seed, answer or explanation. */
    @Test
    void tellsNothingOfTheKey() throws IOException {
        try (Stream<Path> files = QuizReaderTest.builtInQuizzes()) {
            for (Path file : files.toList()) {
                for (Question question : read(file).questions()) {
                    if (question.unresolved().isPresent()) {
                        continue;
                    }
                    for (long seed = 0; seed < 5; seed++) {
                        Variant variant = grading.draw(question, seed);
                        for (String language : List.of("en", "zh-CN")) {
                            check(question, variant, language);
                        }
                    }
                }
            }
        }
    }

    private static void check(Question question, Variant variant, String language) {
        Presentation presentation = Presenting.of(question, variant, language);
        String shown = presentation.toString().replace(seen(question, presentation), "");
        assertThat(shown).doesNotContain("slip", "cause=", "right=", "twin=", "why=", "seed=");
        question.head()
                .explained()
                .ifPresent(text -> assertThat(shown).doesNotContain(text.in(language, variant.values())));
        for (Text hint : question.head().hints()) {
            assertThat(shown).doesNotContain(hint.in(language, variant.values()));
        }
        for (String id : question.shuffled()) {
            assertThat(shown).doesNotContain("handle=" + id);
        }
        if (question instanceof NumericQuestion numeric && variant.values().size() > 0) {
            String answer = numeric.answer().low().fill(variant.values());
            if (answer.length() > 3 && numeric.answer().low().parts().size() == 1 && !shown.contains("=" + answer)) {
                String prompt = question.head().prompt().in(language, variant.values());
                assertThat(shown.replace(prompt, "")).doesNotContain(answer);
            }
        }
        if (question instanceof ChoiceQuestion choice) {
            for (ChoiceQuestion.Option option : choice.options()) {
                Text why = option.why();
                if (why != null) {
                    assertThat(shown).doesNotContain(why.in(language, variant.values()));
                }
            }
        }
    }

    /** The part of a run that is shown, which ends at the stop and has no seed. */
    private static String seen(Question question, Presentation presentation) {
        if (presentation instanceof Presentation.Predicting shown && question instanceof PredictQuestion predict) {
            return checked(shown.seen(), predict.step()).toString();
        }
        return presentation instanceof Presentation.Composing shown && question instanceof ComposeQuestion compose
                ? checked(shown.seen(), compose.step()).toString()
                : "-";
    }

    private static Trace checked(Trace seen, int step) {
        assertThat(seen.seed()).isZero();
        assertThat(seen.steps()).allMatch(one -> one.n() <= step);
        return seen;
    }

    private static Quiz handshake() throws IOException {
        return read(Path.of("content/tcp/03-handshake/quiz.toml"));
    }

    private static Quiz read(Path file) throws IOException {
        return QuizReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                .with(new ScenarioFiles(file));
    }
}
