package org.syntofin.quiz.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Node.Pending;

/**
 * What is the case at a point of a run, whatever items were used before. One search has one object for it, which keeps
 * what follows, so that the engine is asked once for all points that share it.
 */
final class Scene {

    final Situation situation;
    /** What was shown and not looked at yet. */
    final List<Pending> pending;
    /** The items that what is looked at next can stand for, as bits. */
    final long matching;

    /** Once the first of what is pending was looked at, as it travels on and as it is lost; null until it was. */
    @Nullable
    Scene kept;

    @Nullable
    Scene lost;
    /** What can happen next while items are left, and once none is; null until it was tried. */
    @Nullable
    List<Made> whileItemsAreLeft;

    @Nullable
    List<Made> whenNoneIsLeft;

    Scene(Situation situation, List<Pending> pending, long matching) {
        this.situation = situation;
        this.pending = pending;
        this.matching = matching;
    }

    /**
     * A move that was made.
     *
     * @param holds 1 where an acknowledgment was held back by choice
     */
    record Made(Move move, Scene scene, int holds) {}

    /** Everything that decides what can happen next, and by which rule what is pending was shown. */
    static String key(Situation situation, List<Pending> pending) {
        StringBuilder key = new StringBuilder(400);
        for (Pending one : pending) {
            key.append('[').append(one).append(']');
        }
        situation.writeKey(key);
        return key.toString();
    }
}
