package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SequenceNumber;

/** Where initial sequence numbers come from (RFC 9293, 3.4.1). */
public interface IsnSource {

    /** The number for a new connection between these ends at this time, in microseconds. */
    SequenceNumber next(Endpoint local, Endpoint remote, long now);

    /** A source that will give the same numbers, independently of this one. */
    IsnSource copy();
}
