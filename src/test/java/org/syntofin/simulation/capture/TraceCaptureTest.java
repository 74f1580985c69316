package org.syntofin.simulation.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.HandshakeScenario;
import org.syntofin.simulation.Runs;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.packet.PacketReader;
import org.syntofin.tcp.wire.packet.TcpPacket;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;

class TraceCaptureTest {

    private static final String SYN_LOST = HandshakeScenario.TOML + """
        [[fault]]
        segment = "client SYN 1"
        effect = "lose"
        """;

    @Test
    void writesEverySegmentAsSentTheLostOnesToo() throws IOException {
        List<CapturedPacket> packets = packets(Runs.run(SYN_LOST));

        assertThat(packets)
                .extracting(CapturedPacket::timeNanos)
                .containsExactly(0L, 1_000_000_000L, 1_020_000_000L, 1_040_000_000L);
        assertThat(packets)
                .map(TraceCaptureTest::read)
                .allSatisfy(packet -> assertThat(packet.checksum()).isEqualTo(TcpPacket.ChecksumState.RIGHT));
        assertThat(packets)
                .map(packet -> read(packet).segment().flags())
                .containsExactly(Flags.SYN, Flags.SYN, Flags.SYN_ACK, Flags.ACK);
        assertThat(packets)
                .map(packet -> read(packet).segment().from().host())
                .containsExactly("10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.1");
    }

    @Test
    void givesThePacketsAloneAsTheyAreInTheFile() throws IOException {
        Trace trace = Runs.run(SYN_LOST);

        assertThat(TraceCapture.packets(trace).values())
                .map(ByteBuffer::wrap)
                .containsExactlyElementsOf(
                        packets(trace).stream().map(CapturedPacket::bytes).toList());
        assertThat(TraceCapture.packets(trace)).containsOnlyKeys(1, 2, 3, 4);
    }

    @Test
    void saysInACommentThatASegmentWasLost() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceCapture.write(Runs.run(SYN_LOST), out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).containsOnlyOnce("lost on the way");
    }

    private static List<CapturedPacket> packets(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceCapture.write(trace, out);
        return CaptureReader.read(out.toByteArray()).packets();
    }

    private static TcpPacket read(CapturedPacket packet) {
        return PacketReader.read(packet.bytes()).orElseThrow();
    }
}
