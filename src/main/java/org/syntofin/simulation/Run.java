package org.syntofin.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.IcmpError;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;

/** One run: hosts, the network between them, and what is to come, until nothing is or a bound is met. */
final class Run {

    /** Of IPv4 and TCP, without options. */
    private static final int HEADERS = 40;

    private final Scenario scenario;
    private final @Nullable TraceRecorder recorder;
    private final ScenarioPorts ports;
    private final Network network;
    private final Map<String, SimulatedHost> hosts = new LinkedHashMap<>();
    private final List<SimulatedHost> hostList;
    private final Agenda agenda = new Agenda();
    private long now;
    private int segments;
    /** Given to send by all programs so far. */
    private long octets;

    Run(Scenario scenario, @Nullable TraceRecorder recorder, Deliveries deliveries) {
        this.scenario = scenario;
        this.recorder = recorder;
        ports = ScenarioPorts.of(scenario);
        network = new Network(scenario.network(), scenario.faults(), scenario.seed());
        for (HostSpec spec : scenario.hosts()) {
            HostObserver observer = new HostObserver(this, spec.name(), recorder, deliveries);
            SimulatedHost host = SimulatedHost.of(scenario, ports, spec, observer);
            observer.attach(host);
            hosts.put(spec.name(), host);
        }
        hostList = List.copyOf(hosts.values());
    }

    long now() {
        return now;
    }

    /** How many were sent so far. */
    int segments() {
        return segments;
    }

    /** The faults, from 0, that nothing has met so far. */
    List<Integer> idleFaults() {
        return network.idle();
    }

    Outcome run() {
        plan();
        for (int events = 0; events < Simulator.MOST_EVENTS; events++) {
            SimulatedHost timed = earliestTimer();
            long timer = timed == null ? Long.MAX_VALUE : timed.tcp().nextTimer();
            long at = Math.min(agenda.next(), timer);
            if (at == Long.MAX_VALUE) {
                return agenda.overflowed() ? Outcome.QUEUE_FULL : Outcome.QUIET;
            }
            if (at > scenario.untilMicros()) {
                now = scenario.untilMicros();
                return Outcome.TOO_LONG;
            }
            now = at;
            step(timed, timer);
            if (agenda.overflowed()) {
                return Outcome.QUEUE_FULL;
            }
            if (octets > Simulator.MOST_OCTETS) {
                return Outcome.TOO_MUCH_DATA;
            }
            if (recorder != null && recorder.size() > Simulator.MOST_STEPS) {
                return Outcome.TOO_MANY_STEPS;
            }
        }
        return Outcome.TOO_MANY_EVENTS;
    }

    private void step(@Nullable SimulatedHost timed, long timer) {
        if (!agenda.isEmpty() && agenda.next() <= timer) {
            agenda.runNext();
        } else if (timed != null) {
            begin(timed.name());
            timed.tcp().runTimers(now);
            end();
        }
    }

    private @Nullable SimulatedHost earliestTimer() {
        SimulatedHost earliest = null;
        long when = Long.MAX_VALUE;
        for (SimulatedHost host : hostList) {
            long due = host.tcp().nextTimer();
            if (due < when) {
                earliest = host;
                when = due;
            }
        }
        return earliest;
    }

    private void plan() {
        for (SimulatedHost host : hostList) {
            if (host.listensFromTheStart()) {
                agenda.at(0, () -> listen(host));
            }
        }
        for (CallSpec call : scenario.calls()) {
            agenda.when(call.trigger(), () -> call(call));
        }
        for (InjectSpec inject : scenario.injects()) {
            agenda.when(inject.trigger(), () -> {
                Segment written = inject.segment().toSegment();
                for (int i = 0; i < inject.count(); i++) {
                    int number = i;
                    agenda.at(now + i * inject.everyMicros(), () -> inject(inject, written, number));
                }
            });
        }
    }

    /** A host entered a state: what waited for it is planned, the first time only. */
    void entered(String host, State state) {
        agenda.entered(now, host, state);
    }

    private void listen(SimulatedHost host) {
        begin(host.name());
        if (recorder != null) {
            recorder.call("listen", 0, 1, 1);
        }
        host.listen(now);
        end();
    }

    private void call(CallSpec call) {
        SimulatedHost host = hosts.get(call.host());
        if (host == null) {
            return;
        }
        octets += call.data().length();
        if (octets > Simulator.MOST_OCTETS) {
            return;
        }
        begin(call.host());
        if (recorder != null) {
            int bytes = call.call() == CallSpec.Kind.SEND ? call.data().length() : call.bytes();
            recorder.call(call.call().text(), bytes, socketFor(host, call), call.connection());
        }
        long quietUntil = host.tcp().quietUntil();
        if (call.call() == CallSpec.Kind.CONNECT && now < quietUntil) {
            if (recorder != null) {
                recorder.decided(Rule.QUIET_TIME, null);
            }
            agenda.at(quietUntil, () -> {
                begin(call.host());
                host.call(now, call);
                end();
            });
        } else {
            host.call(now, call);
        }
        end();
    }

    private static int socketFor(SimulatedHost host, CallSpec call) {
        boolean opens = call.call() == CallSpec.Kind.CONNECT;
        int socket = host.socket(call);
        return socket > 0 && !opens ? socket : opens ? host.tcp().nextSocket() : 1;
    }

    private void inject(InjectSpec inject, Segment written, int number) {
        SegmentPattern pattern = inject.segment();
        Endpoint from = ports.complete(pattern.from());
        if (scenario.host(from.host()).isEmpty()) {
            from = new Endpoint(from.host(), Math.min(0xffff, from.port() + number));
        }
        Endpoint to = ports.complete(pattern.to());
        if (inject.icmp() != null) {
            SimulatedHost host = hosts.get(from.host());
            if (host != null) {
                begin(from.host());
                if (inject.icmp() == IcmpError.FRAGMENTATION_NEEDED && inject.mtu() > 0) {
                    host.tcp().deliverTooLarge(now, inject.mtu() - HEADERS, from, to);
                } else {
                    host.tcp().deliver(now, inject.icmp(), from, to);
                }
                end();
            }
            return;
        }
        Segment segment = new Segment(
                from,
                to,
                written.flags(),
                written.seq(),
                written.ack(),
                written.window(),
                written.urgentPointer(),
                written.options(),
                written.payload());
        int id = nextId();
        begin(from.host());
        if (recorder != null) {
            recorder.inject(id, segment);
        }
        end();
        arrive(segment, id, network.inject(segment, now), false);
    }

    /** The number of the next segment. */
    int nextId() {
        return ++segments;
    }

    /** What becomes of the segment that was just sent and recorded. */
    void dispatch(Segment segment, int id) {
        if (!hosts.containsKey(segment.to().host())) {
            return;
        }
        Network.Fate fate = network.send(segment, now);
        if (fate.arrives() < 0) {
            if (recorder != null) {
                recorder.lose(id);
            }
            return;
        }
        arrive(segment, id, fate.arrives(), fate.corrupted());
        if (fate.again() >= 0) {
            arrive(segment, id, fate.again(), false);
        }
    }

    private void arrive(Segment segment, int id, long when, boolean corrupted) {
        SimulatedHost host = hosts.get(segment.to().host());
        if (host != null) {
            agenda.at(when, () -> receive(host, segment, id, corrupted));
        }
    }

    private void receive(SimulatedHost host, Segment segment, int id, boolean corrupted) {
        begin(host.name());
        if (recorder != null) {
            recorder.receive(id, host, segment);
        }
        if (corrupted) {
            host.tcp().deliverCorrupted(now);
        } else {
            host.tcp().deliver(now, segment);
        }
        end();
    }

    private void begin(String host) {
        if (recorder != null) {
            recorder.begin(now, host);
        }
    }

    private void end() {
        if (recorder != null) {
            recorder.end();
        }
    }
}
