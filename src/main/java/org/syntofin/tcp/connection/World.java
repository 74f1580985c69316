package org.syntofin.tcp.connection;

import java.util.Optional;

/** A deliberate breach of TCP, to show why TCP is as it is: a TCP that does not exist. */
public enum World {
    /** ESTABLISHED as soon as a SYN arrives: two segments instead of three. */
    TWO_WAY("two-way"),
    /** No TIME-WAIT: CLOSED at once, and old segments may meet the next connection. */
    NO_TIME_WAIT("no-time-wait"),
    /** Every initial sequence number is 0. */
    ISN_ZERO("isn-zero"),
    /** FIN takes no sequence number. */
    FREE_FIN("free-fin"),
    /** One end's FIN closes both directions. */
    FIN_CLOSES_BOTH("fin-closes-both");

    private final String text;

    World(String text) {
        this.text = text;
    }

    /** As scenarios write it. */
    public String text() {
        return text;
    }

    public static Optional<World> ofText(String text) {
        for (World world : values()) {
            if (world.text.equals(text)) {
                return Optional.of(world);
            }
        }
        return Optional.empty();
    }
}
