package org.syntofin.simulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.NamedNumbers;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/**
 * One thing that happened.
 *
 * @param n from 1
 * @param at microseconds since the start
 * @param host at which host; of an injected segment: the host that it claims to come from
 * @param socket the host's control block, from 1; a listener's child is a socket of its own. 0 where there is none
 * @param connection which of the scenario's connections, from 1
 * @param event what happened
 * @param rule the rule of the RFC that caused it, or null where none did (a call, an arrival)
 * @param why the inequality that decided, if one did
 * @param tcb what changed in the control block, by the RFC's names; times in microseconds
 * @param inferred true where a capture does not show it and the reader concluded it
 */
public record Step(
        int n,
        long at,
        String host,
        int socket,
        int connection,
        Event event,
        @Nullable Rule rule,
        @Nullable Check why,
        Map<String, Long> tcb,
        boolean inferred) {

    public Step {
        tcb = NamedNumbers.copyOf(tcb);
    }

    /** What a step says; {@link #kind} is its name in the JSON form. */
    public sealed interface Event {
        String kind();
    }

    /**
     * The application calls.
     *
     * @param call as in {@code connect}
     * @param bytes of a send or receive, else 0
     */
    public record Call(String call, int bytes) implements Event {
        @Override
        public String kind() {
            return "call";
        }
    }

    /** A socket enters a state. */
    public record StateChange(State from, State to) implements Event {
        @Override
        public String kind() {
            return "state";
        }
    }

    /**
     * A segment leaves.
     *
     * @param id names the segment in later steps, from 1 in the order of sending
     * @param retransmission whether its numbers were sent before
     * @param injected whether it came from nowhere: an old duplicate, an attacker
     */
    public record Send(int id, Segment segment, boolean retransmission, boolean injected) implements Event {
        @Override
        public String kind() {
            return "send";
        }
    }

    /** A segment arrives and is looked at. */
    public record Receive(int id) implements Event {
        @Override
        public String kind() {
            return "receive";
        }
    }

    /** The network loses a segment; the step stands right after its sending. */
    public record Lose(int id) implements Event {
        @Override
        public String kind() {
            return "lose";
        }
    }

    /** A segment that had arrived is dropped; the rule says why. */
    public record Discard(int id) implements Event {
        @Override
        public String kind() {
            return "discard";
        }
    }

    /**
     * A timer is set, fires or is cancelled.
     *
     * @param timer as in {@code retransmission}
     * @param due when it will fire, in microseconds since the start; of a cancelled one, when it would have
     */
    public record Timer(String timer, TimerAction action, long due) implements Event {
        @Override
        public String kind() {
            return "timer";
        }
    }

    /** What becomes of a timer. */
    public enum TimerAction {
        SET("set"),
        FIRED("fired"),
        CANCELLED("cancelled");

        private final String text;

        TimerAction(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * The application is told something.
     *
     * @param signal in the RFC's words, as in {@code connection reset}
     * @param bytes of data that were delivered, else 0
     */
    public record Signal(String signal, int bytes) implements Event {
        @Override
        public String kind() {
            return "signal";
        }
    }
}
