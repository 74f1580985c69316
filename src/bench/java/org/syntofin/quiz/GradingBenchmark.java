package org.syntofin.quiz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.syntofin.simulation.Findings;

/**
 * How long judging an order of the built-in course takes, the author's order backwards being the answer:
 * {@code ./mvnw -Pbench test -Dbench=GradingBenchmark}. Cold is the first answer to a question, which computes all legal
 * orders; warm is each later one.
 */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradingBenchmark {

    /** A lesson's folder and its largest order. */
    @Param({"03-handshake", "04-teardown", "08-lost"})
    private String lesson;

    private Grading warm;
    private OrderQuestion question;
    private Variant variant;
    private Response answer;

    @Setup
    public void largest() throws IOException {
        Path file = Path.of("content/tcp", lesson, "quiz.toml");
        question = QuizReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                .with(new ScenarioFiles(file))
                .questions()
                .stream()
                .filter(OrderQuestion.class::isInstance)
                .map(OrderQuestion.class::cast)
                .filter(one -> one.grade() instanceof OrderQuestion.Traced)
                .max(java.util.Comparator.comparingInt(one -> one.items().size()))
                .orElseThrow();
        warm = new Grading();
        variant = warm.draw(question, 1);
        List<String> backwards = new ArrayList<>(question.own());
        Collections.reverse(backwards);
        answer = new Response.Order(backwards);
    }

    @Benchmark
    public Judgement cold() {
        return new Grading().judge(question, variant, answer);
    }

    @Benchmark
    public Judgement warm() {
        return warm.judge(question, variant, answer);
    }
}
