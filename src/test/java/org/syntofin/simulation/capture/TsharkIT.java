package org.syntofin.simulation.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.simulation.CatalogueRuns;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Segment;

/** What another reader makes of our captures. Needs tshark: without it this test fails. */
class TsharkIT {

    private static final int SYN = 1;
    private static final int SYN_ACK = 2;
    private static final int ACK = 4;
    private static final int DATA = 8;
    private static final int FIN = 16;
    private static final int RST = 32;

    private static final String GOOD = "1";
    private static final int AT_ONCE = 200;

    @TempDir
    private Path folder;

    /** A packet as tshark sees it; what is malformed or has a wrong checksum is said in {@code faults}. */
    private record Seen(int stream, int completeness, String faults) {}

    @Test
    void agreesWithEveryScenarioOfTheCatalogue() throws IOException, InterruptedException {
        List<Trace> traces = CatalogueRuns.all();

        assertThat(traces).hasSizeGreaterThan(80);
        for (int from = 0; from < traces.size(); from += AT_ONCE) {
            agrees(traces.subList(from, Math.min(traces.size(), from + AT_ONCE)));
        }
    }

    @Test
    void agreesWithEveryScenarioOfTheCourse() throws IOException, InterruptedException {
        List<Trace> traces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".scenario.toml"))
                    .sorted()
                    .toList()) {
                traces.add(run(file));
            }
        }

        assertThat(traces).hasSizeBetween(40, AT_ONCE);
        agrees(traces);
    }

    private void agrees(List<Trace> traces) throws IOException, InterruptedException {
        Path capture = folder.resolve("capture.pcapng");
        try (OutputStream out = Files.newOutputStream(capture)) {
            TraceCapture.write(traces, out);
        }
        List<Segment> sent =
                traces.stream().flatMap(trace -> sent(trace).stream()).toList();
        List<Seen> seen = seen(capture);
        assertThat(seen).hasSameSizeAs(sent);
        assertThat(seen).allSatisfy(packet -> assertThat(packet.faults()).isEmpty());
        Map<Integer, Lifecycle> expected = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            expected.computeIfAbsent(seen.get(i).stream(), none -> new Lifecycle())
                    .add(sent.get(i));
        }
        // A stream's last packet has the whole.
        Map<Integer, Integer> completeness = new HashMap<>();
        seen.forEach(packet -> completeness.put(packet.stream(), packet.completeness()));
        expected.forEach((stream, lifecycle) -> assertThat(completeness.get(stream))
                .as("completeness of %s", lifecycle.segments)
                .isEqualTo(lifecycle.bits()));
    }

    private static Trace run(Path file) throws IOException {
        Findings findings = new Findings();
        Optional<Scenario> scenario = ScenarioReader.read(file.toString(), Files.readAllBytes(file), findings);
        return Simulator.run(scenario.orElseThrow(() -> new AssertionError(findings.list())));
    }

    private static List<Segment> sent(Trace trace) {
        List<Segment> sent = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                sent.add(send.segment());
            }
        }
        return sent;
    }

    /** What happened in a connection, in the bits of Wireshark's completeness. */
    private static final class Lifecycle {

        private final List<Segment> segments = new ArrayList<>();
        private int bits;

        void add(Segment segment) {
            segments.add(segment);
            if (segments.size() == 1 && segment.flags().rst()) {
                // Nothing came before it: Wireshark has no connection that it could be of.
                return;
            }
            boolean ack = segment.flags().ack();
            // The text of an RST says why it was sent and is no data (RFC 9293, 3.5.3).
            boolean data = !segment.payload().isEmpty() && !segment.flags().rst();
            if (segment.flags().syn()) {
                bits |= ack ? SYN_ACK : SYN;
            } else if (ack && !data) {
                // An acknowledgment that rides on data is counted as data.
                bits |= ACK;
            }
            bits |= data ? DATA : 0;
            // A FIN without ACK is none of a connection's.
            bits |= segment.flags().fin() && ack ? FIN : 0;
            bits |= segment.flags().rst() ? RST : 0;
        }

        int bits() {
            return bits;
        }
    }

    private List<Seen> seen(Path capture) throws IOException, InterruptedException {
        List<Seen> seen = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of("-T", "fields"));
        for (String field : List.of(
                "tcp.stream", "tcp.completeness", "tcp.checksum.status", "ip.checksum.status", "_ws.malformed")) {
            command.addAll(List.of("-e", field));
        }
        for (String line : tshark(capture, command)) {
            String[] fields = line.split("\t", -1);
            boolean good = fields[2].equals(GOOD) && fields[3].equals(GOOD) && fields[4].isEmpty();
            seen.add(new Seen(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), good ? "" : line));
        }
        return seen;
    }

    private List<String> tshark(Path capture, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "tshark",
                "-2",
                "-r",
                capture.toString(),
                "-o",
                "tcp.check_checksum:TRUE",
                "-o",
                "ip.check_checksum:TRUE"));
        command.addAll(arguments);
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return output.lines().toList();
    }
}
