package org.syntofin.tcp.wire.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The link layers that captures come with, by their LINKTYPE values: finds the IP packet in a frame. */
public final class LinkLayer {

    public static final int BSD_LOOPBACK = 0;
    public static final int ETHERNET = 1;
    public static final int RAW_IP = 101;
    public static final int OPENBSD_LOOPBACK = 108;
    public static final int LINUX_COOKED = 113;
    public static final int RAW_IPV4 = 228;
    public static final int RAW_IPV6 = 229;
    public static final int LINUX_COOKED_2 = 276;

    /** Raw IP, as some systems number it in files of their own. */
    private static final int RAW_IP_BSD = 12;

    private static final int RAW_IP_OPENBSD = 14;

    private static final int ETHERTYPE_IPV4 = 0x0800;
    private static final int ETHERTYPE_IPV6 = 0x86dd;

    private LinkLayer() {}

    public static boolean isKnown(int linkType) {
        return switch (linkType) {
            case BSD_LOOPBACK,
                    ETHERNET,
                    RAW_IP,
                    RAW_IP_BSD,
                    RAW_IP_OPENBSD,
                    OPENBSD_LOOPBACK,
                    LINUX_COOKED,
                    RAW_IPV4,
                    RAW_IPV6,
                    LINUX_COOKED_2 -> true;
            default -> false;
        };
    }

    /** The IP packet inside; empty where the frame holds something else, or less than its own header. */
    public static Optional<ByteBuffer> ipPacket(CapturedPacket packet) {
        ByteBuffer frame = packet.bytes().order(ByteOrder.BIG_ENDIAN);
        return switch (packet.linkType()) {
            case ETHERNET -> afterEthertype(frame, 12);
            case LINUX_COOKED -> afterEthertype(frame, 14);
            case LINUX_COOKED_2 -> frame.limit() < 20 ? Optional.empty() : ofEthertype(frame, ethertype(frame, 0), 20);
            case BSD_LOOPBACK, OPENBSD_LOOPBACK -> loopback(frame);
            case RAW_IP, RAW_IP_BSD, RAW_IP_OPENBSD, RAW_IPV4, RAW_IPV6 -> ip(frame, 0);
            default -> Optional.empty();
        };
    }

    private static Optional<ByteBuffer> afterEthertype(ByteBuffer frame, int at) {
        int position = at;
        while (frame.limit() >= position + 2) {
            int type = ethertype(frame, position);
            if (!isVlanTag(type)) {
                return ofEthertype(frame, type, position + 2);
            }
            position += 4;
        }
        return Optional.empty();
    }

    private static boolean isVlanTag(int type) {
        return type == 0x8100 || type == 0x88a8 || type == 0x9100;
    }

    private static Optional<ByteBuffer> ofEthertype(ByteBuffer frame, int type, int start) {
        return type == ETHERTYPE_IPV4 || type == ETHERTYPE_IPV6 ? ip(frame, start) : Optional.empty();
    }

    /** Four bytes of address family, in the byte order of the machine that captured, so the number is read both ways. */
    private static Optional<ByteBuffer> loopback(ByteBuffer frame) {
        if (frame.limit() < 4) {
            return Optional.empty();
        }
        int family = frame.getInt(0);
        int swapped = Integer.reverseBytes(family);
        return isIpFamily(family) || isIpFamily(swapped) ? ip(frame, 4) : Optional.empty();
    }

    private static boolean isIpFamily(int family) {
        // AF_INET everywhere; AF_INET6 of Linux, NetBSD and OpenBSD, FreeBSD, macOS.
        return family == 2 || family == 10 || family == 24 || family == 28 || family == 30;
    }

    private static Optional<ByteBuffer> ip(ByteBuffer frame, int start) {
        if (frame.limit() <= start) {
            return Optional.empty();
        }
        int version = (frame.get(start) & 0xff) >>> 4;
        return version == 4 || version == 6
                ? Optional.of(frame.slice(start, frame.limit() - start).asReadOnlyBuffer())
                : Optional.empty();
    }

    private static int ethertype(ByteBuffer frame, int at) {
        return Short.toUnsignedInt(frame.getShort(at));
    }
}
