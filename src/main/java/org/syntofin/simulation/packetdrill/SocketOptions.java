package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.simulation.packetdrill.Expression.Sequence;
import org.syntofin.tcp.connection.ProfileOption;

/** getsockopt and setsockopt: what concerns opening and closing is real, the rest is passed over and counted. */
final class SocketOptions {

    private final Machine machine;

    SocketOptions(Machine machine) {
        this.machine = machine;
    }

    Answer get(VirtualSocket socket, Action.Call call) {
        @Nullable
        Expression written = call.arguments().size() > 3 ? call.arguments().get(3) : null;
        if (Arguments.names(call, 2).contains("SO_ERROR")) {
            return error(socket, inner(written));
        }
        if (Arguments.names(call, 2).contains("SO_LINGER")) {
            return linger(socket, Arguments.fields(inner(written)));
        }
        @Nullable Expression state = Arguments.fields(inner(written)).get("tcpi_state");
        if (Arguments.names(call, 2).contains("TCP_INFO") && state != null) {
            boolean right = new States(machine.isFreeBsd()).is(state, socket.state());
            return right ? Answer.ZERO : Answer.failure("tcpi_state of " + socket.state());
        }
        return passedOver(call);
    }

    private Answer error(VirtualSocket socket, Expression written) {
        Optional<String> error =
                socket.connection().flatMap(c -> machine.stack().takeError(c.socket()));
        List<String> wanted = Arguments.words(written);
        boolean free = wanted.isEmpty() && !(written instanceof Numeral);
        boolean none = written instanceof Numeral number && number.value() == 0;
        boolean right = free || (error.isEmpty() ? none : wanted.contains(error.get()));
        return right ? Answer.ZERO : Answer.failure("SO_ERROR of " + error.orElse("0"));
    }

    private static Answer linger(VirtualSocket socket, Map<String, Expression> wanted) {
        boolean right = wanted.isEmpty() || Arguments.value(wanted.get("onoff")) > 0 == socket.abortsOnClose();
        return right ? Answer.ZERO : Answer.failure("SO_LINGER of " + socket.abortsOnClose());
    }

    Answer set(VirtualSocket socket, Action.Call call) {
        @Nullable
        Expression written = call.arguments().size() > 3 ? call.arguments().get(3) : null;
        long value = Arguments.value(inner(written));
        String name = Arguments.names(call, 2).isEmpty()
                ? ""
                : Arguments.names(call, 2).getFirst();
        switch (name) {
            case "SO_LINGER" -> {
                Map<String, Expression> linger = Arguments.fields(inner(written));
                socket.setAbortsOnClose(
                        Arguments.value(linger.get("onoff")) > 0 && Arguments.value(linger.get("linger")) == 0);
                return Answer.ZERO;
            }
            case "SO_KEEPALIVE" -> machine.choose(socket, ProfileOption.KEEP_ALIVE, value);
            case "TCP_KEEPIDLE" -> machine.choose(socket, ProfileOption.KEEP_ALIVE_IDLE, value * 1_000_000);
            case "TCP_KEEPINTVL" -> machine.choose(socket, ProfileOption.KEEP_ALIVE_INTERVAL, value * 1_000_000);
            case "TCP_KEEPCNT" -> machine.choose(socket, ProfileOption.KEEP_ALIVE_PROBES, value);
            case "TCP_KEEPINIT" -> machine.choose(socket, ProfileOption.OPEN_TIMEOUT, value * 1_000_000);
            case "TCP_SYNCNT" -> machine.choose(socket, ProfileOption.SYN_RETRIES, value);
            case "TCP_USER_TIMEOUT" -> machine.choose(socket, ProfileOption.USER_TIMEOUT, value * 1_000);
            case "TCP_MAXSEG" -> machine.choose(socket, ProfileOption.MSS, value);
            case "TCP_FASTOPEN_CONNECT" -> {
                if (!machine.isFreeBsd() && !machine.fastOpen().isClient()) {
                    return Answer.failure("EOPNOTSUPP");
                }
                fastOpen(socket, name, value);
            }
            case "TCP_FASTOPEN" -> fastOpen(socket, name, value);
            case "TCP_FASTOPEN_KEY" -> {
                return key(written);
            }
            case "TCP_REMOTE_UDP_ENCAPS_PORT" -> socket.goByTunnel(value);
            case "TCP_NOOPT" -> machine.chooseNoOptions(socket, value > 0);
            default -> {
                return passedOver(call);
            }
        }
        return passedOverUnlessZero(call);
    }

    /** Sixteen octets: the listener's own key for its cookies. */
    private Answer key(@Nullable Expression written) {
        boolean right = written instanceof Expression.Text(String text)
                && machine.fastOpen().setListenersKey(text);
        if (right) {
            machine.renewFastOpenCookies();
        }
        return right ? Answer.ZERO : Answer.failure("EINVAL");
    }

    private void fastOpen(VirtualSocket socket, String name, long value) {
        if (name.equals("TCP_FASTOPEN_CONNECT")) {
            socket.openFast(value > 0 ? VirtualSocket.FastOpening.AT_CONNECT : VirtualSocket.FastOpening.NONE);
        } else if (machine.isFreeBsd() && socket.listener().isEmpty()) {
            socket.openFast(value > 0 ? VirtualSocket.FastOpening.AT_SEND : VirtualSocket.FastOpening.NONE);
        }
        boolean listens = name.equals("TCP_FASTOPEN");
        if (listens && socket.connection().isEmpty()) {
            boolean on = value > 0 && machine.fastOpen().isServer();
            machine.choose(socket, ProfileOption.FAST_OPEN, on ? 1 : 0);
            if (!machine.isFreeBsd() && value > 0) {
                machine.choose(socket, ProfileOption.FAST_OPEN_PENDING, value);
            }
        }
    }

    /** An option that we have not: whatever the script expects is given. */
    private Answer passedOver(Action.Call call) {
        machine.passOver();
        return passedOverUnlessZero(call);
    }

    private static Answer passedOverUnlessZero(Action.Call call) {
        long value = call.result() instanceof Numeral number ? number.value() : 0;
        return new Answer(value, call.error());
    }

    private static Expression inner(@Nullable Expression written) {
        if (written instanceof Sequence sequence && !sequence.elements().isEmpty()) {
            return sequence.elements().getFirst();
        }
        return written == null ? new Expression.Whatever() : written;
    }
}
