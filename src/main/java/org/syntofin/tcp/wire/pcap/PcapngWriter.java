package org.syntofin.tcp.wire.pcap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a pcapng file: one section, one interface, times in nanoseconds. A packet may carry a comment, which
 * Wireshark shows. The caller owns the stream and closes it.
 */
public final class PcapngWriter {

    private static final int OPTION_COMMENT = 1;
    private static final int OPTION_APPLICATION = 4;
    private static final int OPTION_TIME_RESOLUTION = 9;
    private static final byte NANOSECONDS = 9;

    private final OutputStream out;
    private final ByteOrder order;

    public PcapngWriter(OutputStream out, int linkType, ByteOrder order) throws IOException {
        this.out = out;
        this.order = order;
        ByteBuffer section = body(48);
        section.putInt(PcapngReader.BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0);
        section.putLong(-1); // the section's length is not said
        option(section, OPTION_APPLICATION, "SynToFin".getBytes(StandardCharsets.US_ASCII));
        endOfOptions(section);
        block(PcapngReader.SECTION_HEADER, section);
        ByteBuffer device = body(24);
        device.putShort((short) linkType).putShort((short) 0).putInt(0);
        option(device, OPTION_TIME_RESOLUTION, new byte[] {NANOSECONDS});
        endOfOptions(device);
        block(PcapngReader.INTERFACE_DESCRIPTION, device);
    }

    /** Writes a packet that was kept whole; an empty comment writes none. */
    public void write(long timeNanos, byte[] packet, String comment) throws IOException {
        byte[] words = comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = body(20 + packet.length + words.length + 16);
        body.putInt(0).putInt((int) (timeNanos >>> 32)).putInt((int) timeNanos);
        body.putInt(packet.length).putInt(packet.length);
        padded(body, packet);
        if (words.length > 0) {
            option(body, OPTION_COMMENT, words);
            endOfOptions(body);
        }
        block(PcapngReader.ENHANCED_PACKET, body);
    }

    private ByteBuffer body(int capacity) {
        return ByteBuffer.allocate(capacity).order(order);
    }

    private void block(int type, ByteBuffer body) throws IOException {
        int length = body.position() + 12;
        byte[] block = new byte[length];
        ByteBuffer.wrap(block)
                .order(order)
                .putInt(type)
                .putInt(length)
                .put(body.flip())
                .putInt(length);
        out.write(block);
    }

    private static void option(ByteBuffer body, int code, byte[] value) {
        body.putShort((short) code).putShort((short) value.length);
        padded(body, value);
    }

    private static void endOfOptions(ByteBuffer body) {
        body.putInt(0);
    }

    private static void padded(ByteBuffer body, byte[] value) {
        body.put(value);
        while (body.position() % 4 != 0) {
            body.put((byte) 0);
        }
    }
}
