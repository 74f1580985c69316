package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.NetworkSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Values that a question lays into its scenario before it runs: {@code host.NAME.isn}, {@code call.N.bytes} (the N-th call
 * of the scenario, a send) and {@code network.delay} in milliseconds.
 *
 * @param settings each key with a text of arithmetic that becomes a whole number
 */
public record Laid(Map<String, Template> settings) {

    /** Nothing laid into it. */
    public static final Laid NOTHING = new Laid(Map.of());

    private static final Pattern ISN = Pattern.compile("host\\.(?<host>[\\p{L}\\p{N}_-]{1,63})\\.isn");
    private static final Pattern BYTES = Pattern.compile("call\\.(?<call>[1-9]\\d{0,2})\\.bytes");
    private static final String DELAY = "network.delay";
    private static final int MOST_BYTES = 1_000_000;
    private static final long MOST_DELAY_MS = 3_600_000;

    public Laid {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Whether a key is one of those that can be laid into a scenario. */
    public static boolean knows(String key) {
        return ISN.matcher(key).matches() || BYTES.matcher(key).matches() || key.equals(DELAY);
    }

    /** The keys, for whoever wrote another one. */
    public static List<String> keys() {
        return List.of("host.NAME.isn", "call.N.bytes", DELAY);
    }

    /** The initial number that is laid down for a host. */
    public OptionalLong isn(String host, Map<String, Long> values) {
        Template template = settings.get("host." + host + ".isn");
        return template == null ? OptionalLong.empty() : OptionalLong.of(number(template, values));
    }

    /** Keys that name a host or a call that the scenario does not have. */
    public List<String> strangers(Scenario scenario) {
        List<String> strangers = new ArrayList<>();
        for (String key : settings.keySet()) {
            Matcher isn = ISN.matcher(key);
            Matcher bytes = BYTES.matcher(key);
            boolean missing = (isn.matches() && scenario.host(isn.group("host")).isEmpty())
                    || (bytes.matches() && !isSend(scenario, Integer.parseInt(bytes.group("call"))));
            if (missing) {
                strangers.add(key);
            }
        }
        return strangers;
    }

    private static boolean isSend(Scenario scenario, int call) {
        return call <= scenario.calls().size() && scenario.calls().get(call - 1).call() == CallSpec.Kind.SEND;
    }

    /** The scenario with all values laid into it. */
    Scenario in(Scenario scenario, Map<String, Long> values) {
        Scenario laid = withoutNumbers(scenario, values);
        List<HostSpec> hosts = new ArrayList<>();
        for (HostSpec host : laid.hosts()) {
            OptionalLong isn = isn(host.name(), values);
            hosts.add(isn.isPresent() ? begin(host, isn.getAsLong()) : host);
        }
        return laid.withHosts(hosts);
    }

    /** The scenario with all values but initial numbers. */
    public Scenario withoutNumbers(Scenario scenario, Map<String, Long> values) {
        List<CallSpec> calls = new ArrayList<>(scenario.calls());
        NetworkSpec network = scenario.network();
        for (Map.Entry<String, Template> setting : settings.entrySet()) {
            Matcher bytes = BYTES.matcher(setting.getKey());
            long value = number(setting.getValue(), values);
            if (bytes.matches() && isSend(scenario, Integer.parseInt(bytes.group("call")))) {
                int index = Integer.parseInt(bytes.group("call")) - 1;
                calls.set(index, sending(calls.get(index), Math.clamp(value, 1, MOST_BYTES)));
            } else if (setting.getKey().equals(DELAY)) {
                long micros = Math.min(value, MOST_DELAY_MS) * 1_000;
                network = new NetworkSpec(
                        micros,
                        micros,
                        network.lossMillionths(),
                        network.duplicateMillionths(),
                        network.reorderMillionths(),
                        network.corruptMillionths());
            }
        }
        return scenario.withCalls(calls).withNetwork(network);
    }

    private static CallSpec sending(CallSpec call, int bytes) {
        return new CallSpec(
                call.trigger(),
                call.host(),
                call.call(),
                call.connection(),
                Payload.letters(bytes),
                call.bytes(),
                call.port(),
                call.to(),
                call.listener(),
                call.urgent());
    }

    /** The host with another first number; the numbers of its later connections keep their distance. */
    public static HostSpec begin(HostSpec host, long isn) {
        if (host.isns().isEmpty()) {
            return host.withIsns(List.of(SequenceNumber.of(isn)));
        }
        long by = isn - host.isns().getFirst().value();
        return host.withIsns(host.isns().stream()
                .map(number -> SequenceNumber.of((number.value() + by) & Expression.MAXIMUM))
                .toList());
    }

    /** The variables that occur. */
    Set<String> variables() {
        Set<String> names = new java.util.HashSet<>();
        settings.values().forEach(template -> names.addAll(template.variables()));
        return names;
    }

    private static long number(Template template, Map<String, Long> values) {
        return Long.parseLong(template.fill(values));
    }
}
