package org.syntofin.simulation.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.TraceText;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Mutations;
import org.syntofin.tcp.wire.pcap.CaptureFormatException;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;
import org.syntofin.tcp.wire.pcap.LinkLayer;
import org.syntofin.tcp.wire.pcap.PcapngWriter;

class CaptureAnalysisTest {

    @ParameterizedTest
    @CsvSource({
        "close-four, capture.four-segment-close, TIME-WAIT, CLOSED",
        "close-three, capture.three-segment-close, TIME-WAIT, CLOSED",
        "half-close, capture.half-close capture.four-segment-close, TIME-WAIT, CLOSED",
        "refused, capture.refused, CLOSED, CLOSED",
        "syn-lost, capture.syn-repeated capture.four-segment-close, TIME-WAIT, CLOSED",
        "simultaneous-close, capture.simultaneous-close, TIME-WAIT, TIME-WAIT",
    })
    void namesWhatAKernelDid(String name, String codes, String client, String server) throws IOException {
        CaptureReport report = CaptureAnalysis.of(resource(name));

        assertThat(report.connections()).hasSize(1);
        assertThat(report.notes()).extracting(CaptureNote::code).containsExactly(codes.split(" "));
        assertThat(TraceText.write(report.connections().getFirst()))
                .contains("client: " + client + "\n", "server: " + server + "\n");
    }

    @Test
    void followsEveryStateOfAFourSegmentClose() throws IOException {
        Trace trace = CaptureAnalysis.of(resource("close-four")).connections().getFirst();

        assertThat(states(trace, "client"))
                .containsExactly(
                        State.SYN_SENT, State.ESTABLISHED, State.FIN_WAIT_1, State.FIN_WAIT_2, State.TIME_WAIT);
        assertThat(states(trace, "server"))
                .containsExactly(
                        State.LISTEN,
                        State.SYN_RECEIVED,
                        State.ESTABLISHED,
                        State.CLOSE_WAIT,
                        State.LAST_ACK,
                        State.CLOSED);
    }

    @Test
    void marksWhatTheCaptureCannotShow() throws IOException {
        Trace trace = CaptureAnalysis.of(resource("half-close")).connections().getFirst();

        assertThat(trace.steps())
                .allSatisfy(step -> assertThat(step.inferred()).isEqualTo(!(step.event() instanceof Step.Send)));
    }

    @Test
    void concludesThatTheFirstSynWasLost() throws IOException {
        Trace trace = CaptureAnalysis.of(resource("syn-lost")).connections().getFirst();

        assertThat(TraceText.write(trace).lines().toList().subList(0, 2))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("0.000000 client > server [S]")
                                .endsWith(" lost"),
                        second -> assertThat(second)
                                .startsWith("1.006407 client > server [S]")
                                .doesNotEndWith("lost"));
    }

    @ParameterizedTest
    @CsvSource({"1, ESTABLISHED", "3, ESTABLISHED", "7, ESTABLISHED"})
    void followsAConnectionWhoseBeginningIsMissing(int skipped, String state) throws IOException {
        CaptureReport report = CaptureAnalysis.of(without(skipped));
        Trace trace = report.connections().getFirst();

        assertThat(states(trace, "client")).contains(State.valueOf(state)).endsWith(State.TIME_WAIT);
        assertThat(states(trace, "server")).endsWith(State.CLOSE_WAIT, State.LAST_ACK, State.CLOSED);
        assertThat(report.notes().stream().anyMatch(note -> note.code().equals("capture.begun-in-middle")))
                .isEqualTo(skipped > 1);
    }

    @Test
    void findsManyConnectionsAtOnce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapngWriter writer = new PcapngWriter(out, LinkLayer.RAW_IP, ByteOrder.BIG_ENDIAN);
        List<CapturedPacket> one = CaptureReader.read(resource("close-four")).packets();
        List<CapturedPacket> other = CaptureReader.read(resource("half-close")).packets();
        long apart = other.getFirst().timeNanos() - one.getFirst().timeNanos();
        for (int i = 0; i < other.size(); i++) {
            if (i < one.size()) {
                writer.write(one.get(i).timeNanos(), bytes(one.get(i)), "");
            }
            writer.write(other.get(i).timeNanos() - apart, bytes(other.get(i)), "");
        }

        CaptureReport report = CaptureAnalysis.of(out.toByteArray());

        assertThat(report.connections()).hasSize(2);
        assertThat(report.notes())
                .extracting(note -> note.connection() + " " + note.code())
                .containsExactly(
                        "1 capture.four-segment-close", "2 capture.half-close", "2 capture.four-segment-close");
    }

    @Test
    void survivesAnyBytes() throws IOException {
        new Mutations(List.of(resource("refused"), resource("simultaneous-close"))).forEach((number, bytes) -> {
            try {
                CaptureAnalysis.of(bytes);
            } catch (CaptureFormatException e) {
                assertThat(e.offset()).as("mutation %d", number).isBetween(0L, (long) bytes.length);
            } catch (RuntimeException e) {
                throw new AssertionError("mutation " + number, e);
            }
        });
    }

    private static List<State> states(Trace trace, String host) {
        return trace.steps().stream()
                .filter(step -> step.host().equals(host) && step.event() instanceof Step.StateChange)
                .map(step -> ((Step.StateChange) step.event()).to())
                .toList();
    }

    private static byte[] without(int packets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapngWriter writer = new PcapngWriter(out, LinkLayer.RAW_IP, ByteOrder.LITTLE_ENDIAN);
        for (CapturedPacket packet : CaptureReader.read(resource("close-four")).packets().stream()
                .skip(packets)
                .toList()) {
            writer.write(packet.timeNanos(), bytes(packet), "");
        }
        return out.toByteArray();
    }

    private static byte[] bytes(CapturedPacket packet) {
        byte[] bytes = new byte[packet.bytes().remaining()];
        packet.bytes().get(bytes);
        return Arrays.copyOf(bytes, bytes.length);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CaptureAnalysisTest.class.getResourceAsStream("/captures/" + name + ".pcap")) {
            return in.readAllBytes();
        }
    }
}
