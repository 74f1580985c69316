package org.syntofin.quiz.picture;

import java.nio.ByteBuffer;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.packet.IpAddress;
import org.syntofin.tcp.wire.packet.PacketWriter;

/** The fields of a TCP header, in their order on the wire (RFC 9293, 3.1), and what a segment's bytes have in them. */
public enum HeaderField {
    SOURCE_PORT("source-port", 16),
    DESTINATION_PORT("destination-port", 16),
    SEQ("seq", 32),
    ACK("ack", 32),
    DATA_OFFSET("data-offset", 4),
    RESERVED("reserved", 4),
    FLAGS("flags", 8),
    WINDOW("window", 16),
    CHECKSUM("checksum", 16),
    URGENT_POINTER("urgent-pointer", 16);

    private static final int IPV4_HEADER = 20;
    private static final IpAddress SOURCE = IpAddress.parse("192.0.2.1");
    private static final IpAddress DESTINATION = IpAddress.parse("192.0.2.2");

    private final String id;
    private final int bits;

    HeaderField(String id, int bits) {
        this.id = id;
        this.bits = bits;
    }

    /** As authors write it; its name for learners is {@code quiz.header.ID}. */
    public String id() {
        return id;
    }

    /** How wide it is. */
    public int bits() {
        return bits;
    }

    /** The segment's TCP header as it stands on the wire, between two example addresses (RFC 5737). */
    public static byte[] header(Segment segment) {
        byte[] packet = PacketWriter.write(segment, SOURCE, DESTINATION);
        byte[] header = new byte[packet.length - IPV4_HEADER - segment.payload().length()];
        System.arraycopy(packet, IPV4_HEADER, header, 0, header.length);
        return header;
    }

    /** What stands here in a header: a decimal number; of the flags their eight bits, of the checksum hexadecimal. */
    public String value(byte[] header) {
        int offset = 0;
        for (HeaderField field : values()) {
            if (field == this) {
                break;
            }
            offset += field.bits;
        }
        long word = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(offset / 32 * 4));
        long value = word >>> (32 - offset % 32 - bits) & (1L << bits) - 1;
        return switch (this) {
            case FLAGS -> "%8s".formatted(Long.toBinaryString(value)).replace(' ', '0');
            case CHECKSUM -> "0x%04x".formatted(value);
            default -> Long.toString(value);
        };
    }
}
