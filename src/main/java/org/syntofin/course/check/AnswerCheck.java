package org.syntofin.course.check;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.ProvenAnswers;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.proof.QuestionProof;
import org.syntofin.simulation.Findings;

/** Whether each question's own answer is judged right, in several of its variants. */
public final class AnswerCheck {

    private final CourseContent content;
    private final ProvenAnswers proven;
    private final Findings findings;

    public AnswerCheck(CourseContent content, ProvenAnswers proven, Findings findings) {
        this.content = content;
        this.proven = proven;
        this.findings = findings;
    }

    /** What was found of one question. */
    private record Proven(Lesson lesson, Question question, List<QuestionProof.Fault> faults) {}

    /** Questions are proved side by side, and told of in their order. */
    public void check() {
        content.inOrder().stream()
                .flatMap(lesson -> lesson.quiz().questions().stream()
                        .filter(question -> question.unresolved().isEmpty())
                        .map(question -> new Proven(lesson, question, List.of())))
                .toList()
                .parallelStream()
                .map(asked -> new Proven(asked.lesson(), asked.question(), proven.faults(asked.question())))
                .toList()
                .forEach(found -> found.faults().forEach(fault -> report(found.lesson(), found.question(), fault)));
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
