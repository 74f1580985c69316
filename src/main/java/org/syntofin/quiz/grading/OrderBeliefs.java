package org.syntofin.quiz.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ItemContent;
import org.syntofin.tcp.connection.State;

/** The misconceptions that show in a state or a segment put where it cannot be, against the state in which the host really is. */
final class OrderBeliefs {

    private static final Set<State> ACTIVE = Set.of(State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING);
    private static final Set<State> PASSIVE = Set.of(State.CLOSE_WAIT, State.LAST_ACK);

    private OrderBeliefs() {}

    /**
     * The belief behind an impossible item; empty where none is evident.
     *
     * @param is the state in which the item's host is when it would come
     * @param before the segments that were put before it, as texts
     * @param text the item as text, if it is a segment
     */
    static Optional<String> behind(ItemContent impossible, State is, List<String> before, String text) {
        return switch (impossible) {
            case ItemContent.StateEntered(String _, String said) ->
                State.ofRfcName(said).flatMap(state -> Optional.ofNullable(belief(state, is)));
            case ItemContent.SegmentSent _ -> Optional.ofNullable(segment(text, is, before));
            default -> Optional.empty();
        };
    }

    /** A FIN that nobody called for, or a pure ACK that comes a second time by itself. */
    private static @Nullable String segment(String text, State is, List<String> before) {
        if (text.contains("[F") && is == State.CLOSE_WAIT) {
            return "stack-sends-fin-back";
        }
        return text.contains("[.]") && !text.contains(" len ") && before.contains(text) ? "ack-is-retransmitted" : null;
    }

    private static @Nullable String belief(State said, State is) {
        return switch (said) {
            case ESTABLISHED -> is == State.SYN_RECEIVED ? "both-established-at-once" : null;
            case CLOSED -> is == State.TIME_WAIT ? "both-closed-at-once" : null;
            case TIME_WAIT -> PASSIVE.contains(is) ? "timewait-on-wrong-side" : null;
            case CLOSE_WAIT, LAST_ACK -> ACTIVE.contains(is) ? "close-states-swapped" : null;
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING -> PASSIVE.contains(is) ? "close-states-swapped" : null;
            case LISTEN, SYN_SENT, SYN_RECEIVED -> null;
        };
    }
}
