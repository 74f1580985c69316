package org.syntofin.quiz.picture;

import java.util.List;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Flags;

/**
 * The ways between the states that one end of a connection can go while nothing goes wrong: without resets, aborts and
 * losses, as Figure 5 of RFC 9293 has them. Found by trying, once.
 *
 * @param arrows in the order in which they were found from CLOSED on
 */
public record StateDiagram(List<Arrow> arrows) {

    public StateDiagram {
        arrows = List.copyOf(arrows);
    }

    /** What leads from one state to another. */
    public enum Kind {
        CALL,
        ARRIVAL,
        TIMEOUT
    }

    /**
     * One way from a state to another.
     *
     * @param event the call, as in {@code close}; the flags that arrive, as in {@code SYN,ACK}; or the timer
     * @param sent flags of the segments that leave with it
     */
    public record Arrow(State from, State to, Kind kind, String event, List<Flags> sent) {
        public Arrow {
            sent = List.copyOf(sent);
        }
    }

    /** The diagram of this program's engine. */
    public static StateDiagram ofEngine() {
        return Found.DIAGRAM;
    }

    /** Searched when it is asked for first. */
    private static final class Found {
        private static final StateDiagram DIAGRAM = new StateSearch().diagram();
    }
}
