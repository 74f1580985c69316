package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.Expression;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/**
 * What well-known misconceptions would put into a segment's fields. They are computed from the segments before, as
 * learners who hold them do; what the fields really are, only the engine says.
 */
final class Beliefs {

    private static final Set<State> ACTIVE = Set.of(State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING, State.TIME_WAIT);
    private static final Set<State> PASSIVE = Set.of(State.CLOSE_WAIT, State.LAST_ACK);

    private final NextSegment next;
    private final List<Belief> beliefs = new ArrayList<>();

    private Beliefs(NextSegment next) {
        this.next = next;
    }

    /** A value that a misconception leads to. */
    private record Belief(Asked.Kind kind, String value, String cause) {}

    /** The only misconception that leads to a wrong value; empty where none or several do. */
    static Optional<String> behind(NextSegment next, Asked asked, String value) {
        if (value.equals(next.truth(asked))) {
            return Optional.empty();
        }
        Set<String> causes = (asked.kind() == Asked.Kind.STATE
                        ? states(next.truth(asked), value)
                        : new Beliefs(next).all())
                .stream()
                        .filter(belief ->
                                belief.kind() == asked.kind() && belief.value().equals(value))
                        .map(Belief::cause)
                        .collect(Collectors.toSet());
        return causes.size() == 1 ? Optional.of(causes.iterator().next()) : Optional.empty();
    }

    private List<Belief> all() {
        acknowledgments();
        sequences();
        flags();
        return beliefs;
    }

    private void add(Asked.Kind kind, long value, String cause) {
        beliefs.add(new Belief(kind, Long.toString(value & Expression.MAXIMUM), cause));
    }

    private void acknowledgments() {
        Segment segment = next.segment();
        Optional<Segment> arrived = next.lastArrived();
        if (arrived.isEmpty() || segment.ack() == null) {
            return;
        }
        Segment last = arrived.get();
        long seq = last.seq().value();
        if (last.flags().syn()) {
            add(Asked.Kind.ACK, seq, "syn-counts-none");
            if (last.flags().ack()) {
                add(Asked.Kind.ACK, seq + 2, "ack-counts-one");
            }
        } else if (last.flags().fin()) {
            add(Asked.Kind.ACK, last.end().value() - 1, "fin-counts-none");
        } else if (!last.payload().isEmpty()) {
            add(Asked.Kind.ACK, seq, "ack-names-last-received");
            add(Asked.Kind.ACK, last.end().value() - 1, "ack-names-last-received");
            add(Asked.Kind.ACK, seq + 1, "ack-is-seq-plus-one");
        } else {
            add(Asked.Kind.ACK, seq + 1, "ack-counts-one");
        }
        add(Asked.Kind.ACK, segment.seq().value(), "one-counter-for-both");
        add(Asked.Kind.ACK, segment.seq().value() + 1, "one-counter-for-both");
    }

    private void sequences() {
        Segment segment = next.segment();
        long seq = segment.seq().value();
        if (segment.flags().syn()) {
            add(Asked.Kind.SEQ, 0, "isn-is-zero");
        }
        next.lastSent().ifPresent(last -> {
            if (last.flags().syn()) {
                add(Asked.Kind.SEQ, last.end().value() - 1, "syn-counts-none");
            } else if (last.flags().fin()) {
                add(Asked.Kind.SEQ, last.end().value() - 1, "fin-counts-none");
            } else if (last.isPureAck()) {
                add(Asked.Kind.SEQ, last.seq().value() + 1, "ack-counts-one");
            } else if (last.payload().length() > 1) {
                add(Asked.Kind.SEQ, last.seq().value() + 1, "seq-counts-segments");
            }
        });
        if (segment.ack() != null && segment.acknowledgment().value() != seq) {
            add(Asked.Kind.SEQ, segment.acknowledgment().value(), "one-counter-for-both");
            if (segment.flags().syn()) {
                add(Asked.Kind.SEQ, segment.acknowledgment().value() - 1, "one-counter-for-both");
            }
        }
    }

    private void flags() {
        Segment segment = next.segment();
        if (segment.flags().fin() && segment.flags().ack()) {
            beliefs.add(new Belief(Asked.Kind.FLAGS, "FIN", "fin-without-ack"));
        }
        boolean answersFin = next.lastArrived().map(last -> last.flags().fin()).orElse(false);
        boolean open = next.truth(Asked.of(Asked.Kind.STATE)).equals(State.CLOSE_WAIT.rfcName());
        if (segment.isPureAck() && answersFin && open) {
            beliefs.add(new Belief(Asked.Kind.FLAGS, "FIN,ACK", "stack-sends-fin-back"));
        }
    }

    private static final Map<String, Map<String, String>> STATES = Map.of(
            State.SYN_RECEIVED.rfcName(), Map.of(State.ESTABLISHED.rfcName(), "both-established-at-once"),
            State.TIME_WAIT.rfcName(), Map.of(State.CLOSED.rfcName(), "both-closed-at-once"),
            State.LAST_ACK.rfcName(), Map.of(State.TIME_WAIT.rfcName(), "timewait-on-wrong-side"));

    private static List<Belief> states(String truth, String value) {
        String known = STATES.getOrDefault(truth, Map.of()).get(value);
        if (known != null) {
            return List.of(new Belief(Asked.Kind.STATE, value, known));
        }
        Optional<State> was = State.ofRfcName(truth);
        Optional<State> said = State.ofRfcName(value);
        boolean swapped = was.isPresent()
                && said.isPresent()
                && ((ACTIVE.contains(was.get()) && PASSIVE.contains(said.get()))
                        || (PASSIVE.contains(was.get()) && ACTIVE.contains(said.get())));
        return swapped ? List.of(new Belief(Asked.Kind.STATE, value, "close-states-swapped")) : List.of();
    }
}
