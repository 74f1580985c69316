package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SegmentText;

/** What the benchmarks run; each is run once with its trace first, so that no figure is of connections that failed. */
final class BenchmarkScenarios {

    static final Payload HUNDRED = Payload.letters(100);

    private BenchmarkScenarios() {}

    /** One connection that sends 100 octets this often, from both ends in turn, then closes. */
    static Scenario whole(int sends) {
        List<CallSpec> calls = new ArrayList<>();
        calls.add(call(0, "client", CallSpec.Kind.CONNECT, 1));
        for (int i = 0; i < sends; i++) {
            calls.add(call(100_000 + i * 100_000L, i % 2 == 0 ? "client" : "server", CallSpec.Kind.SEND, 1));
        }
        long end = 200_000 + sends * 100_000L;
        calls.add(call(end, "client", CallSpec.Kind.CLOSE, 1));
        calls.add(call(end + 100_000, "server", CallSpec.Kind.CLOSE, 1));
        return complete(
                scenario(Profile.RFC9293, NetworkSpec.STEADY, calls, List.of(), Scenario.DEFAULT_UNTIL), 1, sends);
    }

    /** That many connections on the same two hosts, each over before the next begins. */
    static Scenario oneAfterAnother(int connections) {
        Profile brief = Profile.RFC9293.with(ProfileOption.MSL, 25_000);
        NetworkSpec network = new NetworkSpec(10_000, 10_000, 0, 0, 0, 0);
        List<CallSpec> calls = new ArrayList<>();
        for (int i = 1; i <= connections; i++) {
            long start = i * 200_000L;
            calls.add(call(start, "client", CallSpec.Kind.CONNECT, i));
            calls.add(call(start + 20_000, "client", CallSpec.Kind.SEND, i));
            calls.add(call(start + 60_000, "client", CallSpec.Kind.CLOSE, i));
            calls.add(call(start + 70_001, "server", CallSpec.Kind.CLOSE, i));
        }
        return complete(scenario(brief, network, calls, List.of(), Scenario.DEFAULT_UNTIL), connections, connections);
    }

    /** That many forged SYNs, each from another end, against a backlog of 128. */
    static Scenario flood(int forged) {
        InjectSpec inject = new InjectSpec(
                new Trigger.At(0), SegmentText.parsePattern("forged:1000 > server [S] seq 7"), forged, 1, null, 0);
        return scenario(Profile.RFC9293, NetworkSpec.STEADY, List.of(), List.of(inject), 500_000);
    }

    private static CallSpec call(long at, String host, CallSpec.Kind kind, int connection) {
        Payload data = kind == CallSpec.Kind.SEND ? HUNDRED : Payload.EMPTY;
        return new CallSpec(new Trigger.At(at), host, kind, connection, data, 0, 0, null, false);
    }

    private static Scenario scenario(
            Profile profile, NetworkSpec network, List<CallSpec> calls, List<InjectSpec> injects, long until) {
        HostSpec client = new HostSpec("client", profile, List.of(), 40_000, false, true, true);
        HostSpec server = new HostSpec("server", profile, List.of(), 80, true, true, true);
        return new Scenario(
                "bench", Map.of(), 1, List.of(client, server), network, calls, List.of(), injects, null, until);
    }

    private static Scenario complete(Scenario scenario, int connections, int sends) {
        int octets = 0;
        int timeWaitsOver = 0;
        int lastAcks = 0;
        for (Step step : Simulator.run(scenario).steps()) {
            octets += step.event() instanceof Step.Signal signal ? signal.bytes() : 0;
            if (step.event() instanceof Step.StateChange(State from, State to) && to == State.CLOSED) {
                timeWaitsOver += from == State.TIME_WAIT ? 1 : 0;
                lastAcks += from == State.LAST_ACK ? 1 : 0;
            }
        }
        if (octets != sends * HUNDRED.length() || timeWaitsOver != connections || lastAcks != connections) {
            throw new IllegalStateException("not " + connections + " complete connections: " + octets + " octets, "
                    + timeWaitsOver + " and " + lastAcks + " closed");
        }
        return scenario;
    }
}
