package org.syntofin.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.proof.ModelAnswer;
import org.syntofin.quiz.proof.QuestionProof;
import org.syntofin.quiz.proof.QuestionProof.Fault;

/**
 * What the engine says of questions' own answers, in several of their variants. What was said of a question is kept: the
 * same question always shows the same, so that an author who changes one does not wait for all. Safe for threads.
 */
@Component
public class ProvenAnswers {

    private static final int VARIANTS = 5;
    private static final int MOST_KEPT = 2_000;
    private static final int MOST_TOLD = 12;

    private final Grading grading = new Grading();
    private final Cache<Question, List<Fault>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** What is wrong with a question whose scenario is there; empty where its own answer is right. */
    public List<Fault> faults(Question question) {
        return known.get(question, this::prove);
    }

    private List<Fault> prove(Question question) {
        Set<Object> proven = new HashSet<>();
        for (long seed = 0; seed < VARIANTS; seed++) {
            Variant variant = grading.draw(question, seed);
            List<Fault> faults = proven.add(asked(question, variant)) ? prove(question, variant) : List.of();
            if (!faults.isEmpty()) {
                return faults;
            }
        }
        return QuestionProof.ambiguousDraw(question).map(List::of).orElseGet(List::of);
    }

    /** By what a variant differs from another for the engine: its numbers, and of an altered run which line. */
    private static Object asked(Question question, Variant variant) {
        return question instanceof TraceErrorQuestion error
                ? List.of(variant.values(), error.drawn(variant).id())
                : variant.values();
    }

    private List<Fault> prove(Question question, Variant variant) {
        List<Fault> faults = QuestionProof.of(question, variant);
        if (!faults.isEmpty()) {
            return faults;
        }
        if (question instanceof OrderQuestion order
                && order.grade() instanceof OrderQuestion.Traced
                && grading.legalOrders(order, variant).isEmpty()) {
            return List.of(new Fault("quiz.proof.unjudgeable", Map.of()));
        }
        Optional<Response> model = ModelAnswer.of(question, variant);
        boolean right = model.isPresent()
                && grading.judge(question, variant, model.get()) instanceof Verdict verdict
                && verdict.right();
        return right ? List.of() : List.of(wrong(question, variant));
    }

    /** The author's answer is not right: for an order, which item cannot be, and what the engine sends instead. */
    private Fault wrong(Question question, Variant variant) {
        String values = variant.values().toString();
        if (question instanceof OrderQuestion order && order.grade() instanceof OrderQuestion.Traced) {
            String instead = grading.scenario(order, variant).stream()
                    .flatMap(scenario -> RunItems.of(scenario).stream())
                    .filter(RunItems.Item::segment)
                    .limit(MOST_TOLD)
                    .map(RunItems.Item::text)
                    .collect(Collectors.joining("; "));
            return new Fault(
                    "content.model-order",
                    Map.of("values", values, "item", impossible(order, variant), "instead", instead));
        }
        return new Fault("content.model-answer", Map.of("values", values));
    }

    /** The first item of the author's own order that no run shows where it stands. */
    private String impossible(OrderQuestion order, Variant variant) {
        int[] own = IntStream.range(0, order.own().size()).toArray();
        int shown = grading.legalOrders(order, variant)
                .map(orders -> orders.prefix(own))
                .orElse(0);
        return order.own().get(Math.min(shown, own.length - 1));
    }
}
