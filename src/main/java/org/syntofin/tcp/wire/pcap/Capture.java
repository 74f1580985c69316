package org.syntofin.tcp.wire.pcap;

import java.util.List;
import java.util.Optional;

/**
 * The packets of one capture file, in the order of the file.
 *
 * @param packets all packets that could be read
 * @param cutShort where the file ends in the middle of a packet or block: what it ended in; the packets before it
 *     are good
 */
public record Capture(List<CapturedPacket> packets, Optional<CaptureFormatException> cutShort) {

    public Capture {
        packets = List.copyOf(packets);
    }
}
