package org.syntofin.simulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;

/**
 * A call that a program makes.
 *
 * @param connection which of the scenario's connections it is about, from 1; connect gives a connection its number
 * @param data what is sent; empty for other calls
 * @param bytes how much is to be read at most; 0 for all there is
 * @param port local port for connect and listen; 0 for the host's own
 * @param to the other end for connect; null for the other host
 * @param listener whether it is about the listening socket even if there is a connection
 * @param urgent whether what is sent is urgent (RFC 9293, 3.8.5)
 */
public record CallSpec(
        Trigger trigger,
        String host,
        Kind call,
        int connection,
        Payload data,
        int bytes,
        int port,
        @Nullable Endpoint to,
        boolean listener,
        boolean urgent) {

    /** A call that sends nothing urgent. */
    public CallSpec(
            Trigger trigger,
            String host,
            Kind call,
            int connection,
            Payload data,
            int bytes,
            int port,
            @Nullable Endpoint to,
            boolean listener) {
        this(trigger, host, call, connection, data, bytes, port, to, listener, false);
    }

    /** The calls. */
    public enum Kind {
        CONNECT("connect"),
        LISTEN("listen"),
        ACCEPT("accept"),
        SEND("send"),
        RECEIVE("receive"),
        SHUTDOWN("shutdown"),
        CLOSE("close"),
        ABORT("abort"),
        CRASH("crash"),
        REBOOT("reboot");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As scenarios write it. */
        public String text() {
            return text;
        }

        public static Optional<Kind> ofText(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A call about the first connection, without data. */
    public static CallSpec of(Trigger trigger, String host, Kind call) {
        return new CallSpec(trigger, host, call, 1, Payload.EMPTY, 0, 0, null, false);
    }

    /** A send about the first connection. */
    public static CallSpec send(Trigger trigger, String host, Payload data) {
        return new CallSpec(trigger, host, Kind.SEND, 1, data, 0, 0, null, false);
    }
}
