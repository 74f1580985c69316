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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    /** Wireshark counts an ACK only where it fits its own idea of the handshake: strays and old duplicates do not. */
    private static final int ACK = 4;

    private static final int DATA = 8;
    private static final int FIN = 16;
    private static final int RST = 32;

    @TempDir
    private Path folder;

    /** A packet as tshark sees it. */
    private record Seen(int stream, int completeness) {}

    @ParameterizedTest
    @MethodSource("scenarios")
    void agreesWithWhatHappened(Path file) throws IOException, InterruptedException {
        Trace trace = run(file);
        List<Segment> sent = sent(trace);
        Path capture = folder.resolve("capture.pcapng");
        try (OutputStream out = Files.newOutputStream(capture)) {
            TraceCapture.write(trace, out);
        }

        assertThat(tshark(
                        capture,
                        "-Y",
                        "_ws.malformed || tcp.checksum.status != 1"
                                + " || ip.checksum.status != 1 || _ws.expert.severity == 8388608"))
                .as("malformed or with a wrong checksum")
                .isEmpty();
        List<Seen> seen = seen(capture);
        assertThat(seen).hasSameSizeAs(sent);
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            expected.merge(seen.get(i).stream(), bits(sent.get(i)), (one, other) -> one | other);
        }
        assertThat(seen).allSatisfy(packet -> {
            int sentBits = expected.get(packet.stream());
            assertThat(packet.completeness() & ~ACK)
                    .as("completeness of stream %d without the ACK", packet.stream())
                    .isEqualTo(sentBits & ~ACK);
            assertThat(packet.completeness() & ACK)
                    .as("an ACK that was not sent, stream %d", packet.stream())
                    .isLessThanOrEqualTo(sentBits & ACK);
        });
    }

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Path> scenarios = files.filter(file -> file.toString().endsWith(".scenario.toml"))
                    .sorted()
                    .toList();
            assertThat(scenarios).hasSizeGreaterThan(40);
            return scenarios;
        }
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

    private static int bits(Segment segment) {
        boolean syn = segment.flags().syn();
        boolean ack = segment.flags().ack();
        return (syn ? ack ? SYN_ACK : SYN : ack ? ACK : 0)
                | (segment.payload().isEmpty() ? 0 : DATA)
                | (segment.flags().fin() ? FIN : 0)
                | (segment.flags().rst() ? RST : 0);
    }

    private List<Seen> seen(Path capture) throws IOException, InterruptedException {
        List<Seen> seen = new ArrayList<>();
        for (String line : tshark(capture, "-T", "fields", "-e", "tcp.stream", "-e", "tcp.completeness")) {
            String[] fields = line.split("\t", -1);
            seen.add(new Seen(Integer.parseInt(fields[0]), Integer.parseInt(fields[1])));
        }
        return seen;
    }

    private List<String> tshark(Path capture, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "tshark",
                "-2",
                "-r",
                capture.toString(),
                "-o",
                "tcp.check_checksum:TRUE",
                "-o",
                "ip.check_checksum:TRUE"));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return output.lines().toList();
    }
}
