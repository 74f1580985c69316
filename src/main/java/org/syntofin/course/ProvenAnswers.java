package org.syntofin.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.syntofin.quiz.Judgement;
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
            return faults.stream()
                    .map(fault -> WrongKey.told(question, variant, fault))
                    .toList();
        }
        if (question instanceof OrderQuestion order
                && order.grade() instanceof OrderQuestion.Traced
                && grading.legalOrders(order, variant).isEmpty()) {
            return List.of(new Fault("quiz.proof.unjudgeable", Map.of()));
        }
        Optional<Response> model = ModelAnswer.of(question, variant);
        Optional<Judgement> judged = model.map(answer -> grading.judge(question, variant, answer));
        boolean right = judged.filter(verdict -> verdict instanceof Verdict told && told.right())
                .isPresent();
        return right ? List.of() : List.of(new WrongKey(grading, variant).of(question, judged));
    }
}
