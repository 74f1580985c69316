package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.TraceErrorQuestion.Alteration;
import org.syntofin.quiz.Unjudgeable;
import org.syntofin.quiz.Variant;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * A run's segments with one of them altered.
 *
 * @param lines all of them, in the order in which they were sent
 * @param altered the place of the altered one
 */
public record AlteredTrace(List<Line> lines, int altered) {

    public AlteredTrace {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param id its number, from 1
     * @param at when it was sent
     * @param segment with the fields that are shown
     */
    public record Line(String id, long at, Segment segment, boolean lost) {}

    /** The trace of a variant. */
    public static AlteredTrace of(TraceErrorQuestion question, Variant variant, Running running) {
        return of(question.drawn(variant), variant.values(), running).orElseThrow(Unjudgeable::new);
    }

    /** The trace under one alteration; empty where the run has no such line. */
    public static Optional<AlteredTrace> of(Alteration alteration, Map<String, Long> values, Running running) {
        int place = running.place(alteration.line());
        if (place < 0) {
            return Optional.empty();
        }
        SegmentPattern becomes = SegmentText.parsePattern(alteration.becomes().fill(values));
        List<Line> lines = new ArrayList<>(lines(running));
        Line old = lines.get(place);
        lines.set(place, new Line(old.id(), old.at(), altered(old.segment(), becomes), old.lost()));
        return Optional.of(new AlteredTrace(lines, place));
    }

    /** The run's own lines. */
    public static List<Line> lines(Running running) {
        List<Line> lines = new ArrayList<>();
        for (Running.Sent sent : running.sent()) {
            String id = Integer.toString(lines.size() + 1);
            lines.add(new Line(id, sent.step().at(), sent.send().segment(), sent.lost()));
        }
        return lines;
    }

    /** The line of that name, by its number; null where there is none. */
    static @Nullable String line(Running running, SegmentName name) {
        int place = running.place(name);
        return place < 0 ? null : Integer.toString(place + 1);
    }

    private static Segment altered(Segment segment, SegmentPattern becomes) {
        boolean turned = becomes.from().host().equals(segment.to().host());
        Flags flags = becomes.flags() == null ? segment.flags() : becomes.flags();
        SequenceNumber seq = becomes.seq() == null ? segment.seq() : becomes.seq();
        SequenceNumber ack = becomes.ack() == null ? segment.ack() : becomes.ack();
        Integer length = becomes.length();
        return new Segment(
                turned ? segment.to() : segment.from(),
                turned ? segment.from() : segment.to(),
                flags,
                seq,
                flags.ack() ? (ack == null ? SequenceNumber.ZERO : ack) : null,
                segment.window(),
                0,
                segment.options(),
                length == null ? segment.payload() : Payload.letters(length));
    }
}
