package org.syntofin.simulation;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.IcmpError;
import org.syntofin.tcp.wire.SegmentPattern;

/**
 * Something that comes from nowhere: an old duplicate, an attacker's segment, or an ICMP error.
 *
 * @param segment the segment; of an ICMP error, from and to of the segment that it is about
 * @param count how many; with a source address and port of its own, each comes from the next port
 * @param everyMicros how far apart
 * @param icmp the error, or null for a segment
 * @param mtu how large a packet may be that gets through, as the error says; 0 where it does not say
 */
public record InjectSpec(
        Trigger trigger,
        SegmentPattern segment,
        int count,
        long everyMicros,
        @Nullable IcmpError icmp,
        int mtu) {

    /** A single segment. */
    public static InjectSpec of(Trigger trigger, SegmentPattern segment) {
        return new InjectSpec(trigger, segment, 1, 0, null, 0);
    }
}
