package org.syntofin.quiz.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Rule;

/**
 * A point of a run: a scene, which items were used, and how the story stands. Points of one search are equal where the
 * same can follow.
 *
 * @param used items, as bits
 * @param story null once it was left
 * @param over whether the goal was reached
 */
record Node(Scene scene, long used, @Nullable StoryState story, boolean over) {

    /**
     * Something shown.
     *
     * @param injection the number of the injected segment; -1 for all else
     * @param rule by which it happened; null where none is told
     */
    record Pending(Shown shown, int injection, @Nullable Rule rule) {}

    Situation situation() {
        return scene.situation;
    }

    /** What was shown and not looked at yet. */
    List<Pending> pending() {
        return scene.pending;
    }

    Node in(Scene other) {
        return new Node(other, used, story, false);
    }
}
