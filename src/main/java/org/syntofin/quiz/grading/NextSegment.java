package org.syntofin.quiz.grading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Asked;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/**
 * The segment that a run sends next after a step.
 *
 * @param trace the whole run
 * @param index of the step that sends it
 * @param segment without PSH, which no lesson turns on
 */
public record NextSegment(Trace trace, int index, Segment segment) {

    /** The first that any host sends after the step; segments from nowhere cannot be foretold. */
    static Optional<NextSegment> after(Trace trace, int step) {
        return find(trace, step, null);
    }

    /** The first that this host sends after the step. */
    static Optional<NextSegment> after(Trace trace, int step, String host) {
        return find(trace, step, host);
    }

    private static Optional<NextSegment> find(Trace trace, int step, @Nullable String host) {
        List<Step> steps = trace.steps();
        OptionalInt found = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).n() > step
                        && steps.get(i).event() instanceof Step.Send send
                        && !send.injected()
                        && (host == null || host.equals(steps.get(i).host())))
                .findFirst();
        if (found.isEmpty() || !(steps.get(found.getAsInt()).event() instanceof Step.Send send)) {
            return Optional.empty();
        }
        return Optional.of(new NextSegment(trace, found.getAsInt(), plain(send.segment())));
    }

    private static Segment plain(Segment segment) {
        return new Segment(
                segment.from(),
                segment.to(),
                segment.flags().without(Flags.PSH),
                segment.seq(),
                segment.ack(),
                segment.window(),
                segment.urgentPointer(),
                segment.options(),
                segment.payload());
    }

    String sender() {
        return trace.steps().get(index).host();
    }

    Step step() {
        return trace.steps().get(index);
    }

    /** What is the case, as a learner would write it; empty where the segment has no such number. */
    String truth(Asked asked) {
        String host = asked.host();
        return switch (asked.kind()) {
            case SENDER -> sender();
            case FLAGS -> segment.flags().names();
            case SEQ -> segment.seq().toString();
            case ACK -> segment.flags().ack() ? segment.acknowledgment().toString() : "";
            case LEN -> Integer.toString(segment.payload().length());
            case STATE -> state(host == null ? sender() : host).rfcName();
        };
    }

    /** The state in which a host is once the event that sends the segment is over. */
    private State state(String host) {
        List<Step> steps = trace.steps();
        int end = index;
        while (end + 1 < steps.size() && belongs(steps.get(end + 1))) {
            end++;
        }
        for (int i = end; i >= 0; i--) {
            if (steps.get(i).host().equals(host) && steps.get(i).event() instanceof Step.StateChange change) {
                return change.to();
            }
        }
        return State.CLOSED;
    }

    private boolean belongs(Step step) {
        boolean consequence = switch (step.event()) {
            case Step.StateChange _, Step.Signal _, Step.Lose _ -> true;
            case Step.Timer timer -> timer.action() != Step.TimerAction.FIRED;
            case Step.Send _, Step.Call _, Step.Receive _, Step.Discard _ -> false;
        };
        return consequence && step.at() == step().at() && step.host().equals(sender());
    }

    /** The last segment that arrived at the sender before. */
    Optional<Segment> lastArrived() {
        for (int i = index; i >= 0; i--) {
            Step step = trace.steps().get(i);
            if (step.event() instanceof Step.Receive(int id) && step.host().equals(sender())) {
                return sent(id);
            }
        }
        return Optional.empty();
    }

    /** The last segment that the sender sent before. */
    Optional<Segment> lastSent() {
        for (int i = index - 1; i >= 0; i--) {
            Step step = trace.steps().get(i);
            if (step.event() instanceof Step.Send send
                    && !send.injected()
                    && step.host().equals(sender())) {
                return Optional.of(send.segment());
            }
        }
        return Optional.empty();
    }

    private Optional<Segment> sent(int id) {
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send && send.id() == id) {
                return Optional.of(send.segment());
            }
        }
        return Optional.empty();
    }
}
