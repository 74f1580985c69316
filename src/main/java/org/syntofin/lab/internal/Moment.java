package org.syntofin.lab.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ask;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Step.Send;
import org.syntofin.simulation.Step.StateChange;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/**
 * What comes next in a run: the step that sends a segment, or its end, after which nobody sends any more.
 *
 * @param index of the step; the number of steps where nothing is sent
 * @param send null where nothing is sent
 */
record Moment(Trace trace, int index, @Nullable Send send) {

    /** What is said of a segment that is not there, and of a number that is not there. */
    static final String NOTHING = "–";

    static Moment at(Trace trace, int index) {
        if (index == trace.steps().size()) {
            return new Moment(trace, index, null);
        }
        if (trace.steps().get(index).event() instanceof Send send) {
            return new Moment(trace, index, send);
        }
        throw new IllegalArgumentException("Nothing is sent at step " + index);
    }

    /** Who sends; nobody is {@link #NOTHING}. */
    String sender() {
        return send == null ? NOTHING : trace.steps().get(index).host();
    }

    Optional<Segment> segment() {
        return Optional.ofNullable(send).map(Send::segment);
    }

    boolean retransmission() {
        return send != null && send.retransmission();
    }

    /** A SYN that opens: its number is chosen freely, and nobody can foretell it. */
    boolean choosesNumber() {
        return send != null && send.segment().flags().syn() && !send.retransmission();
    }

    /** What happens, as a learner says it. */
    String truth(Ask ask) {
        if (send == null) {
            return NOTHING;
        }
        Segment segment = send.segment();
        return switch (ask) {
            case SENDER -> sender();
            case FLAGS -> names(segment.flags());
            case SEQ -> segment.seq().toString();
            case ACK -> segment.flags().ack() ? segment.acknowledgment().toString() : NOTHING;
            case LEN -> Integer.toString(segment.payload().length());
            case STATE -> state(sender()).rfcName();
            case CLIENT_STATE -> state("client").rfcName();
            case SERVER_STATE -> state("server").rfcName();
        };
    }

    /** The state of a host's connection once what sends the segment is over. */
    State state(String host) {
        int end = index;
        while (end + 1 < trace.steps().size()
                && Stop.follows(trace.steps().get(end + 1), trace.steps().get(index))) {
            end++;
        }
        Step at = trace.steps().get(index);
        for (int i = end; i >= 0; i--) {
            Step step = trace.steps().get(i);
            if (step.host().equals(host)
                    && step.event() instanceof StateChange change
                    && (!host.equals(at.host()) || step.socket() == at.socket())) {
                return change.to();
            }
        }
        return State.CLOSED;
    }

    /** The last segment that reached a host before. */
    Optional<Segment> lastArrived(String host) {
        return before(i -> trace.steps().get(i).host().equals(host)
                        && trace.steps().get(i).event() instanceof Step.Receive)
                .flatMap(this::segmentOf);
    }

    /** The last segment that reached anybody before. */
    Optional<Step> lastArrival() {
        return before(i -> trace.steps().get(i).event() instanceof Step.Receive);
    }

    /** The last segment that this host sent before. */
    Optional<Segment> lastSent(String host) {
        return before(i -> trace.steps().get(i).host().equals(host)
                        && trace.steps().get(i).event() instanceof Send sent
                        && !sent.injected())
                .flatMap(this::segmentOf);
    }

    /** The last step before that sent, lost or received something, if it lost it: the segment. */
    Optional<Segment> justLost() {
        return before(i -> switch (trace.steps().get(i).event()) {
                    case Send _, Step.Lose _, Step.Receive _ -> true;
                    default -> false;
                })
                .filter(step -> step.event() instanceof Step.Lose)
                .flatMap(this::segmentOf);
    }

    Optional<Step> before(java.util.function.IntPredicate wanted) {
        return IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1)
                .filter(wanted)
                .mapToObj(i -> trace.steps().get(i))
                .findFirst();
    }

    /** The segment that a step is about. */
    Optional<Segment> segmentOf(Step step) {
        int id = switch (step.event()) {
            case Send sent -> sent.id();
            case Step.Receive(int received) -> received;
            case Step.Lose(int lost) -> lost;
            case Step.Discard(int discarded) -> discarded;
            default -> -1;
        };
        return trace.steps().stream()
                .map(Step::event)
                .filter(event -> event instanceof Send sent && sent.id() == id)
                .map(event -> ((Send) event).segment())
                .findFirst();
    }

    /** Flags as a learner names them, ACK last. */
    static String names(Flags flags) {
        List<String> names = new java.util.ArrayList<>();
        if (flags.syn()) {
            names.add("SYN");
        }
        if (flags.fin()) {
            names.add("FIN");
        }
        if (flags.rst()) {
            names.add("RST");
        }
        if (flags.ack()) {
            names.add("ACK");
        }
        return String.join("+", names);
    }
}
