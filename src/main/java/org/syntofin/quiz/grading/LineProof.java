package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.syntofin.quiz.Laid;
import org.syntofin.quiz.legal.LegalOrders;
import org.syntofin.quiz.legal.Narration;
import org.syntofin.quiz.legal.Narrator;
import org.syntofin.quiz.legal.Pattern;
import org.syntofin.quiz.legal.Tale;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;

/**
 * Whether a trace's lines can be, one after the other. Where a sequence space begins is read from the lines themselves,
 * since a learner knows no more: an altered SYN is possible, and the answer to it is what cannot be.
 */
public final class LineProof {

    private static final int MOST_LINES = 62;

    private final Scenario scenario;
    private final List<AlteredTrace.Line> lines;

    public LineProof(Scenario scenario, List<AlteredTrace.Line> lines) {
        this.scenario = begun(scenario, lines);
        this.lines = lines;
    }

    private static Scenario begun(Scenario scenario, List<AlteredTrace.Line> lines) {
        List<HostSpec> hosts = new ArrayList<>();
        for (HostSpec host : scenario.hosts()) {
            Optional<Segment> syn = lines.stream()
                    .map(AlteredTrace.Line::segment)
                    .filter(segment -> segment.flags().syn()
                            && segment.from().host().equals(host.name())
                            && scenario.injects().stream()
                                    .noneMatch(inject -> inject.segment().matches(segment)))
                    .findFirst();
            hosts.add(syn.isPresent() ? Laid.begin(host, syn.get().seq().value()) : host);
        }
        return scenario.withHosts(hosts);
    }

    /** Whether there are more lines, or other hosts, than can be looked at. */
    public boolean tooMany() {
        return lines.size() > MOST_LINES || scenario.hosts().size() != 2;
    }

    /** How many lines from the first some run shows. */
    public int possible() {
        return tooMany() ? 0 : Narrator.longest(task(), order());
    }

    /** Why the line at this place cannot be. */
    Optional<Narration> why(int place) {
        return tooMany()
                ? Optional.empty()
                : Narrator.tell(
                        task(),
                        order(),
                        place,
                        lines.get(place).segment().from().host());
    }

    private int[] order() {
        return IntStream.range(0, lines.size()).toArray();
    }

    private LegalOrders.Task task() {
        List<Pattern> patterns = new ArrayList<>();
        for (AlteredTrace.Line line : lines) {
            patterns.add(new Pattern.OfSegment(pattern(line.segment()), line.lost()));
        }
        return new LegalOrders.Task(scenario, patterns, new Tale(List.of()), null, null);
    }

    /** The fields that a line shows, and its ports, which tell connections apart. */
    private static SegmentPattern pattern(Segment segment) {
        return new SegmentPattern(
                new Endpoint(segment.from().host(), segment.from().port()),
                new Endpoint(segment.to().host(), segment.to().port()),
                segment.flags().without(org.syntofin.tcp.wire.Flags.PSH),
                segment.seq(),
                segment.ack(),
                null,
                segment.payload().length(),
                null,
                null);
    }
}
