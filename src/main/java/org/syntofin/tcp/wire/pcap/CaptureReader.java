package org.syntofin.tcp.wire.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Reads a capture file, whichever of the two formats it has: pcap (microseconds or nanoseconds, either byte order) or
 * pcapng (several sections and interfaces, any time resolution).
 */
public final class CaptureReader {

    /** More packets than this are not read: captures come from users. */
    public static final int MAX_PACKETS = 1_000_000;

    /** No packet is longer than this, in bytes; a bigger number in a file is damage. */
    static final int MAX_PACKET_BYTES = 1 << 24;

    private CaptureReader() {}

    /**
     * Reads all packets.
     *
     * @throws CaptureFormatException where the bytes are no capture, or are damaged in the middle
     */
    public static Capture read(byte[] file) {
        if (file.length < 4) {
            throw notACapture();
        }
        ByteBuffer buffer = ByteBuffer.wrap(file).asReadOnlyBuffer();
        int magic = buffer.getInt(0);
        if (magic == PcapngReader.SECTION_HEADER) {
            return new PcapngReader(buffer).read();
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            int ordered = order == ByteOrder.BIG_ENDIAN ? magic : Integer.reverseBytes(magic);
            if (ordered == PcapReader.MICROSECONDS || ordered == PcapReader.NANOSECONDS) {
                return new PcapReader(buffer.order(order)).read();
            }
        }
        throw notACapture();
    }

    private static CaptureFormatException notACapture() {
        return new CaptureFormatException("capture.not-a-capture", 0, Map.of());
    }
}
