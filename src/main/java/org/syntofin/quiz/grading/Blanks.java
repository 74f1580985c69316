package org.syntofin.quiz.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Refusal;

/** What every kind with blanks refuses. */
final class Blanks {

    private Blanks() {}

    /** Nothing filled in, or a blank that the question does not have. */
    static Optional<Refusal> refusal(Question question, Map<String, String> typed) {
        if (typed.values().stream().allMatch(String::isBlank)) {
            return refused("empty");
        }
        List<String> known = question.blanks();
        return known.containsAll(typed.keySet()) ? Optional.empty() : refused("unknown");
    }

    static Optional<Refusal> refused(String why, String... arguments) {
        return Optional.of(new Refusal(Phrase.of("quiz.refused." + why, arguments)));
    }
}
