package org.syntofin.tcp.wire.pcap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classic format: a header of 24 bytes, then each packet with a header of 16. */
final class PcapReader {

    static final int MICROSECONDS = 0xa1b2c3d4;
    static final int NANOSECONDS = 0xa1b23c4d;

    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;

    private final ByteBuffer file;
    private final List<CapturedPacket> packets = new ArrayList<>();

    /** The buffer has the file's byte order. */
    PcapReader(ByteBuffer file) {
        this.file = file;
    }

    Capture read() {
        if (file.limit() < FILE_HEADER) {
            return cutShort(0);
        }
        boolean nanoseconds = file.getInt(0) == NANOSECONDS;
        // The upper four bits of the last field say whether frames end in a check sequence.
        int linkType = file.getInt(20) & 0x0fff_ffff;
        int offset = FILE_HEADER;
        while (offset < file.limit()) {
            if (file.limit() - offset < PACKET_HEADER) {
                return cutShort(offset);
            }
            long kept = Integer.toUnsignedLong(file.getInt(offset + 8));
            if (kept > CaptureReader.MAX_PACKET_BYTES) {
                throw new CaptureFormatException(
                        "capture.packet-too-long", offset + 8L, Map.of("value", Long.toString(kept)));
            }
            if (packets.size() >= CaptureReader.MAX_PACKETS) {
                throw new CaptureFormatException(
                        "capture.too-many-packets", offset, Map.of("limit", "" + CaptureReader.MAX_PACKETS));
            }
            if (file.limit() - offset - PACKET_HEADER < kept) {
                return cutShort(offset);
            }
            packets.add(packet(offset, (int) kept, linkType, nanoseconds));
            offset += PACKET_HEADER + (int) kept;
        }
        return new Capture(packets, Optional.empty());
    }

    private CapturedPacket packet(int offset, int kept, int linkType, boolean nanoseconds) {
        long seconds = Integer.toUnsignedLong(file.getInt(offset));
        long fraction = Integer.toUnsignedLong(file.getInt(offset + 4));
        long nanos = seconds * 1_000_000_000L + (nanoseconds ? fraction : fraction * 1000);
        long original = Integer.toUnsignedLong(file.getInt(offset + 12));
        return new CapturedPacket(nanos, linkType, file.slice(offset + PACKET_HEADER, kept), Math.max(original, kept));
    }

    private Capture cutShort(int offset) {
        return new Capture(packets, Optional.of(new CaptureFormatException("capture.cut-short", offset, Map.of())));
    }
}
