package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.quiz.reading.QuizReaderTest;
import org.syntofin.simulation.Findings;

/** Every order of the built-in course that is judged by running. */
class BuiltInOrdersTest {

    static Stream<Arguments> traced() throws IOException {
        List<Arguments> questions = new ArrayList<>();
        for (Path file : QuizReaderTest.builtInQuizzes().toList()) {
            Quiz quiz = QuizReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                    .with(new ScenarioFiles(file));
            for (Question question : quiz.questions()) {
                if (question instanceof OrderQuestion order && order.grade() instanceof OrderQuestion.Traced) {
                    questions.add(Arguments.of(file, question.id(), order));
                }
            }
        }
        return questions.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("traced")
    void takesTheAuthorsOwnOrder(Path file, String id, OrderQuestion question) {
        Grading grading = new Grading();
        for (long seed = 0; seed < 3; seed++) {
            Variant variant = grading.draw(question, seed);
            Judgement judgement = grading.judge(question, variant, new Response.Order(question.own()));
            assertThat(judgement).isInstanceOfSatisfying(Verdict.class, verdict -> {
                assertThat(verdict.right()).as("%s", verdict).isTrue();
                assertThat(verdict.story()).isTrue();
            });
        }
    }
}
