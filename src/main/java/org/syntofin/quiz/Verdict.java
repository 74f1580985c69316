package org.syntofin.quiz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Trace;

/**
 * The judgement of an answer. It tells the key, so it is for the server; what of it is shown, and when, is the
 * attempt's business.
 *
 * @param score from 0 to 1
 * @param parts what was right and what not, by id
 * @param legal for orders: whether some run shows it; elsewhere whether all is right
 * @param story for orders: whether it keeps to the story that the prompt tells; elsewhere true
 * @param impossible for orders: the first item that cannot be where it stands, in whatever story; null where none
 * @param left for orders: the first item with which the told story is left, though up to it and with it all can be;
 *     null where it is kept
 * @param cause the misconception that the answer shows; null where none is known
 * @param explanation what to tell, in this order
 * @param run for orders: what the ladder plays, up to the impossible item where there is one; null where there is none
 */
public record Verdict(
        double score,
        List<Part> parts,
        boolean legal,
        boolean story,
        @Nullable String impossible,
        @Nullable String left,
        @Nullable String cause,
        List<Remark> explanation,
        @Nullable Trace run)
        implements Judgement {

    /** Above this a score counts as right: sums of thirds are not exact. */
    private static final double RIGHT = 0.999_999;

    public Verdict {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
        parts = List.copyOf(parts);
        explanation = List.copyOf(explanation);
    }

    /** Whether the answer earns full marks. */
    public boolean right() {
        return score >= RIGHT;
    }

    /** A verdict on what tells no story. */
    public Verdict(
            double score,
            List<Part> parts,
            boolean legal,
            @Nullable String cause,
            List<Remark> explanation,
            @Nullable Trace run) {
        this(score, parts, legal, true, null, null, cause, explanation, run);
    }

    /** The item up to which an order is as it should be: where it leaves the story, else where it cannot go on; or null. */
    public @Nullable String stop() {
        return left == null ? impossible : left;
    }

    /** The misconception that the answer shows, if one is known. */
    public Optional<String> shownCause() {
        return Optional.ofNullable(cause);
    }

    /**
     * One piece of an answer.
     *
     * @param id of an item, option or blank; {@code value} for a number
     */
    public record Part(String id, Mark mark) {}

    /** How a piece fares. */
    public enum Mark {
        /** Right where it is. */
        RIGHT,
        /** Wrong in itself. */
        WRONG,
        /** Right, but in another place. */
        MISPLACED,
        /** Not used, though it belongs there. */
        MISSING
    }
}
