package org.syntofin.quiz.legal;

import java.util.List;

/**
 * The legal order that is nearest to an answer.
 *
 * @param distance insertions and deletions between the two
 * @param order the item numbers of the legal order
 * @param kept for each place of the answer, whether its item stays there; −1 in an answer stands for an item that is in
 *     no order
 */
public record Nearest(int distance, List<Integer> order, List<Boolean> kept) {

    public Nearest {
        order = List.copyOf(order);
        kept = List.copyOf(kept);
    }
}
