package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.tcp.wire.Endpoint;

/** Which ports a scenario's connections use, and so which connection lies between two ends. */
final class ScenarioPorts {

    private static final int HIGHEST = 0xffff;

    private final Scenario scenario;
    private final List<Ends> ends = new ArrayList<>();

    private record Ends(int connection, Endpoint from, Endpoint to) {

        /** Whether it lies between these, in either direction; ports differ sooner than hosts. */
        boolean areOf(Endpoint one, Endpoint other) {
            return (from.port() == one.port() && to.port() == other.port() && from.equals(one) && to.equals(other))
                    || (from.port() == other.port() && to.port() == one.port() && from.equals(other) && to.equals(one));
        }
    }

    private ScenarioPorts(Scenario scenario) {
        this.scenario = scenario;
    }

    static ScenarioPorts of(Scenario scenario) {
        ScenarioPorts ports = new ScenarioPorts(scenario);
        for (CallSpec call : scenario.calls()) {
            if (call.call() == CallSpec.Kind.CONNECT || call.to() != null) {
                Endpoint from = new Endpoint(call.host(), ports.localPortOf(call));
                ports.ends.add(new Ends(call.connection(), from, ports.remoteOf(call)));
            }
        }
        if (ports.ends.isEmpty() && scenario.hosts().size() > 1) {
            ports.ends.add(new Ends(1, ports.endOf(0), ports.endOf(1)));
        }
        return ports;
    }

    private Endpoint endOf(int index) {
        HostSpec host = scenario.hosts().get(index);
        return new Endpoint(host.name(), host.port());
    }

    /** The scenario's connections between these ends, in either direction, in their order. */
    List<Integer> connectionsBetween(Endpoint one, Endpoint other) {
        List<Integer> found = new ArrayList<>(1);
        for (Ends pair : ends) {
            if (pair.areOf(one, other) && !found.contains(pair.connection)) {
                found.add(pair.connection);
            }
        }
        return found;
    }

    int localPortOf(CallSpec call) {
        if (call.port() != 0) {
            return call.port();
        }
        int base = scenario.host(call.host()).map(HostSpec::port).orElse(0);
        return Math.min(HIGHEST, base + call.connection() - 1);
    }

    Endpoint remoteOf(CallSpec call) {
        Endpoint to = call.to();
        if (to == null) {
            HostSpec other = otherThan(call.host());
            return new Endpoint(other.name(), other.port());
        }
        return complete(to);
    }

    private HostSpec otherThan(String name) {
        for (HostSpec host : scenario.hosts()) {
            if (!host.name().equals(name)) {
                return host;
            }
        }
        return scenario.hosts().getFirst();
    }

    /** The end with its port, where only the host was written. */
    Endpoint complete(Endpoint end) {
        return end.port() != 0
                ? end
                : scenario.host(end.host())
                        .map(host -> new Endpoint(end.host(), host.port()))
                        .orElse(new Endpoint(end.host(), 1));
    }
}
