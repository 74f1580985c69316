package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * A longest common subsequence of two orders.
 *
 * @param distance insertions and deletions between them
 * @param kept for each place of the first order, whether its item stays
 */
record Alignment(int distance, List<Boolean> kept) {

    static Alignment of(List<String> answer, List<String> order) {
        int[][] common = new int[answer.size() + 1][order.size() + 1];
        for (int i = answer.size() - 1; i >= 0; i--) {
            for (int j = order.size() - 1; j >= 0; j--) {
                common[i][j] = answer.get(i).equals(order.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Boolean> kept = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < answer.size(); i++) {
            while (j < order.size()
                    && !answer.get(i).equals(order.get(j))
                    && common[i][j + 1] == common[i][j]
                    && common[i + 1][j] != common[i][j]) {
                j++;
            }
            boolean same = j < order.size() && answer.get(i).equals(order.get(j));
            kept.add(same);
            j += same ? 1 : 0;
        }
        return new Alignment(answer.size() + order.size() - 2 * common[0][0], kept);
    }
}
