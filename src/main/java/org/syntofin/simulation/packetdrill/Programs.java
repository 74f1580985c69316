package org.syntofin.simulation.packetdrill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;

/**
 * The socket calls of a script's program, carried out on the engine. An empty answer means that the call blocks: it is
 * asked again when something has happened.
 */
final class Programs {

    static final int SERVICE_PORT = 8080;
    static final int EPHEMERAL_PORT = 40_000;
    private static final long O_RDWR = 2;

    /** A call names a descriptor that is not open. */
    private static final class BadDescriptor extends RuntimeException {}

    private final Machine machine;
    private final Transfers transfers;
    private final ActiveOpening opening;
    private final EventQueues queues;
    private final Map<Long, VirtualSocket> sockets = new HashMap<>();

    Programs(Machine machine) {
        this.machine = machine;
        opening = new ActiveOpening(machine);
        queues = new EventQueues(machine);
        transfers = new Transfers(machine, opening);
    }

    Map<Long, VirtualSocket> sockets() {
        return sockets;
    }

    Optional<Answer> call(Action.Call call) {
        try {
            return open(call);
        } catch (BadDescriptor notOpen) {
            return Optional.of(Answer.failure("EBADF"));
        }
    }

    private Optional<Answer> open(Action.Call call) {
        return switch (call.name()) {
            case "socket" -> opened(call);
            case "bind" -> Optional.of(Answer.ZERO);
            case "listen" -> Optional.of(listen(socket(call), call));
            case "accept", "accept4" -> accept(socket(call), call);
            case "connect" -> connect(socket(call));
            case "read", "recv", "recvfrom", "readv", "recvmsg" -> transfers.read(socket(call), call);
            case "write", "send", "sendto", "writev", "sendmsg" -> transfers.write(socket(call), call);
            case "shutdown" -> Optional.of(shutdown(socket(call), call));
            case "close" ->
                Optional.of(queues.close(Arguments.number(call, 0)) ? Answer.ZERO : close(socket(call), call));
            case "fcntl" -> Optional.of(fcntl(socket(call), call));
            case "getsockopt" -> Optional.of(new SocketOptions(machine).get(socket(call), call));
            case "setsockopt" -> Optional.of(new SocketOptions(machine).set(socket(call), call));
            case "poll" -> transfers.poll(call, sockets);
            case "epoll_create", "epoll_create1" -> Optional.of(queues.create(call));
            case "epoll_ctl" -> Optional.of(queues.control(call, sockets));
            case "epoll_wait", "epoll_pwait" -> queues.await(call);
            case "ioctl" -> Optional.of(new Queues(machine).ioctl(socket(call), call));
            case "sleep", "usleep" -> Optional.of(Answer.ZERO);
            default -> throw new Unplayable("the call " + call.name());
        };
    }

    private Optional<Answer> opened(Action.Call call) {
        List<String> protocol = Arguments.names(call, 2);
        if (!protocol.isEmpty() && protocol.stream().noneMatch(Programs::isTcp)) {
            return Optional.of(Answer.failure("EPROTONOSUPPORT"));
        }
        if (call.result() instanceof Numeral number && number.value() >= 0) {
            machine.forgetListenersKey();
            VirtualSocket socket = new VirtualSocket();
            socket.setNonBlocking(Arguments.names(call, 1).contains("SOCK_NONBLOCK"));
            sockets.put(number.value(), socket);
            return Optional.of(Answer.of(number.value()));
        }
        throw new Unplayable("socket without a descriptor");
    }

    private static boolean isTcp(String protocol) {
        return protocol.equals("IPPROTO_TCP") || protocol.equals("IPPROTO_IP");
    }

    private Answer listen(VirtualSocket socket, Action.Call call) {
        if (socket.connection().isPresent()) {
            return Answer.failure("EINVAL");
        }
        if (socket.listener().isEmpty()) {
            Stack stack = machine.stack();
            socket.choose(ProfileOption.ACCEPT_BACKLOG, machine.acceptBacklog(Arguments.number(call, 1)));
            Profile chosen = machine.fastOpen().listener(socket.chosenOf(machine.profile()));
            Optional<Listener> listener = stack.calls().listen(stack.now(), SERVICE_PORT, chosen);
            if (listener.isEmpty()) {
                return Answer.failure("EADDRINUSE");
            }
            listener.get().acceptAutomatically(false);
            socket.listensWith(listener.get());
            machine.judge().talk(SERVICE_PORT, machine.nextRemotePort());
        }
        return Answer.ZERO;
    }

    private Optional<Answer> accept(VirtualSocket socket, Action.Call call) {
        if (socket.listener().isEmpty()) {
            return Optional.of(Answer.failure("EINVAL"));
        }
        Stack stack = machine.stack();
        Optional<Connection> child =
                stack.calls().accept(stack.now(), socket.listener().get());
        if (child.isEmpty()) {
            return socket.isNonBlocking() ? Optional.of(Answer.failure("EAGAIN")) : Optional.empty();
        }
        long descriptor = call.result() instanceof Numeral number ? number.value() : -1;
        VirtualSocket accepted = VirtualSocket.accepted(child.get());
        accepted.setNonBlocking(Arguments.names(call, 3).contains("SOCK_NONBLOCK"));
        sockets.put(descriptor, accepted);
        return Optional.of(Answer.of(descriptor));
    }

    private Optional<Answer> connect(VirtualSocket socket) {
        if (socket.isPrepared()) {
            return Optional.of(Answer.failure("EISCONN"));
        }
        if (socket.connection().isEmpty()) {
            if (opening.prepares(socket)) {
                return Optional.of(Answer.ZERO);
            }
            if (!opening.open(socket, Payload.EMPTY)) {
                return Optional.of(Answer.failure("EADDRINUSE"));
            }
            return socket.isNonBlocking() ? Optional.of(Answer.failure("EINPROGRESS")) : connected(socket);
        }
        State state = socket.state();
        boolean opening = state == State.SYN_SENT || state == State.SYN_RECEIVED;
        if (socket.isConnectAnswered()) {
            return Optional.of(Answer.failure(opening ? "EALREADY" : "EISCONN"));
        }
        Optional<Answer> answer = connected(socket);
        return answer.isEmpty() && socket.isNonBlocking() ? Optional.of(Answer.failure("EALREADY")) : answer;
    }

    private Optional<Answer> connected(VirtualSocket socket) {
        State state = socket.state();
        if (state == State.SYN_SENT || state == State.SYN_RECEIVED) {
            return Optional.empty();
        }
        Optional<String> error = transfers.error(socket);
        socket.answerConnect();
        return Optional.of(error.map(Answer::failure)
                .orElse(state == State.CLOSED ? Answer.failure("ECONNABORTED") : Answer.ZERO));
    }

    private Answer shutdown(VirtualSocket socket, Action.Call call) {
        State state = socket.state();
        if (socket.connection().isEmpty() || state == State.CLOSED || state == State.SYN_SENT) {
            return Answer.failure("ENOTCONN");
        }
        List<String> how = Arguments.names(call, 1);
        if (how.contains("SHUT_RD") || how.contains("SHUT_RDWR")) {
            socket.shutReading();
        }
        if ((how.contains("SHUT_WR") || how.contains("SHUT_RDWR")) && !socket.isWritingShut()) {
            socket.shutWriting();
            Stack stack = machine.stack();
            stack.calls()
                    .shutdown(stack.now(), socket.connection().orElseThrow().socket());
        }
        return Answer.ZERO;
    }

    private Answer close(VirtualSocket socket, Action.Call call) {
        sockets.remove(Arguments.number(call, 0));
        Stack stack = machine.stack();
        socket.listener().ifPresent(listener -> stack.calls().close(stack.now(), listener));
        Optional<Connection> connection = socket.connection().filter(c -> c.state() != State.CLOSED);
        if (connection.isPresent() && socket.abortsOnClose()) {
            stack.calls().abort(stack.now(), connection.get().socket());
        } else if (connection.isPresent()) {
            stack.calls().close(stack.now(), connection.get().socket());
        }
        return Answer.ZERO;
    }

    private Answer fcntl(VirtualSocket socket, Action.Call call) {
        if (Arguments.names(call, 1).contains("F_SETFL")) {
            socket.setNonBlocking(Arguments.names(call, 2).contains("O_NONBLOCK"));
            return Answer.ZERO;
        }
        if (Arguments.names(call, 1).contains("F_GETFL")) {
            long nonBlocking = machine.isLinux() ? 0x800 : 0x4;
            return Answer.of(O_RDWR | (socket.isNonBlocking() ? nonBlocking : 0));
        }
        throw new Unplayable("fcntl " + Arguments.names(call, 1));
    }

    private VirtualSocket socket(Action.Call call) {
        VirtualSocket socket = sockets.get(Arguments.number(call, 0));
        if (socket == null) {
            throw new BadDescriptor();
        }
        return socket;
    }
}
