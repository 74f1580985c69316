package org.syntofin.tcp.connection;

import java.util.List;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SequenceNumber;

/** Initial sequence numbers that a scenario writes down; after the last they go on with the clock of 3.4.1. */
public final class GivenIsns implements IsnSource {

    private final List<SequenceNumber> given;
    private int used;
    private long lastAt;

    public GivenIsns(List<SequenceNumber> given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("no initial sequence number");
        }
        this.given = List.copyOf(given);
    }

    private GivenIsns(GivenIsns other) {
        given = other.given;
        used = other.used;
        lastAt = other.lastAt;
    }

    @Override
    public SequenceNumber next(Endpoint local, Endpoint remote, long now) {
        if (used < given.size()) {
            lastAt = now;
            return given.get(used++);
        }
        used++;
        return given.getLast().plus((now - lastAt) / 4 + (used - given.size()));
    }

    @Override
    public IsnSource copy() {
        return new GivenIsns(this);
    }
}
