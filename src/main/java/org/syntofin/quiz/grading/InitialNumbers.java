package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Expression;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Laid;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Template;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Gives a scenario the initial sequence numbers that a variant of a question is about: those that {@code grade.set}
 * names, else those of the items' SYNs, else those with which the scenario's own run meets the items' numbers.
 */
final class InitialNumbers {

    private final OrderQuestion question;
    private final OrderQuestion.Traced grade;
    private final Map<String, Long> values;

    InitialNumbers(OrderQuestion question, OrderQuestion.Traced grade, Map<String, Long> values) {
        this.question = question;
        this.grade = grade;
        this.values = values;
    }

    Scenario in(Scenario written) {
        Scenario scenario = grade.settings().withoutNumbers(written, values);
        List<HostSpec> hosts = new ArrayList<>();
        List<String> inferred = new ArrayList<>();
        List<Long> by = new ArrayList<>();
        @Nullable Trace plain = null;
        for (HostSpec host : scenario.hosts()) {
            OptionalLong set = grade.settings().isn(host.name(), values);
            OptionalLong isn = set.isPresent() ? set : ofSyn(host, scenario);
            if (isn.isEmpty() && !host.isns().isEmpty()) {
                plain = plain == null ? Simulator.run(scenario) : plain;
                isn = met(host, plain);
            }
            if (isn.isPresent() && set.isEmpty() && !host.isns().isEmpty()) {
                inferred.add(host.name());
                by.add(isn.getAsLong() - host.isns().getFirst().value());
            }
            hosts.add(isn.isPresent() ? Laid.begin(host, isn.getAsLong()) : host);
        }
        return new Shift(inferred, by).injects(scenario.withHosts(hosts));
    }

    private List<SegmentPattern> patterns() {
        List<SegmentPattern> patterns = new ArrayList<>();
        for (OrderQuestion.Item item : question.items()) {
            if (item.content() instanceof ItemContent.SegmentSent(Template pattern, boolean _)) {
                patterns.add(SegmentText.parsePattern(pattern.fill(values)));
            }
        }
        return patterns;
    }

    /**
     * The number of a host's SYN among the items. Where several SYNs of it write different numbers, all but one come
     * from nowhere, and moving the scenario's injected segments by that one's distance must meet the others.
     */
    private OptionalLong ofSyn(HostSpec host, Scenario scenario) {
        List<SegmentPattern> syns = patterns().stream()
                .filter(pattern -> isNumberedSyn(pattern, host.name()))
                .filter(pattern -> scenario.injects().stream().noneMatch(inject -> matches(pattern, inject)))
                .toList();
        for (SegmentPattern candidate : syns) {
            Scenario moved = scenario;
            long isn = seq(candidate);
            if (!host.isns().isEmpty()) {
                long by = isn - host.isns().getFirst().value();
                moved = new Shift(List.of(host.name()), List.of(by)).injects(scenario);
            }
            List<InjectSpec> injects = moved.injects();
            if (syns.stream()
                    .allMatch(other ->
                            seq(other) == isn || injects.stream().anyMatch(inject -> matches(other, inject)))) {
                return OptionalLong.of(isn);
            }
        }
        return syns.isEmpty() ? OptionalLong.empty() : OptionalLong.of(seq(syns.getFirst()));
    }

    private static boolean isNumberedSyn(SegmentPattern pattern, String host) {
        Flags flags = pattern.flags();
        return flags != null
                && flags.syn()
                && pattern.seq() != null
                && pattern.from().host().equals(host);
    }

    private static boolean matches(SegmentPattern pattern, InjectSpec inject) {
        return inject.icmp() == null && pattern.matches(inject.segment().toSegment());
    }

    private static long seq(SegmentPattern pattern) {
        SequenceNumber seq = pattern.seq();
        return seq == null ? -1 : seq.value();
    }

    private OptionalLong met(HostSpec host, Trace plain) {
        for (SegmentPattern pattern : patterns()) {
            Optional<Segment> like = like(pattern, plain);
            SequenceNumber seq = pattern.seq();
            SequenceNumber ack = pattern.ack();
            if (like.isEmpty()) {
                continue;
            }
            long isn = host.isns().getFirst().value();
            SequenceNumber likeAck = like.get().ack();
            if (seq != null && pattern.from().host().equals(host.name())) {
                return shifted(isn, seq.value() - like.get().seq().value());
            }
            if (ack != null && likeAck != null && pattern.to().host().equals(host.name())) {
                return shifted(isn, ack.value() - likeAck.value());
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong shifted(long isn, long by) {
        return OptionalLong.of((isn + by) & Expression.MAXIMUM);
    }

    /** The first segment of the scenario's own run with the same ends, flags and length. */
    private static Optional<Segment> like(SegmentPattern pattern, Trace plain) {
        SegmentPattern free = new SegmentPattern(
                pattern.from(), pattern.to(), pattern.flags(), null, null, null, pattern.length(), null, null);
        for (Step step : plain.steps()) {
            if (step.event() instanceof Step.Send send && !send.injected() && free.matches(send.segment())) {
                return Optional.of(send.segment());
            }
        }
        return Optional.empty();
    }
}
