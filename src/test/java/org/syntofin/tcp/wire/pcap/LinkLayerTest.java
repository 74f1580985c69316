package org.syntofin.tcp.wire.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLayerTest {

    private static final String MAC = "020000000001" + "020000000002";
    private static final String IPV4 = "45aabb";
    private static final String IPV6 = "60aabb";

    @ParameterizedTest
    @CsvSource({
        "1, " + MAC + "0800, " + IPV4,
        "1, " + MAC + "86dd, " + IPV6,
        "1, " + MAC + "810000050800, " + IPV4,
        "1, " + MAC + "88a8000a8100000586dd, " + IPV6,
        "101, '', " + IPV4,
        "101, '', " + IPV6,
        "12, '', " + IPV4,
        "228, '', " + IPV4,
        "229, '', " + IPV6,
        "113, 00000001000602000000000100000800, " + IPV4,
        "113, 000000010006020000000001000086dd, " + IPV6,
        "276, 0800000000000002000100060200000000010000, " + IPV4,
        "276, 86dd000000000002000100060200000000010000, " + IPV6,
        "0, 02000000, " + IPV4,
        "0, 00000002, " + IPV4,
        "0, 1e000000, " + IPV6,
        "0, 0000001c, " + IPV6,
        "108, 00000018, " + IPV6,
    })
    void findsTheIpPacket(int linkType, String header, String ip) {
        assertThat(LinkLayer.isKnown(linkType)).isTrue();
        assertThat(LinkLayer.ipPacket(packet(linkType, header + ip))).contains(ByteBuffer.wrap(hex(ip)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, " + MAC + "0806" + IPV4,
        "1, " + MAC + "0800",
        "1, " + MAC + "8100",
        "1, " + MAC + "080055",
        "113, 0000",
        "276, 0800",
        "0, 07000000" + IPV4,
        "0, 02",
        "101, ''",
        "147, " + IPV4,
    })
    void findsNoneWhereThereIsNone(int linkType, String frame) {
        assertThat(LinkLayer.ipPacket(packet(linkType, frame))).isEmpty();
    }

    @Test
    void doesNotKnowEveryLinkType() {
        assertThat(LinkLayer.isKnown(147)).isFalse();
    }

    private static CapturedPacket packet(int linkType, String hex) {
        byte[] bytes = hex(hex);
        return new CapturedPacket(0, linkType, ByteBuffer.wrap(bytes), bytes.length);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
