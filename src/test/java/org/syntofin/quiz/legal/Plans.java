package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.NetworkSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.SequenceNumber;

/** Plans and items for tests, written in short: ISS 100 and 300, as in the RFC's figures. */
final class Plans {

    static final Tale NO_TALE = new Tale(List.of());
    static final Tale NOTHING_LOST = new Tale(List.of(new Tale.NothingLost()));

    private Plans() {}

    /** Calls as {@code client connect}, {@code server send 50}; their order is that of each host. */
    static Scenario plan(String... calls) {
        List<CallSpec> specs = new ArrayList<>();
        for (String call : calls) {
            String[] words = call.split(" ", -1);
            CallSpec.Kind kind = CallSpec.Kind.ofText(words[1]).orElseThrow();
            Payload data = words.length > 2 ? Payload.letters(Integer.parseInt(words[2])) : Payload.EMPTY;
            specs.add(new CallSpec(new Trigger.At(0), words[0], kind, 1, data, 0, 0, null, false));
        }
        List<HostSpec> hosts = List.of(host("client", 40000, false, 100), host("server", 80, true, 300, 400));
        return new Scenario(
                "plan", Map.of(), 1, hosts, NetworkSpec.STEADY, specs, List.of(), List.of(), null, 1_000_000_000L);
    }

    static Scenario injecting(Scenario scenario, String... segments) {
        return scenario.withInjects(Arrays.stream(segments)
                .map(segment -> InjectSpec.of(new Trigger.At(0), SegmentText.parsePattern(segment)))
                .toList());
    }

    /** A server that calls listen itself, or not at all. */
    static Scenario deaf(Scenario scenario) {
        return scenario.withHosts(List.of(scenario.hosts().get(0), host("server", 80, false, 300)));
    }

    private static HostSpec host(String name, int port, boolean listens, long... isns) {
        List<SequenceNumber> numbers =
                Arrays.stream(isns).mapToObj(SequenceNumber::of).toList();
        return new HostSpec(name, Profile.RFC9293, numbers, port, listens, true, true);
    }

    /** Items as {@code client > server [S] seq 100}, {@code server enters ESTABLISHED}, {@code client calls close}. */
    static List<Pattern> items(String... items) {
        return Arrays.stream(items).map(Plans::item).toList();
    }

    static Pattern item(String text) {
        String[] words = text.split(" ", -1);
        return switch (words[1]) {
            case "enters" ->
                new Pattern.OfState(words[0], State.ofRfcName(words[2]).orElseThrow());
            case "calls" -> new Pattern.OfCall(words[0], words[2]);
            case "is" -> new Pattern.OfSignal(words[0], text.substring(text.indexOf("told ") + 5));
            default ->
                new Pattern.OfSegment(SegmentText.parsePattern(text.replace(" lost", "")), text.endsWith(" lost"));
        };
    }

    static LegalOrders.Task task(
            Scenario plan, Tale tale, @Nullable String from, @Nullable String goal, String... items) {
        return new LegalOrders.Task(
                plan, items(items), tale, from == null ? null : item(from), goal == null ? null : item(goal));
    }

    static LegalOrders orders(Scenario plan, Tale tale, @Nullable String from, @Nullable String goal, String... items) {
        return orders(task(plan, tale, from, goal, items));
    }

    static LegalOrders orders(LegalOrders.Task task) {
        return switch (LegalOrders.of(task)) {
            case LegalOrders.Found(LegalOrders orders) -> orders;
            case LegalOrders.Outcome other -> throw new AssertionError(other);
        };
    }
}
