package org.syntofin.tcp.wire.packet;

import java.nio.ByteBuffer;

/** The Internet checksum: the one's complement of the one's complement sum of 16-bit words (RFC 1071). */
final class Checksum {

    private static final int PROTOCOL_TCP = 6;

    private long sum;

    /** Adds bytes from a position on; an odd last byte counts as the upper half of a word, so only the end may be odd. */
    Checksum add(ByteBuffer bytes, int from, int length) {
        int end = from + length;
        int i = from;
        for (; i + 1 < end; i += 2) {
            sum += (bytes.get(i) & 0xff) << 8 | (bytes.get(i + 1) & 0xff);
        }
        if (i < end) {
            sum += (bytes.get(i) & 0xff) << 8;
        }
        return this;
    }

    /** Adds the pseudo-header of RFC 9293, 3.1 (MUST-2, MUST-3). */
    Checksum addPseudoHeader(IpAddress source, IpAddress destination, int tcpLength) {
        add(ByteBuffer.wrap(source.toBytes()), 0, source.toBytes().length);
        add(ByteBuffer.wrap(destination.toBytes()), 0, destination.toBytes().length);
        sum += PROTOCOL_TCP + (tcpLength >>> 16) + (tcpLength & 0xffff);
        return this;
    }

    /** What belongs in the checksum field; over data that holds a right checksum, 0. */
    int value() {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return (int) (~folded & 0xffff);
    }
}
