package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.wire.Segment;

/**
 * A scenario of the catalogue and what must come of it. The expected lines are, in their order and without gaps, every
 * segment ({@code client > server [S] seq 100}, {@code len 5} where there is payload, {@code lost}, with the options
 * where {@link #withOptions}), every state entered ({@code client SYN-SENT}) and every signal ({@code client told
 * connection reset}). A line {@code = server SND.UNA 300 SND.NXT 301} asks for variables at that point.
 */
final class Story {

    private String client = "isn = 100";
    private String server = "isn = 300\nlisten = 80";
    private String network = "delay = \"20ms\"";
    private String head = "";
    private final StringBuilder rest = new StringBuilder();
    private boolean options;
    private Trace trace;

    static Story of() {
        return new Story();
    }

    /** The handshake at 0, complete at 60 ms. */
    static Story connected() {
        return new Story().call("client", "connect", "at = \"0s\"");
    }

    Story head(String toml) {
        head += toml + "\n";
        return this;
    }

    Story client(String toml) {
        client = toml.replace(';', '\n');
        return this;
    }

    Story server(String toml) {
        server = toml.replace(';', '\n');
        return this;
    }

    Story network(String toml) {
        network = toml.replace(';', '\n');
        return this;
    }

    Story call(String host, String call, String toml) {
        rest.append("[[do]]\nhost = \"%s\"\ncall = \"%s\"\n%s\n".formatted(host, call, toml.replace(';', '\n')));
        return this;
    }

    Story inject(String at, String segment) {
        return inject(at, segment, "");
    }

    Story inject(String at, String segment, String toml) {
        String when = at.contains("=") ? at.replace(';', '\n') : "at = \"" + at + "\"";
        rest.append("[[inject]]\n%s\nsegment = '%s'\n%s\n".formatted(when, segment, toml.replace(';', '\n')));
        return this;
    }

    Story fault(String toml) {
        rest.append("[[fault]]\n").append(toml.replace(';', '\n')).append('\n');
        return this;
    }

    Story withOptions() {
        options = true;
        return this;
    }

    String toml() {
        return head + "[host.client]\n" + client + "\n[host.server]\n" + server + "\n[network]\n" + network + "\n"
                + rest;
    }

    Trace trace() {
        if (trace == null) {
            trace = Runs.run(toml());
        }
        return trace;
    }

    /** The rules that the run took. */
    List<Rule> rules() {
        return trace().steps().stream()
                .map(Step::rule)
                .filter(rule -> rule != null)
                .toList();
    }

    Story unfolds(String expected) {
        List<String> wanted = expected.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> found = new ArrayList<>();
        Map<String, Map<String, Long>> variables = new HashMap<>();
        int next = 0;
        List<Integer> lost = trace().steps().stream()
                .filter(step -> step.event() instanceof Step.Lose)
                .map(step -> ((Step.Lose) step.event()).id())
                .toList();
        for (Step step : trace().steps()) {
            String line = line(step, lost);
            if (line != null) {
                next = ask(wanted, next, variables, found);
                next++;
                found.add(line);
            }
            if (step.socket() > 0 || !step.tcb().isEmpty()) {
                variables.computeIfAbsent(step.host(), host -> new HashMap<>()).putAll(step.tcb());
            }
        }
        ask(wanted, next, variables, found);
        assertThat(found).as(() -> TraceText.write(trace())).containsExactlyElementsOf(wanted);
        return this;
    }

    private static int ask(
            List<String> wanted, int from, Map<String, Map<String, Long>> variables, List<String> found) {
        int next = from;
        while (next < wanted.size() && wanted.get(next).startsWith("=")) {
            String[] words = wanted.get(next).split(" ", -1);
            StringBuilder actual = new StringBuilder("= ").append(words[1]);
            for (int i = 2; i < words.length; i += 2) {
                actual.append(' ')
                        .append(words[i])
                        .append(' ')
                        .append(variables.getOrDefault(words[1], Map.of()).get(words[i]));
            }
            found.add(actual.toString());
            next++;
        }
        return next;
    }

    private String line(Step step, List<Integer> lost) {
        return switch (step.event()) {
            case Step.Send send -> segment(send.segment()) + (lost.contains(send.id()) ? " lost" : "");
            case Step.StateChange change -> step.host() + " " + change.to();
            case Step.Signal signal ->
                step.host() + " told " + signal.signal() + (signal.bytes() > 0 ? " " + signal.bytes() : "");
            default -> null;
        };
    }

    private String segment(Segment segment) {
        StringBuilder line = new StringBuilder();
        line.append(segment.from().host())
                .append(" > ")
                .append(segment.to().host())
                .append(' ')
                .append(segment.flags())
                .append(" seq ")
                .append(segment.seq());
        if (segment.ack() != null) {
            line.append(" ack ").append(segment.ack());
        }
        if (!segment.payload().isEmpty()) {
            line.append(" len ").append(segment.payload().length());
        }
        if (options && !segment.options().isEmpty()) {
            line.append(" <")
                    .append(org.syntofin.tcp.wire.SegmentText.optionsText(segment.options()))
                    .append('>');
        }
        return line.toString();
    }

    /** A segment without window and options. */
    static String text(Segment segment) {
        return new Story().segment(segment);
    }

    /** When each segment of the host left, in seconds. */
    List<Double> sendingTimes(String host) {
        return trace().steps().stream()
                .filter(step -> step.event() instanceof Step.Send && step.host().equals(host))
                .map(step -> step.at() / 1e6)
                .toList();
    }
}
