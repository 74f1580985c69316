package org.syntofin.quiz.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict.Mark;

/** Judges the names in a picture, each by itself. */
final class LabelGrading {

    private LabelGrading() {}

    static Judgement judge(LabelQuestion question, Response.Blanks response) {
        Map<String, String> placed = response.typed();
        Optional<Refusal> refusal = refusal(question, placed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Tally tally = new Tally();
        for (String blank : question.blanks()) {
            String label = placed.get(blank);
            if (label == null) {
                tally.add(blank, Mark.MISSING);
                continue;
            }
            boolean elsewhere = question.blanks().contains(label);
            tally.add(blank, label.equals(blank) ? Mark.RIGHT : elsewhere ? Mark.MISPLACED : Mark.WRONG);
            question.mistake(blank, label).ifPresent(mistake -> tally.mistaken(mistake.cause(), mistake.why()));
        }
        return tally.verdict();
    }

    private static Optional<Refusal> refusal(LabelQuestion question, Map<String, String> placed) {
        Optional<Refusal> blanks = Blanks.refusal(question, placed);
        if (blanks.isPresent()) {
            return blanks;
        }
        List<String> bank = question.bank();
        Set<String> used = new HashSet<>();
        for (String label : placed.values()) {
            if (!bank.contains(label)) {
                return Blanks.refused("unknown");
            }
            if (!used.add(label)) {
                return Blanks.refused("doubled");
            }
        }
        return Optional.empty();
    }
}
