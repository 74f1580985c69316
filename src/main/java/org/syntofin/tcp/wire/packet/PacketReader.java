package org.syntofin.tcp.wire.packet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.packet.TcpPacket.ChecksumState;

/** Reads the bytes of an IP packet. */
public final class PacketReader {

    private PacketReader() {}

    /**
     * Reads a packet that starts with its IP header; the buffer may end before the packet does.
     *
     * @return empty where the packet holds something else than TCP, or a fragment without the TCP header
     * @throws PacketFormatException where the packet says what cannot be
     */
    public static Optional<TcpPacket> read(ByteBuffer ipPacket) {
        ByteBuffer packet = ipPacket.slice().order(ByteOrder.BIG_ENDIAN);
        IpHeader ip = IpHeader.read(packet);
        return ip.carriesTcp() ? Optional.of(tcp(packet, ip)) : Optional.empty();
    }

    private static TcpPacket tcp(ByteBuffer packet, IpHeader ip) {
        int start = ip.payloadStart();
        if (ip.end() - start < PacketWriter.TCP_HEADER || packet.limit() - start < PacketWriter.TCP_HEADER) {
            int there = Math.min(packet.limit(), ip.end());
            throw new PacketFormatException("packet.tcp-cut-short", Math.min(start, there), there - (long) start);
        }
        int header = (packet.get(start + 12) & 0xf0) >>> 2;
        if (header < PacketWriter.TCP_HEADER || start + header > ip.end()) {
            throw new PacketFormatException("packet.header-length", start + 12, header);
        }
        if (start + header > packet.limit()) {
            throw new PacketFormatException("packet.tcp-cut-short", start, packet.limit() - (long) start);
        }
        boolean whole = packet.limit() >= ip.end();
        return new TcpPacket(
                ip.source(), ip.destination(), ip.hopLimit(), segment(packet, ip, header), whole, checksum(packet, ip));
    }

    private static Segment segment(ByteBuffer packet, IpHeader ip, int header) {
        int start = ip.payloadStart();
        Flags flags = Flags.of(packet.get(start + 13));
        @Nullable SequenceNumber ack = flags.ack() ? new SequenceNumber(packet.getInt(start + 8)) : null;
        return new Segment(
                new Endpoint(ip.source().toString(), Short.toUnsignedInt(packet.getShort(start))),
                new Endpoint(ip.destination().toString(), Short.toUnsignedInt(packet.getShort(start + 2))),
                flags,
                new SequenceNumber(packet.getInt(start + 4)),
                ack,
                Short.toUnsignedInt(packet.getShort(start + 14)),
                Short.toUnsignedInt(packet.getShort(start + 18)),
                OptionBytes.read(packet, start + PacketWriter.TCP_HEADER, start + header),
                octets(packet, start + header, ip.end() - start - header));
    }

    private static ChecksumState checksum(ByteBuffer packet, IpHeader ip) {
        if (packet.limit() < ip.end() || ip.isFragment()) {
            return ChecksumState.UNKNOWN;
        }
        int length = ip.end() - ip.payloadStart();
        int value = new Checksum()
                .addPseudoHeader(ip.source(), ip.destination(), length)
                .add(packet, ip.payloadStart(), length)
                .value();
        return value == 0 ? ChecksumState.RIGHT : ChecksumState.WRONG;
    }

    /** A copy; what lies beyond the buffer's end is zeros. */
    static Payload octets(ByteBuffer packet, int at, int length) {
        byte[] bytes = new byte[length];
        if (at < packet.limit()) {
            packet.get(at, bytes, 0, Math.min(length, packet.limit() - at));
        }
        return Payload.of(bytes);
    }
}
