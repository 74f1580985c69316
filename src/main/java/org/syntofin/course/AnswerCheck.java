package org.syntofin.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Grading;
import org.syntofin.quiz.ModelAnswer;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.QuestionProof;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.simulation.Findings;

/** Whether each question's own answer is judged right, in several of its variants. */
final class AnswerCheck {

    private static final int VARIANTS = 5;

    private final CourseContent content;
    private final Findings findings;
    private final Grading grading = new Grading();

    AnswerCheck(CourseContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    void check() {
        for (Lesson lesson : content.inOrder()) {
            lesson.quiz().questions().forEach(question -> check(lesson, question));
        }
    }

    private void check(Lesson lesson, Question question) {
        if (question.unresolved().isPresent()) {
            return;
        }
        for (long seed = 0; seed < VARIANTS; seed++) {
            Variant variant = grading.draw(question, seed);
            List<QuestionProof.Fault> faults = QuestionProof.of(question, variant);
            if (!faults.isEmpty()) {
                faults.forEach(fault -> report(lesson, question, fault));
                return;
            }
            if (question instanceof OrderQuestion order
                    && order.grade() instanceof OrderQuestion.Traced
                    && grading.legalOrders(order, variant).isEmpty()) {
                report(lesson, question, new QuestionProof.Fault("quiz.proof.unjudgeable", Map.of()));
                return;
            }
            Optional<Response> model = ModelAnswer.of(question, variant);
            if (model.isEmpty()
                    || !(grading.judge(question, variant, model.get()) instanceof Verdict verdict)
                    || !verdict.right()) {
                findings.error(
                        ReferenceCheck.at(lesson, question.id()),
                        "content.model-answer",
                        "question",
                        question.id(),
                        "values",
                        variant.values().toString());
                return;
            }
        }
    }

    private void report(Lesson lesson, Question question, QuestionProof.Fault fault) {
        List<String> arguments = new ArrayList<>(List.of("question", question.id()));
        fault.arguments().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        findings.error(ReferenceCheck.at(lesson, question.id()), fault.code(), arguments.toArray(String[]::new));
    }
}
