package org.syntofin.course;

import java.util.Set;
import java.util.stream.Collectors;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.Grading;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
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
        for (long seed = 0; seed < VARIANTS; seed++) {
            Variant variant = grading.draw(question, seed);
            if (!(grading.judge(question, variant, model(question, variant)) instanceof Verdict verdict)
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

    private static Response model(Question question, Variant variant) {
        return switch (question) {
            case OrderQuestion order -> new Response.Order(order.own());
            case NumericQuestion numeric ->
                new Response.Amount(numeric.answer().low().fill(variant.values()));
            case ChoiceQuestion choice -> new Response.Choice(right(choice));
        };
    }

    private static Set<String> right(ChoiceQuestion choice) {
        return choice.options().stream()
                .filter(ChoiceQuestion.Option::right)
                .map(ChoiceQuestion.Option::id)
                .collect(Collectors.toSet());
    }
}
