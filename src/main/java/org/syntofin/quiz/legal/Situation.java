package org.syntofin.quiz.legal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.wire.Segment;

/** Two hosts, what travels between them, and what is left of the plan. Moves are made on copies. */
final class Situation {

    /** What each host's observer writes down; shared by all situations of one search, since moves are made in turn. */
    final Recorder[] recorders;

    final SimulatedHost[] hosts = new SimulatedHost[2];
    /** Segments on their way to each host, the oldest first. */
    final List<Deque<Segment>> towards = List.of(new ArrayDeque<>(4), new ArrayDeque<>(4));
    /** Segments that the scenario delays or doubles: they keep no order. */
    final List<Segment> strays = new ArrayList<>(1);
    /** How many segments each fault has counted. */
    int[] faults = {};
    /** How many of its calls each host has made. */
    final int[] calls = new int[2];
    /** Injected segments that were shown, and those of them that have arrived, as bits. */
    long injected;

    long arrived;
    /** Calls that wait for a state that has been entered, as bits in the scenario's order. */
    long triggered;

    long now;
    int timers;

    /** What each host's state is as a key; null until it is asked for. */
    private final @Nullable String[] hostKeys = new String[2];

    private Situation(Recorder[] recorders) {
        this.recorders = recorders;
    }

    static Situation begin(Scenario scenario, Recorder[] recorders) {
        Situation situation = new Situation(recorders);
        situation.faults = new int[scenario.faults().size()];
        for (int i = 0; i < 2; i++) {
            HostSpec spec = scenario.hosts().get(i);
            situation.hosts[i] = SimulatedHost.of(scenario, spec, recorders[i]);
            situation.hosts[i].tcp().holdAcks(true);
        }
        return situation;
    }

    /** A copy on which any move of one host can be made; the other is the same. */
    Situation copy(int host) {
        Situation copy = sharing();
        if (host >= 0) {
            copy.hosts[host] = hosts[host].copy(recorders[host]);
            copy.hostKeys[host] = null;
        }
        return copy;
    }

    /** A copy whose hosts are the same: for what happens between them. Nothing may be done to its hosts. */
    Situation sharing() {
        Situation copy = new Situation(recorders);
        for (int i = 0; i < 2; i++) {
            copy.hosts[i] = hosts[i];
            copy.hostKeys[i] = hostKeys[i];
            copy.towards.get(i).addAll(towards.get(i));
            copy.calls[i] = calls[i];
        }
        copy.strays.addAll(strays);
        copy.faults = faults.clone();
        copy.injected = injected;
        copy.arrived = arrived;
        copy.triggered = triggered;
        copy.now = now;
        copy.timers = timers;
        return copy;
    }

    int index(String host) {
        return hosts[0].name().equals(host) ? 0 : hosts[1].name().equals(host) ? 1 : -1;
    }

    /** A segment goes on its way: in its direction's order, or without one where a fault delays or doubles it. */
    void send(Segment segment, List<FaultSpec> specs) {
        int to = index(segment.to().host());
        if (to < 0) {
            return;
        }
        boolean delayed = false;
        boolean doubled = false;
        for (int i = 0; i < specs.size(); i++) {
            SegmentName name = specs.get(i).segment();
            if (name != null
                    && name.host().equals(segment.from().host())
                    && name.kind().covers(segment)
                    && faults[i] < name.ordinal()
                    && ++faults[i] == name.ordinal()) {
                delayed |= specs.get(i).effect() == FaultSpec.Effect.DELAY;
                doubled |= specs.get(i).effect() == FaultSpec.Effect.DUPLICATE;
            }
        }
        if (delayed || doubled) {
            strays.add(segment);
        }
        if (!delayed) {
            towards.get(to).add(segment);
        }
    }

    /** Whether nobody waits for an acknowledgment or has something left to send. */
    boolean settled() {
        for (SimulatedHost host : hosts) {
            for (Connection connection : host.tcp().connections()) {
                boolean acknowledged =
                        connection.tcb().sndUna().equals(connection.tcb().sndNxt());
                if (!acknowledged || connection.unsentOctets() > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Writes everything that decides what can happen next. */
    void writeKey(StringBuilder key) {
        for (int i = 0; i < 2; i++) {
            key.append('#').append(hostKey(i));
            key.append('!').append(calls[i]).append('>');
            towards.get(i).forEach(segment -> write(segment, key));
        }
        if (!strays.isEmpty()) {
            key.append('~');
            strays.forEach(segment -> write(segment, key));
        }
        for (int count : faults) {
            key.append('f').append(count);
        }
        key.append('^')
                .append(injected)
                .append(',')
                .append(arrived)
                .append(',')
                .append(timers)
                .append(',')
                .append(triggered);
        if (timers > 0) {
            key.append('@').append(now).append(':');
            for (SimulatedHost host : hosts) {
                key.append(host.tcp().nextTimer()).append(':');
            }
        }
    }

    private String hostKey(int host) {
        String known = hostKeys[host];
        if (known == null) {
            StringBuilder key = new StringBuilder(200);
            hosts[host].writeKey(key);
            known = key.toString();
            hostKeys[host] = known;
        }
        return known;
    }

    private static void write(Segment segment, StringBuilder key) {
        key.append('(')
                .append(segment.from().port())
                .append(',')
                .append(segment.to().port())
                .append(',')
                .append(segment.flags().bits())
                .append(',')
                .append(segment.seq().value())
                .append(',')
                .append(segment.ack() == null ? -1 : segment.acknowledgment().value())
                .append(',')
                .append(segment.window())
                .append(',')
                .append(segment.payload().length())
                .append(')');
    }
}
