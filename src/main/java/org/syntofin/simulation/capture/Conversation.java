package org.syntofin.simulation.capture;

import java.util.List;
import org.syntofin.tcp.wire.Endpoint;

/**
 * The segments of one connection, in the order of the capture.
 *
 * @param client the end that opened, as far as the capture shows
 */
record Conversation(Endpoint client, Endpoint server, List<CapturedSegment> segments) {

    /** Whether the segment is the client's. */
    boolean isClients(CapturedSegment segment) {
        return segment.isFrom(client);
    }
}
