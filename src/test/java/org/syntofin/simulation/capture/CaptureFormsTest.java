package org.syntofin.simulation.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.simulation.TraceText;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.packet.IpAddress;
import org.syntofin.tcp.wire.packet.PacketReader;
import org.syntofin.tcp.wire.packet.PacketWriter;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;
import org.syntofin.tcp.wire.pcap.LinkLayer;
import org.syntofin.tcp.wire.pcap.PcapWriter;
import org.syntofin.tcp.wire.pcap.PcapngWriter;

/** A connection that a kernel made reads the same in whatever form a capture may hold it. */
class CaptureFormsTest {

    private static final List<String> KERNELS =
            List.of("close-four", "close-three", "half-close", "refused", "syn-lost", "simultaneous-close");
    private static final String MAC = "020000000001" + "020000000002";
    private static final int IP_HEADER = 20;

    /** A link type with what stands before an IPv4 and an IPv6 packet. */
    record Link(int type, String four, String six) {}

    private static final List<Link> LINKS = List.of(
            new Link(LinkLayer.ETHERNET, MAC + "0800", MAC + "86dd"),
            new Link(LinkLayer.ETHERNET, MAC + "81000005" + "0800", MAC + "81000005" + "86dd"),
            new Link(
                    LinkLayer.ETHERNET, MAC + "88a8000a" + "81000005" + "0800", MAC + "88a8000a" + "81000005" + "86dd"),
            new Link(LinkLayer.RAW_IP, "", ""),
            new Link(
                    LinkLayer.LINUX_COOKED,
                    "0000000100060200000000010000" + "0800",
                    "0000000100060200000000010000" + "86dd"),
            new Link(
                    LinkLayer.LINUX_COOKED_2,
                    "0800000000000002000100060200000000010000",
                    "86dd000000000002000100060200000000010000"),
            new Link(0, "02000000", "1e000000"),
            new Link(0, "00000002", "0000001e"));

    static Stream<Arguments> forms() {
        return KERNELS.stream().flatMap(name -> LINKS.stream().map(link -> Arguments.of(name, link)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLinkTypeByteOrderAndResolution(String name, Link link) throws IOException {
        List<CapturedPacket> packets = packets(name);
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (boolean nanoseconds : List.of(true, false)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                PcapWriter writer = new PcapWriter(out, link.type(), order, nanoseconds);
                for (CapturedPacket packet : packets) {
                    byte[] frame = frame(link.four(), bytes(packet));
                    writer.write(packet.timeNanos(), frame, frame.length);
                }
                assertThat(read(out)).as("%s, %s", order, nanoseconds).isEqualTo(original(name));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PcapngWriter writer = new PcapngWriter(out, link.type(), order);
            for (CapturedPacket packet : packets) {
                writer.write(packet.timeNanos(), frame(link.four(), bytes(packet)), "");
            }
            assertThat(read(out)).as("pcapng, %s", order).isEqualTo(original(name));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ipVersionSix(String name, Link link) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapWriter writer = new PcapWriter(out, link.type(), ByteOrder.LITTLE_ENDIAN, true);
        for (CapturedPacket packet : packets(name)) {
            byte[] frame = frame(link.six(), asVersionSix(packet));
            writer.write(packet.timeNanos(), frame, frame.length);
        }

        assertThat(read(out)).isEqualTo(original(name));
    }

    /** As with tcpdump -s: of every packet the headers are there and nothing of the data. */
    @ParameterizedTest
    @CsvSource({"close-four", "close-three", "half-close", "syn-lost"})
    void packetsCutBehindTheirHeaders(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapWriter writer = new PcapWriter(out, LinkLayer.RAW_IP, ByteOrder.LITTLE_ENDIAN, false);
        int cut = 0;
        for (CapturedPacket packet : packets(name)) {
            byte[] whole = bytes(packet);
            int headers = IP_HEADER + ((whole[IP_HEADER + 12] & 0xf0) >>> 2);
            cut += headers < whole.length ? 1 : 0;
            writer.write(packet.timeNanos(), Arrays.copyOf(whole, headers), whole.length);
        }

        assertThat(cut).isPositive();
        String note = "capture.truncated-packets\n";
        assertThat(read(out)).contains(note);
        assertThat(read(out).replace(note, "")).isEqualTo(original(name));
    }

    @Test
    void packetsCutWithinTheTcpHeaderAreTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapWriter writer = new PcapWriter(out, LinkLayer.RAW_IP, ByteOrder.LITTLE_ENDIAN, false);
        for (CapturedPacket packet : packets("close-four")) {
            byte[] whole = bytes(packet);
            writer.write(packet.timeNanos(), Arrays.copyOf(whole, IP_HEADER + 8), whole.length);
        }

        CaptureReport report = CaptureAnalysis.of(out.toByteArray());

        assertThat(report.connections()).isEmpty();
        assertThat(report.notes()).isNotEmpty();
    }

    private static String read(ByteArrayOutputStream capture) {
        return text(CaptureAnalysis.of(capture.toByteArray()));
    }

    private static String original(String name) throws IOException {
        return text(CaptureAnalysis.of(resource(name)));
    }

    private static String text(CaptureReport report) {
        assertThat(report.connections()).hasSize(1);
        StringBuilder text =
                new StringBuilder(TraceText.write(report.connections().getFirst()));
        report.notes().forEach(note -> text.append(note.code()).append('\n'));
        return text.toString();
    }

    private static List<CapturedPacket> packets(String name) throws IOException {
        return CaptureReader.read(resource(name)).packets();
    }

    private static byte[] asVersionSix(CapturedPacket packet) {
        Segment segment = PacketReader.read(packet.bytes()).orElseThrow().segment();
        return PacketWriter.write(
                segment, six(segment.from().host()), six(segment.to().host()));
    }

    private static IpAddress six(String four) {
        return IpAddress.parse("2001:db8::" + four.substring(four.lastIndexOf('.') + 1));
    }

    private static byte[] frame(String header, byte[] packet) {
        byte[] before = HexFormat.of().parseHex(header);
        return ByteBuffer.allocate(before.length + packet.length)
                .put(before)
                .put(packet)
                .array();
    }

    private static byte[] bytes(CapturedPacket packet) {
        byte[] bytes = new byte[packet.bytes().remaining()];
        packet.bytes().get(bytes);
        return bytes;
    }

    private static byte[] resource(String name) {
        try (InputStream in = CaptureFormsTest.class.getResourceAsStream("/captures/" + name + ".pcap")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
