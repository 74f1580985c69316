package org.syntofin.simulation;

import java.util.List;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * A host of a scenario.
 *
 * @param isns its initial sequence numbers, in order; empty for the generator of RFC 6528
 * @param port the local port of its first connection, or the one that it listens on
 * @param listens whether it listens on the port from the start
 * @param accepts whether its program takes connections by itself, without an accept call
 * @param reads whether its program reads all that comes, without a receive call
 */
public record HostSpec(
        String name,
        Profile profile,
        List<SequenceNumber> isns,
        int port,
        boolean listens,
        boolean accepts,
        boolean reads) {

    public HostSpec {
        isns = List.copyOf(isns);
    }

    public HostSpec withProfile(Profile newProfile) {
        return new HostSpec(name, newProfile, isns, port, listens, accepts, reads);
    }

    public HostSpec withIsns(List<SequenceNumber> newIsns) {
        return new HostSpec(name, profile, newIsns, port, listens, accepts, reads);
    }
}
