package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;

/**
 * Judges chosen options: the share of right ones that were chosen, less one such share for each wrong one, never below
 * zero.
 */
final class ChoiceGrading {

    /** A wrong option that nobody's belief explains. */
    static final String SLIP = "slip";

    private ChoiceGrading() {}

    static Judgement judge(ChoiceQuestion question, Response.Choice response) {
        Set<String> chosen = response.options();
        for (String id : chosen) {
            if (!question.ids().contains(id)) {
                return new Refusal(Phrase.of("quiz.refused.unknown"));
            }
        }
        if (chosen.isEmpty()) {
            return new Refusal(Phrase.of("quiz.refused.nothing-chosen"));
        }
        if (!question.several() && chosen.size() > 1) {
            return new Refusal(Phrase.of("quiz.refused.one-only"));
        }
        return verdict(question, chosen);
    }

    private static Verdict verdict(ChoiceQuestion question, Set<String> chosen) {
        List<Verdict.Part> parts = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Set<String> causes = new LinkedHashSet<>();
        int balance = 0;
        int right = 0;
        for (ChoiceQuestion.Option option : question.options()) {
            boolean taken = chosen.contains(option.id());
            right += option.right() ? 1 : 0;
            if (taken) {
                balance += option.right() ? 1 : -1;
                parts.add(new Verdict.Part(option.id(), option.right() ? Mark.RIGHT : Mark.WRONG));
                Text why = option.why();
                if (why != null) {
                    remarks.add(new Remark.Written(why));
                }
                String cause = option.cause();
                if (!option.right() && cause != null) {
                    causes.add(cause);
                }
            } else if (option.right()) {
                parts.add(new Verdict.Part(option.id(), Mark.MISSING));
            }
        }
        double score = Math.max(0, (double) balance / right);
        String cause = Causes.single(causes);
        return new Verdict(score, parts, balance == right, cause, remarks, null);
    }
}
