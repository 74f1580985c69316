package org.syntofin.simulation.packetdrill;

import java.util.Optional;
import org.syntofin.simulation.packetdrill.VirtualSocket.FastOpening;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;

/** How a script's program opens actively: by connect, or by sending where Fast Open is meant (RFC 7413). */
final class ActiveOpening {

    private static final long MSG_FASTOPEN = 0x2000_0000;

    private final Machine machine;

    ActiveOpening(Machine machine) {
        this.machine = machine;
    }

    /** Opens, with text if there is some; false where the address is in use. */
    boolean open(VirtualSocket socket, Payload text) {
        Stack stack = machine.stack();
        int local = machine.nextPort();
        machine.judge().talk(local, Programs.SERVICE_PORT);
        machine.tunnel().use(socket.tunnelPort());
        Endpoint remote = new Endpoint(SegmentJudge.PEER, Programs.SERVICE_PORT);
        Optional<Connection> made = stack.calls().connect(stack.now(), local, remote, profile(socket), text);
        if (made.isEmpty()) {
            return false;
        }
        stack.calls().readAutomatically(made.get(), false);
        socket.connectsWith(made.get());
        return true;
    }

    private Profile profile(VirtualSocket socket) {
        Profile chosen = socket.chosenOf(machine.profile());
        return socket.fastOpening() == FastOpening.NONE
                ? chosen.with(ProfileOption.FAST_OPEN, 0)
                : machine.fastOpen().client(chosen);
    }

    /** Whether connect may leave the SYN to the first text, since a cookie is known. */
    boolean prepares(VirtualSocket socket) {
        boolean prepares = socket.fastOpening() == FastOpening.AT_CONNECT && room(socket) > 0;
        if (prepares) {
            socket.openFast(FastOpening.PREPARED);
            socket.answerConnect();
        }
        return prepares;
    }

    private int room(VirtualSocket socket) {
        return machine.stack()
                .calls()
                .fastOpenRoom(profile(socket), new Endpoint(SegmentJudge.PEER, Programs.SERVICE_PORT));
    }

    /** Whether this call opens by sending. */
    static boolean isWanted(VirtualSocket socket, Action.Call call) {
        long number = Arguments.number(call, 3);
        return Arguments.flags(call).contains("MSG_FASTOPEN")
                || (number > 0 && (number & MSG_FASTOPEN) != 0)
                || socket.fastOpening() == FastOpening.AT_SEND
                || socket.fastOpening() == FastOpening.PREPARED;
    }

    /** The call on a socket that is not connected: it opens, and sends what may be sent. */
    Optional<Answer> send(VirtualSocket socket, Action.Call call) {
        boolean buffers = socket.fastOpening() == FastOpening.AT_SEND;
        boolean unspecified = Arguments.names(call, 4).contains("AF_UNSPEC");
        if (unspecified || (!machine.fastOpen().isClient() && !buffers)) {
            return Optional.of(Answer.failure("EOPNOTSUPP"));
        }
        if (socket.fastOpening() == FastOpening.NONE) {
            socket.openFast(FastOpening.AT_CONNECT);
        }
        int octets = Arguments.octets(call);
        if (octets > 0 && Arguments.isNowhere(call)) {
            return Optional.of(Answer.failure("EFAULT"));
        }
        boolean waits =
                !buffers && !socket.isNonBlocking() && !Arguments.flags(call).contains("MSG_DONTWAIT");
        int given = buffers || waits ? octets : Math.min(octets, room(socket));
        if (!open(socket, Payload.letters(given))) {
            return Optional.of(Answer.failure("EADDRINUSE"));
        }
        if (waits) {
            socket.awaitSending(octets);
            return awaited(socket);
        }
        if (given == 0) {
            return Optional.of(Answer.failure("EINPROGRESS"));
        }
        socket.answerConnect();
        return Optional.of(Answer.of(given));
    }

    /** The answer to a call that opened and waits for the handshake. */
    Optional<Answer> awaited(VirtualSocket socket) {
        State state = socket.state();
        if (state == State.SYN_SENT || state == State.SYN_RECEIVED) {
            return Optional.empty();
        }
        int octets = socket.takeAwaited();
        socket.answerConnect();
        Optional<String> error =
                socket.connection().flatMap(c -> machine.stack().takeError(c.socket()));
        return Optional.of(error.map(Answer::failure).orElse(Answer.of(octets)));
    }
}
