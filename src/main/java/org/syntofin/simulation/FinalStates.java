package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syntofin.tcp.connection.State;

/** Where each host stands after the last segment, and what came of it: {@code TIME-WAIT, then CLOSED at 240.080000}. */
final class FinalStates {

    private FinalStates() {}

    /** A line per host, in the trace's order. */
    static Map<String, String> of(Trace trace) {
        long last = lastSegment(trace);
        Map<String, Map<Integer, List<Step>>> changes = new LinkedHashMap<>();
        trace.hosts().forEach(host -> changes.put(host, new TreeMap<>()));
        for (Step step : trace.steps()) {
            Map<Integer, List<Step>> ofHost = changes.get(step.host());
            if (ofHost != null && step.event() instanceof Step.StateChange) {
                ofHost.computeIfAbsent(step.connection(), none -> new ArrayList<>())
                        .add(step);
            }
        }
        Map<String, String> lines = new LinkedHashMap<>();
        changes.forEach((host, byConnection) -> lines.put(host, line(byConnection, last)));
        return lines;
    }

    private static long lastSegment(Trace trace) {
        long last = -1;
        for (Step step : trace.steps()) {
            switch (step.event()) {
                case Step.Send send -> last = step.at();
                case Step.Receive receive -> last = step.at();
                case Step.Lose lose -> last = step.at();
                case Step.Discard discard -> last = step.at();
                case Step.Call call -> {}
                case Step.StateChange change -> {}
                case Step.Timer timer -> {}
                case Step.Signal signal -> {}
            }
        }
        return last;
    }

    private static String line(Map<Integer, List<Step>> byConnection, long last) {
        List<Step> without = byConnection.remove(0);
        if (byConnection.isEmpty()) {
            return without == null ? State.CLOSED.rfcName() : states(without, last);
        }
        boolean several = byConnection.size() > 1;
        StringBuilder line = new StringBuilder();
        byConnection.forEach((number, steps) -> line.append(line.isEmpty() ? "" : "; ")
                .append(several ? "connection " + number + " " : "")
                .append(states(steps, last)));
        return line.toString();
    }

    private static String states(List<Step> steps, long last) {
        String at = State.CLOSED.rfcName();
        StringBuilder later = new StringBuilder();
        for (Step step : steps) {
            if (step.event() instanceof Step.StateChange change) {
                if (step.at() <= last) {
                    at = change.to().rfcName();
                } else {
                    later.append(", then ")
                            .append(change.to().rfcName())
                            .append(" at ")
                            .append(TraceText.time(step.at()));
                }
            }
        }
        return at + later;
    }
}
