package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.MoodleMeasure;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PartialOrder;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;

/** Judges an order against one right order or a partial order; see {@link Grading} for orders judged by running. */
final class OrderGrading {

    private OrderGrading() {}

    /** Why an answer is none of this question's orders, if so. */
    static Optional<Refusal> refusal(OrderQuestion question, List<String> answer) {
        if (answer.isEmpty()) {
            return Optional.of(new Refusal(Phrase.of("quiz.refused.no-items")));
        }
        Set<String> known = new HashSet<>(question.ids());
        Set<String> used = new HashSet<>();
        for (String id : answer) {
            if (!known.contains(id)) {
                return Optional.of(new Refusal(Phrase.of("quiz.refused.unknown")));
            }
            if (!used.add(id)) {
                return Optional.of(new Refusal(Phrase.of("quiz.refused.doubled")));
            }
        }
        return Optional.empty();
    }

    static Verdict exact(OrderQuestion question, List<String> answer) {
        List<String> own = question.own();
        boolean[] kept = inPlace(answer, own);
        int right = count(kept);
        double score = (double) right / Math.max(own.size(), answer.size());
        return verdict(question, answer, kept, score, first(kept));
    }

    static Verdict moodle(OrderQuestion question, List<String> answer, MoodleMeasure measure) {
        boolean[] kept = inPlace(answer, question.own());
        return verdict(question, answer, kept, measure.score(answer, question.own()), first(kept));
    }

    static Verdict partial(OrderQuestion question, List<String> answer, OrderQuestion.Partial grade) {
        PartialOrder order = new PartialOrder(question.own(), grade.after());
        double score = Math.max(
                0, 1 - (double) order.distance(answer) / question.items().size());
        return verdict(question, answer, order.kept(answer), score, order.impossible(answer));
    }

    /** The verdict on an order, where {@code kept} tells which of its items stand right. */
    static Verdict verdict(OrderQuestion question, List<String> answer, boolean[] kept, double score, int impossible) {
        boolean legal = score >= 1;
        @Nullable String first = impossible < 0 ? null : answer.get(impossible);
        return new Verdict(
                score,
                parts(question, answer, kept),
                legal,
                true,
                first,
                null,
                cause(question, answer),
                remarks(question, answer),
                null);
    }

    static List<Part> parts(OrderQuestion question, List<String> answer, boolean[] kept) {
        List<String> own = question.own();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            String id = answer.get(i);
            parts.add(new Part(id, kept[i] ? Mark.RIGHT : own.contains(id) ? Mark.MISPLACED : Mark.WRONG));
        }
        for (String id : own) {
            if (!answer.contains(id)) {
                parts.add(new Part(id, Mark.MISSING));
            }
        }
        return parts;
    }

    /** The belief behind the distractors that were used instead of their twins; beside it, none was preferred. */
    static @Nullable String cause(OrderQuestion question, List<String> answer) {
        List<String> causes = new ArrayList<>();
        for (OrderQuestion.Distractor distractor : question.distractors()) {
            String cause = distractor.cause();
            if (cause != null && preferred(distractor, answer)) {
                causes.add(cause);
            }
        }
        return Causes.single(causes);
    }

    static List<Remark> remarks(OrderQuestion question, List<String> answer) {
        List<Remark> remarks = new ArrayList<>();
        for (OrderQuestion.Distractor distractor : question.distractors()) {
            Text why = distractor.why();
            if (why != null && preferred(distractor, answer)) {
                remarks.add(new Remark.Written(why));
            }
        }
        if (question.distractors().stream().anyMatch(one -> besideTwin(one, answer))) {
            remarks.add(new Remark.Told(Phrase.of("quiz.order.both-of-a-pair")));
        }
        return remarks;
    }

    private static boolean preferred(OrderQuestion.Distractor distractor, List<String> answer) {
        return answer.contains(distractor.id()) && !besideTwin(distractor, answer);
    }

    private static boolean besideTwin(OrderQuestion.Distractor distractor, List<String> answer) {
        String twin = distractor.twin();
        return answer.contains(distractor.id()) && twin != null && answer.contains(twin);
    }

    private static boolean[] inPlace(List<String> answer, List<String> own) {
        boolean[] kept = new boolean[answer.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = i < own.size() && own.get(i).equals(answer.get(i));
        }
        return kept;
    }

    private static int count(boolean[] kept) {
        int count = 0;
        for (boolean one : kept) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static int first(boolean[] kept) {
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                return i;
            }
        }
        return -1;
    }
}
