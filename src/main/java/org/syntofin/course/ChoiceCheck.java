package org.syntofin.course;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/** Whether the right options give themselves away by their length. */
final class ChoiceCheck {

    /** Below so many questions chance explains it. */
    private static final int FEWEST = 4;

    private static final double STANDS_OUT = 1.6;
    private static final int SHORT = 20;

    private final Lesson lesson;
    private final Findings findings;

    ChoiceCheck(Lesson lesson, Findings findings) {
        this.lesson = lesson;
        this.findings = findings;
    }

    void check() {
        List<ChoiceQuestion> questions = lesson.quiz().questions().stream()
                .filter(ChoiceQuestion.class::isInstance)
                .map(ChoiceQuestion.class::cast)
                .toList();
        for (String language : LocalizedText.LANGUAGES) {
            long longest = questions.stream()
                    .filter(question -> right(question, language) > wrong(question, language))
                    .count();
            if (questions.size() >= FEWEST && longest == questions.size()) {
                findings.warning(
                        org.syntofin.simulation.Position.ofFile(lesson.files().name("quiz.toml")),
                        "content.right-longest",
                        "questions",
                        "" + longest,
                        "language",
                        language);
            }
            questions.forEach(question -> standsOut(question, language));
        }
    }

    private void standsOut(ChoiceQuestion question, String language) {
        double right = right(question, language);
        double wrong = wrong(question, language);
        if (right > SHORT && right > STANDS_OUT * wrong) {
            findings.warning(
                    ReferenceCheck.at(lesson, question.id()),
                    "content.right-stands-out",
                    "question",
                    question.id(),
                    "language",
                    language);
        }
    }

    private static int right(ChoiceQuestion question, String language) {
        return longest(question, language, true);
    }

    private static int wrong(ChoiceQuestion question, String language) {
        return longest(question, language, false);
    }

    private static int longest(ChoiceQuestion question, String language, boolean right) {
        Map<String, Long> smallest = question.head().variables().stream()
                .collect(Collectors.toMap(variable -> variable.name(), variable -> 1000L));
        return question.options().stream()
                .filter(option -> option.right() == right)
                .mapToInt(option -> option.text().in(language, smallest).length())
                .max()
                .orElse(0);
    }
}
