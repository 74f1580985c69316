package org.syntofin.simulation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.syntofin.tcp.wire.SegmentText;

/**
 * A trace as lines: one per segment in the order of sending, then one per host with the state after the last segment
 * and what followed.
 */
public final class TraceText {

    private static final long MICROS = 1_000_000;

    private TraceText() {}

    /** Every line ends with a line feed. */
    public static String write(Trace trace) {
        Set<Integer> lost = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (Step step : trace.steps()) {
            switch (step.event()) {
                case Step.Lose(int id) -> lost.add(id);
                case Step.Send send -> pairs.add(ends(send));
                default -> {
                    // only segments are lines
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                text.append(time(step.at()))
                        .append(' ')
                        .append(SegmentText.write(send.segment(), pairs.size() > 1))
                        .append(lost.contains(send.id()) ? " lost" : "")
                        .append('\n');
            }
        }
        FinalStates.of(trace)
                .forEach((host, line) ->
                        text.append(host).append(": ").append(line).append('\n'));
        if (trace.outcome() != Outcome.QUIET && trace.outcome() != Outcome.CAPTURED) {
            text.append("outcome: ")
                    .append(trace.outcome().text())
                    .append(" at ")
                    .append(time(trace.ended()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String ends(Step.Send send) {
        String from = send.segment().from().toString();
        String to = send.segment().to().toString();
        return from.compareTo(to) < 0 ? from + ' ' + to : to + ' ' + from;
    }

    /** Seconds with six decimals. */
    public static String time(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
    }
}
