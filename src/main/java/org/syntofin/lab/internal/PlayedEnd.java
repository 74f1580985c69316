package org.syntofin.lab.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.connection.ProfileOption;

/**
 * An end that a learner plays by hand, {@code play client} in a run's address: that host's TCP and programs do nothing,
 * it does not even answer what it gets; all that it sends is what the learner injects in its name.
 */
final class PlayedEnd {

    private static final Pattern WRITTEN = Pattern.compile("play ([\\p{L}\\p{N}_-]{1,32})");

    private PlayedEnd() {}

    /** The host that this edit says is played, if it says so. */
    static Stream<String> in(String edit) {
        Matcher matcher = WRITTEN.matcher(edit);
        return matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty();
    }

    /** The scenario with that host left to the learner. */
    static Scenario of(Scenario scenario, String host) {
        if (scenario.host(host).isEmpty()) {
            throw new RunRefused(
                    List.of(Finding.error(new Position("edit", 1, 1), "scenario.host-unknown", Map.of("found", host))));
        }
        List<HostSpec> hosts = scenario.hosts().stream()
                .map(spec -> spec.name().equals(host) ? silent(spec) : spec)
                .toList();
        return scenario.withHosts(hosts)
                .withCalls(scenario.calls().stream()
                        .filter(call -> !call.host().equals(host))
                        .toList());
    }

    private static HostSpec silent(HostSpec spec) {
        return new HostSpec(
                spec.name(),
                spec.profile().with(ProfileOption.BLACKHOLE, 1),
                spec.isns(),
                spec.port(),
                false,
                spec.accepts(),
                spec.reads());
    }
}
