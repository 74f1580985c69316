package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.syntofin.tcp.connection.State;

/** What is to come in a run, in the order of time, and of asking where times are equal. */
final class Agenda {

    private final PriorityQueue<Planned> queue = new PriorityQueue<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private long order;
    private boolean overflowed;

    /** Something that will happen. */
    private record Planned(long at, long order, Runnable action) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** Something that waits for a state. */
    private record Waiting(Trigger.When when, Runnable action) {}

    /** Plans something for a time, or for the first time that a host enters a state. */
    void when(Trigger trigger, Runnable action) {
        switch (trigger) {
            case Trigger.At(long micros) -> at(micros, action);
            case Trigger.When state -> waiting.add(new Waiting(state, action));
        }
    }

    /** Plans something for a time in microseconds; beyond the bound nothing is planned any more. */
    void at(long micros, Runnable action) {
        if (queue.size() >= Simulator.MOST_QUEUED) {
            overflowed = true;
            return;
        }
        queue.add(new Planned(micros, order++, action));
    }

    /** A host entered a state: what waited for it is planned, the first time only. */
    void entered(long now, String host, State state) {
        for (int i = 0; i < waiting.size(); i++) {
            Trigger.When when = waiting.get(i).when();
            if (when.state() == state && when.host().equals(host)) {
                at(now + when.afterMicros(), waiting.get(i).action());
                waiting.remove(i--);
            }
        }
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Whether something could not be planned, since too much was. */
    boolean overflowed() {
        return overflowed;
    }

    /** When the next thing will happen; {@link Long#MAX_VALUE} where nothing is planned. */
    long next() {
        Planned next = queue.peek();
        return next == null ? Long.MAX_VALUE : next.at();
    }

    /** Lets the next thing happen. */
    void runNext() {
        queue.remove().action().run();
    }
}
