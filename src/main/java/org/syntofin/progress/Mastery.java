package org.syntofin.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What the answers to some questions show, computed and never stored.
 *
 * @param questions how many questions were asked about
 * @param answered how many of them have an answer
 * @param right how many have full marks in their newest answer
 * @param score mean of the newest scores, an unanswered question counting 0; 0 to 1
 */
public record Mastery(int questions, int answered, int right, double score) {

    /** Mastery of the questions with these ids, from answers in any order. Answers to other questions are passed over. */
    public static Mastery of(Collection<String> questionIds, Collection<Answer> answers) {
        Map<String, Answer> newest = new HashMap<>();
        answers.stream()
                .sorted(Comparator.comparing(Answer::givenAt))
                .forEach(answer -> newest.put(answer.question().question(), answer));
        newest.keySet().retainAll(questionIds);
        int right = (int) newest.values().stream()
                .filter(answer -> answer.marking().right())
                .count();
        double sum = newest.values().stream()
                .mapToDouble(answer -> answer.marking().score())
                .sum();
        double score = questionIds.isEmpty() ? 0 : sum / questionIds.size();
        return new Mastery(questionIds.size(), newest.size(), right, score);
    }

    /** Every question has been answered, rightly or not. */
    public boolean complete() {
        return answered == questions;
    }

    /** Every question's newest answer has full marks. */
    public boolean full() {
        return right == questions;
    }
}
