package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.connection.ProfileOption;

/**
 * An end that a learner plays by hand, {@code play client} in a run's address: that host's TCP and programs do nothing,
 * it does not even answer what it gets; all that it sends is what the learner injects in its name. {@code play attacker}
 * plays no host: the run goes on as it would, and the learner's segments come from nowhere. {@code reveal attacker} is
 * the same run, told whole.
 */
final class PlayedEnd {

    /** Somebody who knows addresses and ports and sees nothing but what is sent to him. */
    static final String ATTACKER = "attacker";

    private static final Pattern WRITTEN = Pattern.compile("(?:play|reveal) ([\\p{L}\\p{N}_-]{1,32})");
    private static final Pattern HEADER = Pattern.compile("\\s*(\\[{1,2})\\s*([^]]+?)\\s*]{1,2}\\s*(?:#.*)?");
    private static final Pattern LISTEN = Pattern.compile("\\s*listen\\s*=\\s*(\\d+).*");

    private PlayedEnd() {}

    /** The host that this edit says is played, if it says so. */
    static Stream<String> in(String edit) {
        Matcher matcher = WRITTEN.matcher(edit);
        return matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty();
    }

    /** Whether these edits play the attacker: only what reaches him may be told. */
    static boolean isBlind(List<String> edits, Scenario scenario) {
        return edits.contains("play " + ATTACKER) && scenario.host(ATTACKER).isEmpty();
    }

    /** The scenario with that host left to the learner. */
    static Scenario of(Scenario scenario, String host) {
        if (scenario.host(host).isEmpty()) {
            if (host.equals(ATTACKER)) {
                return scenario;
            }
            throw new RunRefused(List.of(Finding.error(
                    new Position("edit", 1, 1),
                    "edits.no-host",
                    Map.of(
                            "found",
                            host,
                            "known",
                            scenario.hosts().stream().map(HostSpec::name).collect(Collectors.joining(", "))))));
        }
        List<HostSpec> hosts = scenario.hosts().stream()
                .map(spec -> spec.name().equals(host) ? silent(spec) : spec)
                .toList();
        return scenario.withHosts(hosts)
                .withCalls(scenario.calls().stream()
                        .filter(call -> !call.host().equals(host))
                        .toList());
    }

    /**
     * The scenario's text with that host left to the learner: its programs call nothing, and its TCP is silent. Nobody
     * else attacks where the learner is the attacker.
     */
    static String into(String toml, String host) {
        StringBuilder text = new StringBuilder("# Played by hand: ")
                .append(host)
                .append(". What it sends are the [[inject]] tables at the end.\n");
        for (List<String> table : tables(toml)) {
            Matcher header = HEADER.matcher(table.getFirst());
            boolean named = header.matches();
            String name = named ? header.group(2).replace("\"", "") : "";
            boolean list = named && header.group(1).length() == 2;
            if (list && (name.equals("do") ? ofHost(table, host) : name.equals("inject") && host.equals(ATTACKER))) {
                continue;
            }
            boolean own = named && name.equals("host." + host);
            for (String line : table) {
                Matcher listen = LISTEN.matcher(line);
                text.append(own && listen.matches() ? "port = " + listen.group(1) : line)
                        .append('\n');
            }
            if (own) {
                text.append("blackhole = true\n");
            }
        }
        return text.toString();
    }

    private static boolean ofHost(List<String> table, String host) {
        Pattern own = Pattern.compile("\\s*host\\s*=\\s*[\"']" + Pattern.quote(host) + "[\"'].*");
        return table.stream().anyMatch(line -> own.matcher(line).matches());
    }

    /** The lines of each table, its header first; what stands before all tables comes first. */
    private static List<List<String>> tables(String toml) {
        List<List<String>> tables = new ArrayList<>();
        tables.add(new ArrayList<>());
        for (String line : toml.lines().toList()) {
            if (HEADER.matcher(line).matches() && !tables.getLast().isEmpty()) {
                tables.add(new ArrayList<>());
            }
            tables.getLast().add(line);
        }
        tables.removeIf(List::isEmpty);
        return tables;
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
