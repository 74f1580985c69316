package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.NetworkSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SequenceNumber;

/** Every scenario of the built-in course, as an order made from its own run, can happen. */
class CatalogueOrdersTest {

    private static final int MOST_ITEMS = 62;
    private static final int FEW_ITEMS = 24;
    private static final int FEWEST_OTHERS = 15;

    /**
     * Scenarios that the search does not follow, and why; whoever adds one that is too much for it says so here.
     *
     * <ul>
     *   <li>accept-queue-full: two SYNs are repeated 50 ms apart, with an answer between them. The search lets no time
     *       pass between calls, so both timers are due at once and fire in one move.
     * </ul>
     */
    private static final Set<String> NOT_FOLLOWED = Set.of("accept-queue-full.scenario.toml");

    static Stream<Path> scenarios() throws IOException {
        return all().stream().filter(file -> !NOT_FOLLOWED.contains(name(file)));
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> name(file).endsWith(".scenario.toml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Scenario read(Path file) throws IOException {
        return ScenarioReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                .orElseThrow();
    }

    private static int longest(Path file) throws IOException {
        LegalOrders.Task task = task(file);
        return Narrator.longest(task, IntStream.range(0, task.items().size()).toArray());
    }

    @Test
    void whatIsNotFollowedExistsAndIsStillTooMuch() throws IOException {
        List<Path> files =
                all().stream().filter(file -> NOT_FOLLOWED.contains(name(file))).toList();

        assertThat(files).hasSameSizeAs(NOT_FOLLOWED);
        for (Path file : files) {
            assertThat(longest(file))
                    .as(name(file))
                    .isLessThan(task(file).items().size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void itsOwnRunCanHappen(Path file) throws IOException {
        LegalOrders.Task task = task(file);
        List<Pattern> items = task.items();
        assertThat(items).hasSizeLessThanOrEqualTo(MOST_ITEMS);
        assertThat(task.scenario().hosts()).hasSize(2);

        int longest = longest(file);
        assertThat(longest)
                .as("after %s", longest < items.size() ? items.get(longest) : "all")
                .isEqualTo(items.size());
        if (LegalOrders.of(task) instanceof LegalOrders.Found(LegalOrders orders)) {
            int[] order = IntStream.range(0, items.size()).toArray();
            assertThat(orders.accepts(order, true)).isTrue();
        }
    }

    /** The segments of the scenario's own run, in its order. */
    private static LegalOrders.Task task(Path file) throws IOException {
        Scenario scenario = read(file);
        Trace trace = Simulator.run(scenario);
        return new LegalOrders.Task(numbered(scenario, trace), items(trace), new Tale(List.of()), null, null);
    }

    /** Other times, which an order knows nothing of. */
    private enum Timing {
        NEAR,
        FAR,
        CLOSES_TOGETHER,
        AT_ONCE,
        LATER
    }

    /**
     * The same calls at other times give other orders: FINs and SYNs that cross, FIN and ACK in one segment or in two, data
     * before or after. Each such run of the simulator is an order that the catalogue's scenario accepts.
     */
    @Test
    void runsAtOtherTimesCanHappenToo() throws IOException {
        SoftAssertions refused = new SoftAssertions();
        Set<String> others = new TreeSet<>();
        for (Path file : scenarios().toList()) {
            Scenario scenario = read(file);
            Trace own = Simulator.run(scenario);
            for (Timing timing : Timing.values()) {
                Trace other = Simulator.run(at(scenario, timing));
                List<Pattern> items = items(other);
                if (comparable(scenario, own, other) && !items.equals(items(own)) && items.size() <= FEW_ITEMS) {
                    others.add(file.getFileName() + " " + timing);
                    LegalOrders.Task task =
                            new LegalOrders.Task(numbered(scenario, own), items, new Tale(List.of()), null, null);
                    int longest = Narrator.longest(
                            task, IntStream.range(0, items.size()).toArray());
                    refused.assertThat(longest)
                            .as(
                                    "%s, %s, before %s",
                                    file, timing, longest < items.size() ? items.get(longest) : "the end")
                            .isEqualTo(items.size());
                }
            }
        }
        refused.assertAll();
        assertThat(others).as("orders that differ").hasSizeGreaterThan(FEWEST_OTHERS);
    }

    /** Where a timer decides or a clock draws numbers, another time is another story and not only another order. */
    private static boolean comparable(Scenario scenario, Trace own, Trace other) {
        return scenario.hosts().size() == 2
                && scenario.hosts().stream().noneMatch(host -> host.isns().isEmpty())
                && scenario.injects().isEmpty()
                && scenario.faults().isEmpty()
                && scenario.world() == null
                && !timed(own)
                && !timed(other)
                && octets(own) == octets(other)
                && scenario.hosts().stream()
                        .allMatch(host -> calls(own, host.name()).equals(calls(other, host.name())));
    }

    /** A call that came before the connection sends nothing. */
    private static int octets(Trace trace) {
        return trace.steps().stream()
                .mapToInt(step -> step.event() instanceof Step.Send send
                        ? send.segment().payload().length()
                        : 0)
                .sum();
    }

    /** A host's calls keep their order; where another time changes it, the program is another one. */
    private static List<String> calls(Trace trace, String host) {
        return trace.steps().stream()
                .filter(step -> step.host().equals(host) && step.event() instanceof Step.Call)
                .map(step -> ((Step.Call) step.event()).call())
                .toList();
    }

    private static boolean timed(Trace trace) {
        return trace.steps().stream().anyMatch(step -> switch (step.event()) {
            case Step.Send send -> send.retransmission();
            case Step.Timer timer ->
                timer.action() == Step.TimerAction.FIRED && timer.timer().equals("delayed-ack");
            default -> false;
        });
    }

    private static Scenario at(Scenario scenario, Timing timing) {
        long delay = scenario.network().mostDelayMicros();
        long closing = Simulator.run(scenario).steps().stream()
                .filter(step -> step.event() instanceof Step.Send send
                        && send.segment().flags().fin())
                .mapToLong(Step::at)
                .min()
                .orElse(0);
        return switch (timing) {
            case NEAR -> scenario.withNetwork(NetworkSpec.steady(delay / 20));
            case FAR -> scenario.withNetwork(NetworkSpec.steady(delay * 4));
            case CLOSES_TOGETHER ->
                changed(
                        scenario,
                        call -> call.call() == CallSpec.Kind.CLOSE && closing > 0
                                ? new Trigger.At(closing)
                                : call.trigger());
            case AT_ONCE -> changed(scenario, call -> after(call.trigger(), 0));
            case LATER -> changed(scenario, call -> after(call.trigger(), 300_000));
        };
    }

    private static Trigger after(Trigger trigger, long micros) {
        return trigger instanceof Trigger.When when ? new Trigger.When(when.host(), when.state(), micros) : trigger;
    }

    private static Scenario changed(Scenario scenario, Function<CallSpec, Trigger> trigger) {
        return scenario.withCalls(scenario.calls().stream()
                .map(call -> new CallSpec(
                        trigger.apply(call),
                        call.host(),
                        call.call(),
                        call.connection(),
                        call.data(),
                        call.bytes(),
                        call.port(),
                        call.to(),
                        call.listener(),
                        call.urgent()))
                .toList());
    }

    /** Numbers that a clock chose are as in the run, since a search looks at no clock. */
    private static Scenario numbered(Scenario scenario, Trace trace) {
        return scenario.withHosts(scenario.hosts().stream()
                .map(host -> host.isns().isEmpty() ? host.withIsns(isns(host.name(), trace)) : host)
                .toList());
    }

    private static List<SequenceNumber> isns(String host, Trace trace) {
        return trace.steps().stream()
                .filter(step -> step.host().equals(host)
                        && step.event() instanceof Step.Send send
                        && !send.injected()
                        && !send.retransmission()
                        && send.segment().flags().syn())
                .map(step -> ((Step.Send) step.event()).segment().seq())
                .toList();
    }

    private static List<Pattern> items(Trace trace) {
        Set<Integer> lost = new HashSet<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        }
        List<Pattern> items = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                items.add(new Pattern.OfSegment(pattern(send.segment()), lost.contains(send.id())));
            }
        }
        return items;
    }

    private static SegmentPattern pattern(Segment segment) {
        return new SegmentPattern(
                new Endpoint(segment.from().host(), segment.from().port()),
                new Endpoint(segment.to().host(), segment.to().port()),
                segment.flags().without(Flags.PSH),
                segment.seq(),
                segment.ack(),
                null,
                segment.payload().length(),
                null,
                null);
    }
}
