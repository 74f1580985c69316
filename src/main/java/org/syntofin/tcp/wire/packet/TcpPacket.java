package org.syntofin.tcp.wire.packet;

import org.syntofin.tcp.wire.Segment;

/**
 * An IP packet with a TCP segment in it, as read.
 *
 * @param source the sender's address
 * @param destination the receiver's address
 * @param hopLimit the time to live
 * @param segment the segment; its ends are named by address and port. Payload that the capture did not keep is zeros
 * @param isPayloadKept false where the capture has not the whole payload
 * @param checksum what the TCP checksum says
 */
public record TcpPacket(
        IpAddress source,
        IpAddress destination,
        int hopLimit,
        Segment segment,
        boolean isPayloadKept,
        ChecksumState checksum) {

    /** Whether a checksum is right. */
    public enum ChecksumState {
        RIGHT,
        /** Damaged, or left to the network card where the capture was made on the sending host. */
        WRONG,
        /** Not all bytes are there. */
        UNKNOWN
    }
}
