package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Expression;
import org.syntofin.quiz.legal.Pattern;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Moves every number of two hosts' sequence spaces by a fixed amount for each: nothing in TCP depends on where a
 * sequence space begins (RFC 9293 section 3.4).
 *
 * @param hosts their names
 * @param by how far each host's numbers move
 */
record Shift(List<String> hosts, List<Long> by) {

    /** The shift that brings the hosts' first initial numbers to these. */
    static Shift to(long[] isns, Scenario scenario) {
        List<String> hosts = new ArrayList<>();
        List<Long> by = new ArrayList<>();
        for (int i = 0; i < scenario.hosts().size(); i++) {
            HostSpec host = scenario.hosts().get(i);
            hosts.add(host.name());
            by.add(
                    host.isns().isEmpty() || i >= isns.length
                            ? 0
                            : isns[i] - host.isns().getFirst().value());
        }
        return new Shift(hosts, by);
    }

    Scenario apply(Scenario scenario) {
        List<HostSpec> moved = new ArrayList<>();
        for (HostSpec host : scenario.hosts()) {
            moved.add(host.withIsns(
                    host.isns().stream().map(isn -> move(isn, host.name())).toList()));
        }
        return injects(scenario.withHosts(moved));
    }

    /** Only what comes from nowhere. */
    Scenario injects(Scenario scenario) {
        List<InjectSpec> injects = scenario.injects().stream()
                .map(inject -> new InjectSpec(
                        inject.trigger(),
                        apply(inject.segment()),
                        inject.count(),
                        inject.everyMicros(),
                        inject.icmp(),
                        inject.mtu()))
                .toList();
        return scenario.withInjects(injects);
    }

    Pattern apply(Pattern pattern) {
        return pattern instanceof Pattern.OfSegment(SegmentPattern fields, boolean lost)
                ? new Pattern.OfSegment(apply(fields), lost)
                : pattern;
    }

    @Nullable
    Pattern applyNullable(@Nullable Pattern pattern) {
        return pattern == null ? null : apply(pattern);
    }

    private SegmentPattern apply(SegmentPattern fields) {
        SequenceNumber seq = fields.seq();
        SequenceNumber ack = fields.ack();
        return new SegmentPattern(
                fields.from(),
                fields.to(),
                fields.flags(),
                seq == null || isAbsolute(fields)
                        ? seq
                        : move(seq, fields.from().host()),
                ack == null ? null : move(ack, fields.to().host()),
                fields.window(),
                fields.length(),
                fields.options(),
                fields.payload(),
                fields.urgentPointer());
    }

    /** A RST for a segment without ACK has seq 0, wherever the sequence space begins (RFC 9293 section 3.10.7.1). */
    private static boolean isAbsolute(SegmentPattern fields) {
        Flags flags = fields.flags();
        return flags != null && flags.rst() && SequenceNumber.ZERO.equals(fields.seq());
    }

    private SequenceNumber move(SequenceNumber number, String host) {
        int index = hosts.indexOf(host);
        return index < 0 ? number : SequenceNumber.of((number.value() + by.get(index)) & Expression.MAXIMUM);
    }
}
