package org.syntofin.tcp.connection;

import java.util.Optional;

/** What a router or host says about a segment that could not go on (RFC 9293, 3.9.2.2). */
public enum IcmpError {
    NET_UNREACHABLE("net-unreachable", false),
    HOST_UNREACHABLE("host-unreachable", false),
    TIME_EXCEEDED("time-exceeded", false),
    PROTOCOL_UNREACHABLE("protocol-unreachable", true),
    PORT_UNREACHABLE("port-unreachable", true),
    FRAGMENTATION_NEEDED("fragmentation-needed", true);

    private final String text;
    private final boolean hard;

    IcmpError(String text, boolean hard) {
        this.text = text;
        this.hard = hard;
    }

    /** As scenarios write it. */
    public String text() {
        return text;
    }

    /** Whether it will not pass by itself. */
    public boolean hard() {
        return hard;
    }

    public static Optional<IcmpError> ofText(String text) {
        for (IcmpError error : values()) {
            if (error.text.equals(text)) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }
}
