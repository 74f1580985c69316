package org.syntofin.tcp.connection;

import java.util.Optional;

/** The states of a connection (RFC 9293, 3.3.2). CLOSED is fictional: there is no control block. */
public enum State {
    CLOSED,
    LISTEN,
    SYN_SENT,
    SYN_RECEIVED,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT;

    private final String rfcName = name().replace('_', '-');

    /** As the RFC writes it, with hyphens. */
    public String rfcName() {
        return rfcName;
    }

    /** The state with the RFC's name. */
    public static Optional<State> ofRfcName(String name) {
        for (State state : values()) {
            if (state.rfcName.equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether both ends' initial numbers are known and acknowledged (RFC 9293, 3.5.2 group 3). */
    public boolean isSynchronized() {
        return compareTo(ESTABLISHED) >= 0;
    }

    /** Whether the application has closed: no SEND is taken any more. */
    public boolean hasClosed() {
        return this == FIN_WAIT_1 || this == FIN_WAIT_2 || this == CLOSING || this == LAST_ACK || this == TIME_WAIT;
    }

    @Override
    public String toString() {
        return rfcName;
    }
}
