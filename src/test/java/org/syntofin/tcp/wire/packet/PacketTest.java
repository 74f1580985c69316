package org.syntofin.tcp.wire.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.packet.TcpPacket.ChecksumState;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;

class PacketTest {

    private static final IpAddress CLIENT = IpAddress.parse("10.0.0.1");
    private static final IpAddress SERVER = IpAddress.parse("10.0.0.2");
    private static final IpAddress CLIENT_6 = IpAddress.parse("2001:db8::1");
    private static final IpAddress SERVER_6 = IpAddress.parse("2001:db8::2");

    /** RFC 1071, section 3: the sum of this example is ddf2. */
    @Test
    void sumsAsTheRfcsExample() {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex("0001f203f4f5f6f7"));

        assertThat(new Checksum().add(bytes, 0, 8).value()).isEqualTo(~0xddf2 & 0xffff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-four", "close-three", "half-close", "refused", "syn-lost", "simultaneous-close"})
    void readsAndWritesAgainWhatAKernelSent(String name) throws IOException {
        for (CapturedPacket captured : CaptureReader.read(resource(name)).packets()) {
            TcpPacket packet = PacketReader.read(captured.bytes()).orElseThrow();

            byte[] again = PacketWriter.write(packet.segment(), packet.source(), packet.destination());

            assertThat(packet.checksum()).isEqualTo(ChecksumState.RIGHT);
            assertThat(packet.source().toString()).startsWith("10.99.0.");
            byte[] kernels = new byte[captured.bytes().remaining()];
            captured.bytes().get(kernels);
            assertThat(Arrays.copyOfRange(again, 20, again.length))
                    .as("the TCP part, checksum included")
                    .isEqualTo(Arrays.copyOfRange(kernels, 20, kernels.length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client > server [S] seq 4294967295 win 65535 len 0 <mss 1460,sackOK,TS val 4000000000 ecr 0,nop,wscale 14>",
                "client > server [S.] seq 300 ack 101 win 1 len 0 <mss 65535,nop,nop,sackOK>",
                "client > server [.] seq 1 ack 0 win 0 len 0 <nop,nop,sack 5:9 4294967290:3 20:21>",
                "client > server [FRP.UEW] seq 1 ack 2 win 3 len 3",
                "client > server [] seq 1 win 3 len 1 <eol,eol,eol,eol>",
                "client > server [S] seq 1 win 3 len 9 <FO,nop,nop,kind 254 f989>",
                "client > server [S] seq 1 win 3 len 0 <FO 0123456789abcdef,nop,nop>",
                "client > server [R] seq 0 win 0 len 0",
            })
    void comesBackAsItWas(String text) {
        Segment segment = SegmentText.parse(text);

        for (boolean v6 : new boolean[] {false, true}) {
            byte[] bytes = PacketWriter.write(segment, v6 ? CLIENT_6 : CLIENT, v6 ? SERVER_6 : SERVER);
            TcpPacket packet = PacketReader.read(ByteBuffer.wrap(bytes)).orElseThrow();

            assertThat(packet.checksum()).isEqualTo(ChecksumState.RIGHT);
            assertThat(packet.isPayloadKept()).isTrue();
            assertThat(packet.segment().from().host()).isEqualTo(v6 ? "2001:db8::1" : "10.0.0.1");
            assertThat(named(packet.segment())).isEqualTo(segment);
        }
    }

    @Test
    void noticesAnyBrokenBit() {
        byte[] bytes = PacketWriter.write(SegmentText.parse("a > b [P.] seq 1 ack 2 win 3 len 3"), CLIENT, SERVER);
        for (int bit = 20 * 8; bit < bytes.length * 8; bit++) {
            byte[] broken = bytes.clone();
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(PacketReader.read(ByteBuffer.wrap(broken))
                                .orElseThrow()
                                .checksum())
                        .as("bit %d", bit)
                        .isEqualTo(ChecksumState.WRONG);
            } catch (PacketFormatException headerLength) {
                assertThat(headerLength.offset()).isEqualTo(32);
            }
        }
    }

    @Test
    void keepsTheLengthOfAPayloadThatWasCutOff() {
        byte[] bytes = PacketWriter.write(SegmentText.parse("a > b [.] seq 1 ack 2 win 3 len 100"), CLIENT, SERVER);

        TcpPacket packet =
                PacketReader.read(ByteBuffer.wrap(bytes, 0, 50).slice()).orElseThrow();

        assertThat(packet.isPayloadKept()).isFalse();
        assertThat(packet.checksum()).isEqualTo(ChecksumState.UNKNOWN);
        assertThat(packet.segment().payload().length()).isEqualTo(100);
    }

    @Test
    void passesOverIpv6ExtensionHeaders() {
        byte[] plain = PacketWriter.write(SegmentText.parse("a > b [S] seq 7"), CLIENT_6, SERVER_6);
        byte[] extended = Arrays.copyOf(plain, plain.length + 16);
        System.arraycopy(plain, 40, extended, 56, plain.length - 40);
        extended[5] = (byte) (extended[5] + 16);
        extended[6] = 0;
        System.arraycopy(HexFormat.of().parseHex("3c000104000000000600010400000000"), 0, extended, 40, 16);

        TcpPacket packet = PacketReader.read(ByteBuffer.wrap(extended)).orElseThrow();

        assertThat(packet.segment().seq()).isEqualTo(SequenceNumber.of(7));
        assertThat(packet.checksum()).isEqualTo(ChecksumState.RIGHT);
    }

    @Test
    void findsNoTcpInUdpAndInLaterFragments() {
        byte[] udp = PacketWriter.write(SegmentText.parse("a > b [S] seq 7"), CLIENT, SERVER);
        udp[9] = 17;
        byte[] fragment = PacketWriter.write(SegmentText.parse("a > b [S] seq 7"), CLIENT, SERVER);
        fragment[7] = 1;

        assertThat(PacketReader.read(ByteBuffer.wrap(udp))).isEmpty();
        assertThat(PacketReader.read(ByteBuffer.wrap(fragment))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', packet.ip-cut-short, 0",
        "50, packet.ip-version, 0",
        "4500, packet.ip-cut-short, 0",
        "4400002800000000400600000a0000010a000002, packet.header-length, 0",
        "4500000800000000400600000a0000010a000002, packet.total-length, 2",
        "4500002800000000400600000a0000010a000002, packet.tcp-cut-short, 20",
        "4500002800000000400600000a0000010a0000020001000200000000000000004000000000000000, packet.header-length, 32",
        "4500002c00000000400600000a0000010a000002000100020000000000000000600000000000000002000000,"
                + " packet.option-length, 41",
    })
    void saysWhereABytesIsWrong(String hex, String code, int offset) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));

        assertThatExceptionOfType(PacketFormatException.class)
                .isThrownBy(() -> PacketReader.read(bytes))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void refusesToWriteWhatDoesNotFit() {
        Segment segment = SegmentText.parse("a > b [S] seq 7");
        List<TcpOption> tooMany = List.of(new TcpOption.Unknown(99, Payload.letters(39)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PacketWriter.write(segment.withOptions(tooMany), CLIENT, SERVER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PacketWriter.write(segment.withPayload(Payload.letters(65_500)), CLIENT, SERVER));
        assertThatIllegalArgumentException().isThrownBy(() -> PacketWriter.write(segment, CLIENT, SERVER_6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "2001:db8::1",
                "fe80::1:0:0:2",
                "2001:db8:0:1:1:1:1:1",
                "1:2:3:4:5:6:7:8",
                "1::"
            })
    void writesAnAddressAsItIsUsuallyWritten(String text) {
        assertThat(IpAddress.parse(text)).hasToString(text.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.256",
                "1.2.3.4.5",
                "a.b.c.d",
                "1:2",
                "1:2:3:4:5:6:7:8:9",
                "::12345",
                "1::2::3",
                "host"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.parse(text));
    }

    private static Segment named(Segment read) {
        return new Segment(
                new Endpoint("client", read.from().port()),
                new Endpoint("server", read.to().port()),
                Flags.of(read.flags().bits()),
                read.seq(),
                read.ack(),
                read.window(),
                read.urgentPointer(),
                read.options(),
                read.payload());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PacketTest.class.getResourceAsStream("/captures/" + name + ".pcap")) {
            return in.readAllBytes();
        }
    }
}
