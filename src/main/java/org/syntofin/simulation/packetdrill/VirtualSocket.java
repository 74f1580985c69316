package org.syntofin.simulation.packetdrill;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;

/** What a descriptor of the script's program stands for. */
final class VirtualSocket {

    private @Nullable Listener listener;
    private @Nullable Connection connection;
    private boolean nonBlocking;
    private boolean abortsOnClose;
    private boolean readingShut;
    private boolean writingShut;
    private boolean connectAnswered;
    private FastOpening fastOpening = FastOpening.NONE;
    private long tunnelPort;
    private int takenAfterClose;
    private int awaited = -1;
    private final Map<ProfileOption, Long> chosen = new EnumMap<>(ProfileOption.class);

    static VirtualSocket accepted(Connection connection) {
        VirtualSocket socket = new VirtualSocket();
        socket.connection = connection;
        socket.connectAnswered = true;
        return socket;
    }

    Optional<Listener> listener() {
        return Optional.ofNullable(listener);
    }

    Optional<Connection> connection() {
        return Optional.ofNullable(connection);
    }

    void listensWith(@Nullable Listener newListener) {
        listener = newListener;
    }

    void connectsWith(Connection newConnection) {
        connection = newConnection;
    }

    State state() {
        return connection != null ? connection.state() : listener != null ? State.LISTEN : State.CLOSED;
    }

    /** Whether the other end has closed, so that reading ends after what is there. */
    boolean hasEnded() {
        return switch (state()) {
            case CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT, CLOSED -> true;
            case LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 -> false;
        };
    }

    int readable() {
        return connection == null ? 0 : connection.readable() - takenAfterClose;
    }

    /** Takes octets where the RFC's RECEIVE would refuse, since the connection is as good as gone. */
    void takeAfterClose(int octets) {
        takenAfterClose += octets;
    }

    boolean isNonBlocking() {
        return nonBlocking;
    }

    void setNonBlocking(boolean value) {
        nonBlocking = value;
    }

    boolean abortsOnClose() {
        return abortsOnClose;
    }

    void setAbortsOnClose(boolean value) {
        abortsOnClose = value;
    }

    boolean isReadingShut() {
        return readingShut;
    }

    void shutReading() {
        readingShut = true;
    }

    boolean isWritingShut() {
        return writingShut;
    }

    void shutWriting() {
        writingShut = true;
    }

    /** Whether connect has told how it went. */
    boolean isConnectAnswered() {
        return connectAnswered;
    }

    void answerConnect() {
        connectAnswered = true;
    }

    /** A call that opened with text waits for the handshake, and will then return this. */
    void awaitSending(int octets) {
        awaited = octets;
    }

    boolean isSendingAwaited() {
        return awaited >= 0;
    }

    int takeAwaited() {
        int octets = awaited;
        awaited = -1;
        return octets;
    }

    /** What the program chose before it listened or connected. */
    void choose(ProfileOption option, long value) {
        chosen.put(option, value);
    }

    /** The profile with what the program chose. */
    Profile chosenOf(Profile profile) {
        Profile result = profile;
        for (Map.Entry<ProfileOption, Long> choice : chosen.entrySet()) {
            result = result.with(choice.getKey(), choice.getValue());
        }
        return result;
    }

    /** Which call opens a connection by Fast Open (RFC 7413). */
    FastOpening fastOpening() {
        return fastOpening;
    }

    /** The UDP port of the other end by which the connection will go; 0 for plain TCP. */
    long tunnelPort() {
        return tunnelPort;
    }

    void goByTunnel(long port) {
        tunnelPort = port;
    }

    /** Whether connect has said that it is done, although nothing was sent. */
    boolean isPrepared() {
        return fastOpening == FastOpening.PREPARED && connection == null;
    }

    void openFast(FastOpening opening) {
        fastOpening = opening;
    }

    /** Which call opens a connection by Fast Open. */
    enum FastOpening {
        NONE,
        /** connect only prepares where a cookie is known: the first text goes on the SYN. */
        AT_CONNECT,
        /** Sending connects. */
        AT_SEND,
        /** connect was called, and the first text is awaited. */
        PREPARED
    }
}
