package org.syntofin.course.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syntofin.course.Lesson;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;

/** Whether something can be got wrong, and the right options do not give themselves away by their length. */
public final class ChoiceCheck {

    /** Below so many questions chance explains it. */
    private static final int FEWEST = 4;

    /** From this share on a learner who always takes the longest option does well. */
    private static final double TOO_OFTEN = 0.7;

    private static final double STANDS_OUT = 1.6;
    private static final int SHORT = 20;

    private final Lesson lesson;
    private final Findings findings;

    public ChoiceCheck(Lesson lesson, Findings findings) {
        this.lesson = lesson;
        this.findings = findings;
    }

    public void check() {
        List<ChoiceQuestion> questions = choices(lesson);
        questions.stream()
                .filter(question -> question.options().size() > 1
                        && question.options().stream().allMatch(ChoiceQuestion.Option::right))
                .forEach(question -> findings.warning(
                        ReferenceCheck.at(lesson, question.id()), "content.all-right", "question", question.id()));
        for (String language : LocalizedText.LANGUAGES) {
            long longest = questions.stream()
                    .filter(question -> rightIsLongest(question, language))
                    .count();
            if (questions.size() >= FEWEST && longest >= TOO_OFTEN * questions.size()) {
                findings.warning(
                        Position.ofFile(lesson.files().name("quiz.toml")),
                        "content.right-longest",
                        "longest",
                        "" + longest,
                        "questions",
                        "" + questions.size(),
                        "language",
                        language);
            }
            questions.forEach(question -> standsOut(question, language));
        }
    }

    public static List<ChoiceQuestion> choices(Lesson lesson) {
        return lesson.quiz().questions().stream()
                .filter(ChoiceQuestion.class::isInstance)
                .map(ChoiceQuestion.class::cast)
                .toList();
    }

    /** Whether the longest of its options is a right one. */
    public static boolean rightIsLongest(ChoiceQuestion question, String language) {
        return right(question, language) > wrong(question, language);
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
