package org.syntofin.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.World;

/**
 * What is to happen: hosts, the network between them, the calls of their programs, faults, and segments from nowhere.
 * Everything that a run depends on is in here.
 *
 * @param name of the file, without its extension
 * @param titles by language tag
 * @param seed for all that is random
 * @param world a breach of TCP that all hosts share, or null for real TCP
 * @param untilMicros how long the run may last at most
 */
public record Scenario(
        String name,
        Map<String, String> titles,
        long seed,
        List<HostSpec> hosts,
        NetworkSpec network,
        List<CallSpec> calls,
        List<FaultSpec> faults,
        List<InjectSpec> injects,
        @Nullable World world,
        long untilMicros) {

    /** A day: how long a run lasts at most if the scenario does not say. */
    public static final long DEFAULT_UNTIL = 86_400_000_000L;

    public Scenario {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        hosts = List.copyOf(hosts);
        calls = List.copyOf(calls);
        faults = List.copyOf(faults);
        injects = List.copyOf(injects);
    }

    /** What it is called in a language, else in another; its name where it has no title. */
    public String title(String language) {
        return titles.isEmpty() ? name : new LocalizedText(titles).in(language);
    }

    public Optional<HostSpec> host(String hostName) {
        for (HostSpec host : hosts) {
            if (host.name().equals(hostName)) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }

    public Scenario withHosts(List<HostSpec> newHosts) {
        return new Scenario(name, titles, seed, newHosts, network, calls, faults, injects, world, untilMicros);
    }

    public Scenario withNetwork(NetworkSpec newNetwork) {
        return new Scenario(name, titles, seed, hosts, newNetwork, calls, faults, injects, world, untilMicros);
    }

    public Scenario withCalls(List<CallSpec> newCalls) {
        return new Scenario(name, titles, seed, hosts, network, newCalls, faults, injects, world, untilMicros);
    }

    public Scenario withFaults(List<FaultSpec> newFaults) {
        return new Scenario(name, titles, seed, hosts, network, calls, newFaults, injects, world, untilMicros);
    }

    public Scenario withInjects(List<InjectSpec> newInjects) {
        return new Scenario(name, titles, seed, hosts, network, calls, faults, newInjects, world, untilMicros);
    }

    public Scenario withSeed(long newSeed) {
        return new Scenario(name, titles, newSeed, hosts, network, calls, faults, injects, world, untilMicros);
    }

    public Scenario withWorld(@Nullable World newWorld) {
        return new Scenario(name, titles, seed, hosts, network, calls, faults, injects, newWorld, untilMicros);
    }
}
