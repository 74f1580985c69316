package org.syntofin.tcp.wire.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureReaderTest {

    private static final long TIME = 1_700_000_000_123_456_789L;
    private static final byte[] PACKET = {0x45, 1, 2, 3, 4};

    @ParameterizedTest
    @CsvSource({"close-four,11", "close-three,10", "half-close,13", "refused,2", "syn-lost,12", "simultaneous-close,7"})
    void readsWhatAKernelMade(String name, int packets) throws IOException {
        Capture capture = CaptureReader.read(resource(name + ".pcap"));

        assertThat(capture.packets()).hasSize(packets).allSatisfy(packet -> {
            assertThat(packet.linkType()).isEqualTo(LinkLayer.RAW_IP);
            assertThat(packet.isTruncated()).isFalse();
            assertThat(LinkLayer.ipPacket(packet)).isPresent();
        });
        assertThat(capture.cutShort()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void readsBothByteOrdersAndBothResolutions(boolean big, boolean nanoseconds) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PcapWriter(out, LinkLayer.ETHERNET, order(big), nanoseconds).write(TIME, PACKET, 60);

        CapturedPacket packet = only(CaptureReader.read(out.toByteArray()));

        assertThat(packet.timeNanos()).isEqualTo(nanoseconds ? TIME : TIME / 1000 * 1000);
        assertThat(packet.linkType()).isEqualTo(LinkLayer.ETHERNET);
        assertThat(packet.originalLength()).isEqualTo(60);
        assertThat(packet.isTruncated()).isTrue();
        assertThat(packet.bytes()).isEqualTo(ByteBuffer.wrap(PACKET));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsPcapngInBothByteOrders(boolean big) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapngWriter writer = new PcapngWriter(out, LinkLayer.RAW_IP, order(big));
        writer.write(TIME, PACKET, "lost on the way");
        writer.write(TIME + 1, PACKET, "");

        Capture capture = CaptureReader.read(out.toByteArray());

        assertThat(capture.packets()).extracting(CapturedPacket::timeNanos).containsExactly(TIME, TIME + 1);
        assertThat(capture.packets()).extracting(CapturedPacket::bytes).containsOnly(ByteBuffer.wrap(PACKET));
        assertThat(capture.cutShort()).isEmpty();
    }

    @Test
    void readsSeveralSectionsOfDifferentByteOrder() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PcapngWriter(out, LinkLayer.RAW_IP, ByteOrder.BIG_ENDIAN).write(1, PACKET, "");
        new PcapngWriter(out, LinkLayer.ETHERNET, ByteOrder.LITTLE_ENDIAN).write(2, PACKET, "");

        assertThat(CaptureReader.read(out.toByteArray()).packets())
                .extracting(CapturedPacket::linkType)
                .containsExactly(LinkLayer.RAW_IP, LinkLayer.ETHERNET);
    }

    @Test
    void readsTimesInAnyResolutionAndSimplePackets() {
        byte[] file = HexFormat.of()
                .parseHex(
                        "0a0d0d0a0000001c1a2b3c4d00010000ffffffffffffffff0000001c" // section
                                + "00000001000000280065000000000040"
                                + "000900018a000000" // 2^-10 s
                                + "000e00080000000000000064" // 100 s later
                                + "00000028"
                                + "000000060000002400000000000000000000060000000001000000054500000000000024" // 1536/1024 s
                                + "000000030000001400000004" + "45010203" + "00000014");

        Capture capture = CaptureReader.read(file);

        assertThat(capture.packets()).extracting(CapturedPacket::timeNanos).containsExactly(101_500_000_000L, 0L);
        assertThat(capture.packets().getFirst().originalLength()).isEqualTo(5);
        assertThat(capture.packets().getLast().bytes().remaining()).isEqualTo(4);
    }

    @Test
    void keepsThePacketsBeforeACut() throws IOException {
        byte[] whole = resource("close-four.pcap");

        Capture capture = CaptureReader.read(Arrays.copyOf(whole, whole.length - 3));

        assertThat(capture.packets()).hasSize(10);
        assertThat(capture.cutShort()).hasValueSatisfying(cut -> {
            assertThat(cut.code()).isEqualTo("capture.cut-short");
            assertThat(cut.offset()).isEqualTo(whole.length - 52 - 16);
        });
    }

    @Test
    void saysWhereALengthCannotBe() throws IOException {
        byte[] bytes = resource("close-four.pcap");
        bytes[24 + 11] = 0x7f;

        assertThatExceptionOfType(CaptureFormatException.class)
                .isThrownBy(() -> CaptureReader.read(bytes))
                .satisfies(e -> assertThat(e.code()).isEqualTo("capture.packet-too-long"))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(32));
    }

    @Test
    void refusesWhatIsNoCapture() {
        for (byte[] bytes : List.of(new byte[0], new byte[3], new byte[100])) {
            assertThatExceptionOfType(CaptureFormatException.class)
                    .isThrownBy(() -> CaptureReader.read(bytes))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("capture.not-a-capture"));
        }
    }

    private static CapturedPacket only(Capture capture) {
        assertThat(capture.packets()).hasSize(1);
        return capture.packets().getFirst();
    }

    private static ByteOrder order(boolean big) {
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CaptureReaderTest.class.getResourceAsStream("/captures/" + name)) {
            return in.readAllBytes();
        }
    }
}
