package org.syntofin.quiz.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Rule;

/**
 * A point of a run: a situation, what the last move has still to show, which items were used, and how the story stands.
 *
 * @param pending what was shown and not looked at yet
 * @param used items, as bits
 * @param story null once it was left
 * @param over whether the goal was reached
 */
record Node(
        Situation situation,
        List<Pending> pending,
        long used,
        @Nullable StoryState story,
        boolean over) {

    /**
     * Something shown.
     *
     * @param injection the number of the injected segment; -1 for all else
     * @param rule by which it happened; null where none is told
     */
    record Pending(Shown shown, int injection, @Nullable Rule rule) {}

    String key() {
        StringBuilder key = new StringBuilder(400);
        key.append(used).append(over ? 'o' : '-').append(story == null ? "x" : story.key());
        for (Pending one : pending) {
            key.append('[').append(one.shown()).append(one.injection()).append(']');
        }
        situation.writeKey(key);
        return key.toString();
    }
}
