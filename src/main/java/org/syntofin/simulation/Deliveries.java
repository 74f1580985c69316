package org.syntofin.simulation;

import org.syntofin.tcp.wire.Payload;

/** Is given the octets that programs read in a run; a trace says only how many there were. */
@FunctionalInterface
interface Deliveries {

    /** Nobody looks at them. */
    Deliveries UNSEEN = (host, socket, octets) -> {};

    void delivered(String host, int socket, Payload octets);
}
