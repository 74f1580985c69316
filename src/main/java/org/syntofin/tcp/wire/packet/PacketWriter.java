package org.syntofin.tcp.wire.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Makes the IP packet of a segment, both checksums right (RFC 791, 8200, 9293). */
public final class PacketWriter {

    static final int PROTOCOL_TCP = 6;
    static final int TCP_HEADER = 20;

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int MOST_OPTION_BYTES = 40;
    private static final short DO_NOT_FRAGMENT = 0x4000;
    private static final byte HOP_LIMIT = 64;

    private PacketWriter() {}

    /**
     * The packet, from the IP header on. The ports are the segment's, the hosts' names in it do not matter.
     *
     * @throws IllegalArgumentException where the options or the packet would be longer than their fields can say, or
     *     the addresses are of different families
     */
    public static byte[] write(Segment segment, IpAddress source, IpAddress destination) {
        if (source.isV6() != destination.isV6()) {
            throw new IllegalArgumentException("addresses of two families: " + source + ", " + destination);
        }
        byte[] tcp = tcp(segment, source, destination);
        int header = source.isV6() ? IPV6_HEADER : IPV4_HEADER;
        if (header + tcp.length > 0xffff) {
            throw new IllegalArgumentException("a packet of " + (header + tcp.length) + " bytes");
        }
        byte[] packet = new byte[header + tcp.length];
        ByteBuffer out = ByteBuffer.wrap(packet);
        if (source.isV6()) {
            out.putInt(6 << 28)
                    .putShort((short) tcp.length)
                    .put((byte) PROTOCOL_TCP)
                    .put(HOP_LIMIT);
            out.put(source.toBytes()).put(destination.toBytes());
        } else {
            out.putShort((short) 0x4500).putShort((short) packet.length).putShort((short) 0);
            out.putShort(DO_NOT_FRAGMENT)
                    .put(HOP_LIMIT)
                    .put((byte) PROTOCOL_TCP)
                    .putShort((short) 0);
            out.put(source.toBytes()).put(destination.toBytes());
            out.putShort(10, (short) new Checksum().add(out, 0, IPV4_HEADER).value());
        }
        out.put(header, tcp);
        return packet;
    }

    /** The TCP header, its options padded to a multiple of four, and the payload. */
    static byte[] tcp(Segment segment, IpAddress source, IpAddress destination) {
        byte[] options = options(segment);
        byte[] bytes = new byte[TCP_HEADER + options.length + segment.payload().length()];
        ByteBuffer out = ByteBuffer.wrap(bytes);
        SequenceNumber ack = segment.ack();
        out.putShort((short) segment.from().port())
                .putShort((short) segment.to().port());
        out.putInt(segment.seq().bits()).putInt(ack == null ? 0 : ack.bits());
        out.put((byte) (((TCP_HEADER + options.length) / 4) << 4))
                .put((byte) segment.flags().bits());
        out.putShort((short) segment.window()).putShort((short) 0).putShort((short) segment.urgentPointer());
        out.put(options).put(segment.payload().toBytes());
        Checksum checksum = new Checksum().addPseudoHeader(source, destination, bytes.length);
        out.putShort(16, (short) checksum.add(out, 0, bytes.length).value());
        return bytes;
    }

    private static byte[] options(Segment segment) {
        int capacity = segment.options().stream()
                .mapToInt(option -> option.text().getBytes(StandardCharsets.UTF_8).length + 64)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(capacity);
        OptionBytes.write(segment.options(), out);
        int padded = out.position() + 3 & ~3;
        if (padded > MOST_OPTION_BYTES) {
            throw new IllegalArgumentException("options of " + out.position() + " bytes in " + segment);
        }
        byte[] bytes = new byte[padded];
        out.flip().get(bytes, 0, out.limit());
        return bytes;
    }
}
