package org.syntofin.quiz.grading;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.grading.WorstAnswers.Slow;

/**
 * How long judging the slowest order that {@link WorstAnswers} finds takes, among all of a source: {@code ./mvnw -Pbench test
 * -Dbench=Grading}. Later is once the legal orders of the question are known, as they are when it lies open; first is
 * with computing them. {@link #main} lists the slowest answer to every question.
 */
@State(Scope.Thread)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradingBenchmark {

    private static final long SEED = 1;
    private static final int FIRST_TRIES = 3;

    /** A lesson's folder, the catalogue's scenarios, or what leaves most open. */
    @Param({"04-teardown", "06-why-four", TracedQuestions.CATALOGUE, TracedQuestions.FREE})
    private String source;

    private final Grading grading = new Grading();
    private Slow later;
    private Slow first;

    @Setup
    public void search() throws IOException {
        List<Slow> slow = TracedQuestions.all().get(source).stream()
                .map(question -> new WorstAnswers(grading, question, SEED).find())
                .toList();
        later = slow.stream().max(Comparator.comparingDouble(Slow::millis)).orElseThrow();
        first = slow.stream()
                .max(Comparator.comparingDouble(GradingBenchmark::firstMillis))
                .orElseThrow();
    }

    @Benchmark
    public Judgement later() {
        return grading.judge(later.question(), later.variant(), later.answer());
    }

    @Benchmark
    public Judgement first() {
        return new Grading().judge(first.question(), first.variant(), first.answer());
    }

    private static double firstMillis(Slow slow) {
        return IntStream.range(0, FIRST_TRIES)
                .mapToDouble(i ->
                        WorstAnswers.millis(() -> new Grading().judge(slow.question(), slow.variant(), slow.answer())))
                .min()
                .orElseThrow();
    }

    /** Lists, for every question of the sources that are named, or of all, the processor time that its slowest answer takes. */
    public static void main(String[] sources) throws IOException {
        System.out.printf(
                "%-14s %-28s %5s %9s %9s  %s%n", "from", "question", "items", "first ms", "later ms", "answer");
        for (Map.Entry<String, List<OrderQuestion>> source :
                TracedQuestions.all().entrySet()) {
            if (sources.length > 0 && !List.of(sources).contains(source.getKey())) {
                continue;
            }
            for (OrderQuestion question : source.getValue()) {
                Slow slow = new WorstAnswers(new Grading(), question, SEED).find();
                System.out.printf(
                        "%-14s %-28s %5d %9.1f %9.2f  %s%n",
                        source.getKey(),
                        question.id(),
                        question.items().size(),
                        firstMillis(slow),
                        slow.millis(),
                        slow.answer().items());
            }
        }
    }
}
