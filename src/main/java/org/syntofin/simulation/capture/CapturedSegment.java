package org.syntofin.simulation.capture;

import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;

/**
 * A segment of a capture.
 *
 * @param packet its number in the file, from 1
 * @param at microseconds since the capture's first packet
 * @param segment its ends are named by address
 */
record CapturedSegment(int packet, long at, Segment segment) {

    boolean isFrom(Endpoint end) {
        return segment.from().equals(end);
    }
}
