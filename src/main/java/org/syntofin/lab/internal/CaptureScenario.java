package org.syntofin.lab.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;

/**
 * A scenario that tells the story of a captured connection again: its numbers, its options, its delay, what the programs
 * must have called, and what was lost. What each end then sends is the engine's doing, so the two can be compared.
 */
final class CaptureScenario {

    private static final long LEAST_DELAY = 1_000;

    private final Trace trace;
    private final Map<Integer, Step> sends = new LinkedHashMap<>();
    private final Map<String, Segment> syns = new LinkedHashMap<>();

    private CaptureScenario(Trace trace) {
        this.trace = trace;
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                sends.put(send.id(), step);
                if (send.segment().flags().syn()) {
                    syns.putIfAbsent(step.host(), send.segment());
                }
            }
        }
    }

    /** The scenario's text; empty where the capture does not show how the connection began. */
    static Optional<String> of(Trace trace) {
        CaptureScenario scenario = new CaptureScenario(trace);
        return scenario.syns.isEmpty() ? Optional.empty() : Optional.of(scenario.write());
    }

    private String write() {
        StringBuilder toml = new StringBuilder("title.en = ")
                .append(quoted(trace.scenario()))
                .append("\ntitle.zh-CN = ")
                .append(quoted(trace.scenario()))
                .append("\nseed = 1\n");
        Segment opening = syns.values().iterator().next();
        for (String host : trace.hosts()) {
            host(toml, host, opening);
        }
        toml.append("\n[network]\ndelay = \"").append(delay()).append("us\"\n");
        long begin = firstCall();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Call call && !call.call().equals("listen")) {
                call(toml, step, call, begin);
            }
        }
        losses(toml);
        return toml.toString();
    }

    private void host(StringBuilder toml, String host, Segment opening) {
        boolean opens = opening.from().host().equals(host);
        int port = opens ? opening.from().port() : opening.to().port();
        boolean listens = trace.steps().stream()
                .anyMatch(step -> step.host().equals(host)
                        && step.event() instanceof Step.StateChange change
                        && change.to() == State.LISTEN);
        toml.append("\n[host.").append(host).append("]\n");
        toml.append(listens ? "listen = " : "port = ").append(port).append('\n');
        Segment syn = syns.get(host);
        if (syn != null) {
            toml.append("isn = ").append(syn.seq().value()).append('\n');
            options(toml, syn.options());
        }
    }

    private static void options(StringBuilder toml, List<TcpOption> options) {
        boolean announced = false;
        for (TcpOption option : options) {
            switch (option) {
                case TcpOption.MaximumSegmentSize(int octets) -> {
                    announced = true;
                    toml.append("mss = ").append(octets).append('\n');
                }
                case TcpOption.WindowScale(int shift) ->
                    toml.append("window_scale = ").append(Math.min(shift, 14)).append('\n');
                case TcpOption.SackPermitted _ -> toml.append("sack = true\n");
                case TcpOption.Timestamps _ -> toml.append("timestamps = true\n");
                default -> {
                    // What the engine has no option for is left out.
                }
            }
        }
        if (!announced) {
            toml.append("mss = 0\n");
        }
    }

    private static void call(StringBuilder toml, Step step, Step.Call call, long begin) {
        toml.append("\n[[do]]\nat = \"")
                .append(Math.max(0, step.at() - begin))
                .append("us\"\nhost = \"")
                .append(step.host())
                .append("\"\ncall = \"")
                .append(call.call())
                .append("\"\n");
        if (call.bytes() > 0) {
            toml.append("bytes = ").append(call.bytes()).append('\n');
        }
    }

    private void losses(StringBuilder toml) {
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, String> names = new HashMap<>();
        sends.forEach((id, step) -> {
            Segment segment = ((Step.Send) step.event()).segment();
            String kind = segment.flags().syn() ? " SYN " : segment.flags().fin() ? " FIN " : " ";
            String counted = step.host() + kind;
            names.put(id, counted + counts.merge(counted, 1, Integer::sum));
        });
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Lose(int id) && names.containsKey(id)) {
                toml.append("\n[[fault]]\nsegment = \"").append(names.get(id)).append("\"\neffect = \"lose\"\n");
            }
        }
    }

    private long firstCall() {
        return trace.steps().stream()
                .filter(step -> step.event() instanceof Step.Call || step.event() instanceof Step.Send)
                .mapToLong(Step::at)
                .findFirst()
                .orElse(0);
    }

    /** One way in microseconds: the middle one of all that arrived. */
    private long delay() {
        LongStream.Builder found = LongStream.builder();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Receive(int id)) {
                Step send = sends.get(id);
                if (send != null && step.at() > send.at()) {
                    found.add(step.at() - send.at());
                }
            }
        }
        long[] delays = found.build().sorted().toArray();
        return delays.length == 0 ? LEAST_DELAY : Math.max(LEAST_DELAY, delays[delays.length / 2]);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
