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

    /** A queue that is full until an accept call: the search lets time stand still between timers, and comes too late. */
    private static final String NOT_FOLLOWED = "accept-queue-full.scenario.toml";

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files
                    .filter(file -> file.toString().endsWith(".scenario.toml"))
                    .filter(file -> !file.endsWith(NOT_FOLLOWED))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void itsOwnRunCanHappen(Path file) throws IOException {
        Scenario scenario = ScenarioReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                .orElseThrow();
        Trace trace = Simulator.run(scenario);
        List<Pattern> items = items(trace);
        org.junit.jupiter.api.Assumptions.assumeTrue(
                items.size() <= MOST_ITEMS && scenario.hosts().size() == 2, "too many segments or hosts");
        LegalOrders.Task task = new LegalOrders.Task(numbered(scenario, trace), items, new Tale(List.of()), null, null);
        int[] order = IntStream.range(0, items.size()).toArray();
        int longest = Narrator.longest(task, order);
        assertThat(longest)
                .as("after %s", longest < items.size() ? items.get(longest) : "all")
                .isEqualTo(items.size());
        if (LegalOrders.of(task) instanceof LegalOrders.Found(LegalOrders orders)) {
            assertThat(orders.accepts(order, true)).isTrue();
        }
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
