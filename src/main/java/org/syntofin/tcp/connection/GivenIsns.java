package org.syntofin.tcp.connection;

import java.util.List;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Initial sequence numbers that a scenario writes down; after the last each next one is 100 more, as from 300 to 400 in
 * figure 8 of RFC 9293, so that a reader can follow them.
 */
public final class GivenIsns implements IsnSource {

    private static final int STEP = 100;

    private final List<SequenceNumber> given;
    private int used;

    public GivenIsns(List<SequenceNumber> given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("no initial sequence number");
        }
        this.given = List.copyOf(given);
    }

    private GivenIsns(GivenIsns other) {
        given = other.given;
        used = other.used;
    }

    @Override
    public SequenceNumber next(Endpoint local, Endpoint remote, long now) {
        int beyond = ++used - given.size();
        return beyond <= 0 ? given.get(used - 1) : given.getLast().plus((long) STEP * beyond);
    }

    @Override
    public IsnSource copy() {
        return new GivenIsns(this);
    }
}
