package org.syntofin.tcp.wire.pcap;

import java.nio.ByteBuffer;

/**
 * One packet of a capture file.
 *
 * @param timeNanos when it was seen, in nanoseconds since 1970-01-01T00:00Z
 * @param linkType the LINKTYPE value of the interface it was seen on; see {@link LinkLayer}
 * @param bytes what was kept of it, link layer included; read-only, position 0
 * @param originalLength its length on the wire, in bytes; more than was kept where the capture truncates packets
 */
public record CapturedPacket(long timeNanos, int linkType, ByteBuffer bytes, long originalLength) {

    public CapturedPacket {
        if (originalLength < 0) {
            throw new IllegalArgumentException("negative length " + originalLength);
        }
        bytes = bytes.slice().asReadOnlyBuffer();
    }

    /** A view of its own, so that reading it moves nobody else's position. */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    public boolean isTruncated() {
        return originalLength > bytes.limit();
    }
}
