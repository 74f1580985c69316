package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SequenceNumber;

/** Every scenario of the built-in course, as an order made from its own run, can happen. */
class CatalogueOrdersTest {

    private static final int MOST_ITEMS = 62;

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
