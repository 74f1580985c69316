package org.syntofin.quiz.legal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Tale.Sentence;

/**
 * How far each sentence of a tale has come: 0 at first; for a loss the number of segments counted so far; {@link #KEPT}
 * once it has come true.
 */
final class StoryState {

    private static final int KEPT = Integer.MAX_VALUE;

    private final Tale tale;
    private final int[] counts;

    private StoryState(Tale tale, int[] counts) {
        this.tale = tale;
        this.counts = counts;
    }

    static StoryState begin(Tale tale) {
        return new StoryState(tale, new int[tale.sentences().size()]);
    }

    /** The story after this was shown; null where it is left. */
    @Nullable
    StoryState after(Shown shown, boolean lost) {
        int[] next = counts.clone();
        for (int i = 0; i < next.length; i++) {
            Sentence sentence = tale.sentences().get(i);
            boolean kept = switch (sentence) {
                case Tale.NothingLost _ -> !lost;
                case Tale.CallBefore before -> called(before, shown, next, i);
                case Tale.Lost loss -> counted(loss, shown, lost, next, i);
            };
            if (!kept) {
                return null;
            }
        }
        return Arrays.equals(next, counts) ? this : new StoryState(tale, next);
    }

    /** Whether everything that had to happen has happened. */
    boolean complete() {
        for (int i = 0; i < counts.length; i++) {
            if (tale.sentences().get(i) instanceof Tale.Lost && counts[i] != KEPT) {
                return false;
            }
        }
        return true;
    }

    /** As far in the same tale; states of different tales are never compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StoryState state && Arrays.equals(counts, state.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    private static boolean called(Tale.CallBefore before, Shown shown, int[] counts, int i) {
        if (counts[i] != KEPT && shown instanceof Shown.Called(String host, String call)) {
            if (host.equals(before.host()) && same(call, before.call())) {
                counts[i] = KEPT;
            } else {
                return !(host.equals(before.otherHost()) && same(call, before.otherCall()));
            }
        }
        return true;
    }

    /** Who closes first is told of {@code close}, and meant of {@code shutdown} as well: both send the FIN. */
    private static boolean same(String made, String told) {
        return made.equals(told) || (told.equals("close") && made.equals("shutdown"));
    }

    private static boolean counted(Tale.Lost loss, Shown shown, boolean lost, int[] counts, int i) {
        boolean meant = shown instanceof Shown.Sent sent
                && sent.host().equals(loss.segment().host())
                && loss.segment().kind().covers(sent.segment());
        if (counts[i] == KEPT || !meant) {
            return true;
        }
        counts[i]++;
        if (counts[i] < loss.segment().ordinal()) {
            return true;
        }
        counts[i] = KEPT;
        return lost;
    }
}
