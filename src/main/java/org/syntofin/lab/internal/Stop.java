package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.syntofin.lab.Ask;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Step.Send;
import org.syntofin.simulation.Step.StateChange;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/**
 * A place in a run at which a learner says what comes next.
 *
 * @param shown how many steps of the run are seen before it: what led to the segment, but nothing of what followed
 * @param sent the index of the step that sends the segment
 */
record Stop(int shown, int sent) {

    private static final int MOST = 3;
    private static final List<String> FLAGS = List.of("SYN", "SYN+ACK", "ACK", "FIN+ACK", "RST", "RST+ACK");
    private static final List<String> OPENING = List.of("SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1");
    private static final List<String> CLOSING =
            List.of("FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT", "LISTEN", "CLOSED");
    private static final int MOST_NUMBERS = 4;

    /** At most three places, where the closing is if the run has one: what opens it has been seen before. */
    static List<Stop> of(Trace trace) {
        List<Step> steps = trace.steps();
        List<Integer> sends = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).event() instanceof Send send && !send.retransmission() && !send.injected())
                .boxed()
                .skip(1)
                .toList();
        List<Integer> closing =
                sends.stream().dropWhile(i -> !segment(trace, i).flags().fin()).toList();
        List<Integer> chosen = closing.size() >= MOST ? closing : sends;
        return chosen.stream()
                .limit(MOST)
                .map(i -> new Stop(cause(steps, i), i))
                .toList();
    }

    /** What the learner should have said. */
    String truth(Trace trace, Ask ask) {
        Segment segment = segment(trace, sent);
        return switch (ask) {
            case SENDER -> trace.steps().get(sent).host();
            case FLAGS -> names(segment.flags());
            case SEQ -> Long.toString(segment.seq().value());
            case ACK -> ack(segment);
            case STATE -> state(trace);
        };
    }

    /** What can be chosen: the truth, and what common misconceptions would say; in an order that tells nothing. */
    List<String> options(Trace trace, Ask ask) {
        return switch (ask) {
            case SENDER -> trace.hosts();
            case FLAGS -> {
                Set<String> options = new LinkedHashSet<>(FLAGS);
                options.add(truth(trace, ask));
                yield List.copyOf(options);
            }
            case SEQ, ACK -> numbers(trace, ask);
            case STATE -> states(trace);
        };
    }

    private List<String> numbers(Trace trace, Ask ask) {
        String truth = truth(trace, ask);
        Set<Long> numbers = new LinkedHashSet<>();
        if (!truth.equals("–")) {
            numbers.add(Long.parseLong(truth));
        }
        for (int i = shown - 1; i >= 0 && numbers.size() < MOST_NUMBERS; i--) {
            if (trace.steps().get(i).event() instanceof Send send) {
                long seq = send.segment().seq().value();
                numbers.add(seq);
                numbers.add((seq + 1) & 0xFFFF_FFFFL);
            }
        }
        List<String> options = new ArrayList<>(
                new TreeSet<>(numbers.stream().limit(MOST_NUMBERS).toList())
                        .stream().map(String::valueOf).toList());
        if (ask == Ask.ACK) {
            options.add("–");
        }
        return options;
    }

    /** States of the phase that the connection is in: those that this run comes to would tell of its future. */
    private List<String> states(Trace trace) {
        String truth = state(trace);
        return OPENING.contains(truth) ? OPENING : CLOSING;
    }

    private String state(Trace trace) {
        Step send = trace.steps().get(sent);
        for (int i = sent; i >= 0; i--) {
            Step step = trace.steps().get(i);
            if (step.host().equals(send.host())
                    && step.socket() == send.socket()
                    && step.event() instanceof StateChange change) {
                return change.to().rfcName();
            }
        }
        return "CLOSED";
    }

    /** The steps up to what made the host send: an arrival, a call, a timer, or the segment that it sent before. */
    private static int cause(List<Step> steps, int sent) {
        Step send = steps.get(sent);
        int i = sent;
        while (i > 0 && follows(steps.get(i - 1), send)) {
            i--;
        }
        return i;
    }

    private static boolean follows(Step step, Step send) {
        boolean consequence = switch (step.event()) {
            case StateChange _, Step.Signal _ -> true;
            case Step.Timer timer -> timer.action() != Step.TimerAction.FIRED;
            case Send _, Step.Call _, Step.Receive _, Step.Lose _, Step.Discard _ -> false;
        };
        return consequence && step.at() == send.at() && step.host().equals(send.host());
    }

    private static Segment segment(Trace trace, int step) {
        if (trace.steps().get(step).event() instanceof Send send) {
            return send.segment();
        }
        throw new IllegalArgumentException("Nothing is sent at step " + step);
    }

    private static String ack(Segment segment) {
        return segment.flags().ack() ? Long.toString(segment.acknowledgment().value()) : "–";
    }

    static String names(Flags flags) {
        List<String> names = new ArrayList<>();
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
