package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.tcp.connection.State;

/** The states as systems number and name them. */
final class States {

    private static final List<State> LINUX = List.of(
            State.ESTABLISHED,
            State.SYN_SENT,
            State.SYN_RECEIVED,
            State.FIN_WAIT_1,
            State.FIN_WAIT_2,
            State.TIME_WAIT,
            State.CLOSED,
            State.CLOSE_WAIT,
            State.LAST_ACK,
            State.LISTEN,
            State.CLOSING);
    private static final List<State> FREEBSD = List.of(
            State.CLOSED,
            State.LISTEN,
            State.SYN_SENT,
            State.SYN_RECEIVED,
            State.ESTABLISHED,
            State.CLOSE_WAIT,
            State.FIN_WAIT_1,
            State.CLOSING,
            State.LAST_ACK,
            State.FIN_WAIT_2,
            State.TIME_WAIT);

    private final boolean freeBsd;

    States(boolean freeBsd) {
        this.freeBsd = freeBsd;
    }

    long number(State state) {
        return freeBsd ? FREEBSD.indexOf(state) : LINUX.indexOf(state) + 1;
    }

    boolean is(Expression written, State state) {
        return written instanceof Numeral number
                ? number.value() == number(state)
                : Arguments.words(written).stream()
                        .anyMatch(name -> ofName(name).filter(state::equals).isPresent());
    }

    /** {@code TCP_CLOSE_WAIT}, {@code TCPI_SYN_RECEIVED}, {@code SYN_RCVD}, {@code FIN_WAIT_2}, … */
    static Optional<State> ofName(String name) {
        String plain = name.toUpperCase(Locale.ROOT)
                .replaceFirst("^TCP[SI]?_", "")
                .replace("FIN_WAIT1", "FIN_WAIT_1")
                .replace("FIN_WAIT2", "FIN_WAIT_2")
                .replaceFirst("^SYN_(RCVD|RECV)$", "SYN_RECEIVED")
                .replaceFirst("^CLOSE$", "CLOSED");
        for (State state : State.values()) {
            if (state.name().equals(plain)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
