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

    public void check() {
        for (Lesson lesson : content.inOrder()) {
            lesson.quiz().questions().stream()
                    .filter(question -> question.unresolved().isEmpty())
                    .forEach(question -> proven.faults(question).forEach(fault -> report(lesson, question, fault)));
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
