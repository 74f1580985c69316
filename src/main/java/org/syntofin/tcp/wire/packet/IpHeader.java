package org.syntofin.tcp.wire.packet;

import java.nio.ByteBuffer;

/**
 * What of an IP header the reading of TCP needs.
 *
 * @param payloadStart where the header of the next protocol begins
 * @param end where the packet ends, which may lie beyond the bytes that were kept
 * @param isFragment whether it is a first fragment, so that the payload is not all there
 * @param carriesTcp whether a TCP header begins at {@code payloadStart}
 */
record IpHeader(
        IpAddress source,
        IpAddress destination,
        int hopLimit,
        int payloadStart,
        int end,
        boolean isFragment,
        boolean carriesTcp) {

    private static final int IPV4_SMALLEST = 20;
    private static final int IPV6_LENGTH = 40;
    private static final int MOST_EXTENSIONS = 16;

    static IpHeader read(ByteBuffer packet) {
        if (packet.limit() == 0) {
            throw new PacketFormatException("packet.ip-cut-short", 0, 0);
        }
        int version = (packet.get(0) & 0xff) >>> 4;
        return switch (version) {
            case 4 -> v4(packet);
            case 6 -> v6(packet);
            default -> throw new PacketFormatException("packet.ip-version", 0, version);
        };
    }

    private static IpHeader v4(ByteBuffer packet) {
        require(packet, IPV4_SMALLEST);
        int header = (packet.get(0) & 0x0f) * 4;
        if (header < IPV4_SMALLEST) {
            throw new PacketFormatException("packet.header-length", 0, header);
        }
        require(packet, header);
        int total = Short.toUnsignedInt(packet.getShort(2));
        // A host that leaves the cutting into packets to its network card captures a total length of zero.
        int end = total == 0 ? packet.limit() : total;
        if (end < header) {
            throw new PacketFormatException("packet.total-length", 2, total);
        }
        int fragment = Short.toUnsignedInt(packet.getShort(6));
        boolean first = (fragment & 0x1fff) == 0;
        boolean tcp = first && packet.get(9) == PacketWriter.PROTOCOL_TCP;
        boolean more = (fragment & 0x2000) != 0;
        return new IpHeader(
                address(packet, 12, 4), address(packet, 16, 4), packet.get(8) & 0xff, header, end, more, tcp);
    }

    private static IpHeader v6(ByteBuffer packet) {
        require(packet, IPV6_LENGTH);
        int length = Short.toUnsignedInt(packet.getShort(4));
        int end = length == 0 ? packet.limit() : IPV6_LENGTH + length;
        int next = packet.get(6) & 0xff;
        int at = IPV6_LENGTH;
        boolean fragment = false;
        boolean laterFragment = false;
        for (int i = 0; isExtension(next); i++) {
            if (i >= MOST_EXTENSIONS || at + 8 > Math.min(end, packet.limit())) {
                throw new PacketFormatException("packet.ip-cut-short", Math.min(at, packet.limit()), packet.limit());
            }
            if (next == 44) {
                int offset = Short.toUnsignedInt(packet.getShort(at + 2));
                laterFragment |= offset >>> 3 != 0;
                fragment |= (offset & 1) != 0;
            }
            int size = extensionSize(next, packet.get(at + 1) & 0xff);
            next = packet.get(at) & 0xff;
            at += size;
        }
        boolean tcp = next == PacketWriter.PROTOCOL_TCP && !laterFragment;
        return new IpHeader(
                address(packet, 8, 16), address(packet, 24, 16), packet.get(7) & 0xff, at, end, fragment, tcp);
    }

    /** Hop-by-hop options, routing, fragment, authentication, destination options (RFC 8200, 4). */
    private static boolean isExtension(int next) {
        return next == 0 || next == 43 || next == 44 || next == 51 || next == 60;
    }

    private static int extensionSize(int type, int length) {
        return switch (type) {
            case 44 -> 8;
            case 51 -> (length + 2) * 4;
            default -> (length + 1) * 8;
        };
    }

    private static IpAddress address(ByteBuffer packet, int at, int length) {
        byte[] bytes = new byte[length];
        packet.get(at, bytes);
        return IpAddress.of(bytes);
    }

    private static void require(ByteBuffer packet, int bytes) {
        if (packet.limit() < bytes) {
            throw new PacketFormatException("packet.ip-cut-short", 0, packet.limit());
        }
    }
}
