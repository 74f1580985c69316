package org.syntofin.tcp.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment of which only some fields are written: what is absent is free where it is matched and gets a default where
 * a segment is made of it.
 *
 * <p>Ports are compared only where the pattern has them. PSH is free unless the pattern writes it, since it depends on
 * how much was buffered and no lesson turns on it.
 *
 * @param length octets of payload
 */
public record SegmentPattern(
        Endpoint from,
        Endpoint to,
        @Nullable Flags flags,
        @Nullable SequenceNumber seq,
        @Nullable SequenceNumber ack,
        @Nullable Integer window,
        @Nullable Integer length,
        @Nullable List<TcpOption> options,
        @Nullable Payload payload,
        @Nullable Integer urgentPointer) {

    private static final int DEFAULT_WINDOW = 0xffff;

    /** A pattern that leaves the urgent pointer free. */
    public SegmentPattern(
            Endpoint from,
            Endpoint to,
            @Nullable Flags flags,
            @Nullable SequenceNumber seq,
            @Nullable SequenceNumber ack,
            @Nullable Integer window,
            @Nullable Integer length,
            @Nullable List<TcpOption> options,
            @Nullable Payload payload) {
        this(from, to, flags, seq, ack, window, length, options, payload, null);
    }

    /** Whether the segment has every field that is written here. */
    public boolean matches(Segment segment) {
        return matches(from, segment.from())
                && matches(to, segment.to())
                && (flags == null || matches(flags, segment.flags()))
                && (seq == null || seq.equals(segment.seq()))
                && (ack == null || ack.equals(segment.ack()))
                && (window == null || window == segment.window())
                && (length == null || length == segment.payload().length())
                && (urgentPointer == null || urgentPointer == segment.urgentPointer())
                && (options == null || segment.options().containsAll(options))
                && (payload == null || payload.equals(segment.payload()));
    }

    private static boolean matches(Endpoint wanted, Endpoint found) {
        return wanted.host().equals(found.host()) && (wanted.port() == 0 || wanted.port() == found.port());
    }

    private static boolean matches(Flags wanted, Flags found) {
        return wanted.equals(found) || wanted.equals(found.without(Flags.PSH));
    }

    /**
     * The segment itself. Absent fields become: flags ACK (if there is an ack) or none, seq 0, window 65535, no
     * payload; an ACK flag without number gets 0.
     */
    public Segment toSegment() {
        Flags made = flags == null ? (ack == null ? Flags.NONE : Flags.ACK) : flags;
        SequenceNumber madeAck = made.ack() ? (ack == null ? SequenceNumber.ZERO : ack) : null;
        Payload made2 = payload != null ? payload : Payload.letters(length == null ? 0 : length);
        return new Segment(
                from,
                to,
                made,
                seq == null ? SequenceNumber.ZERO : seq,
                madeAck,
                window == null ? DEFAULT_WINDOW : window,
                urgentPointer == null ? 0 : urgentPointer,
                options == null ? List.of() : options,
                made2);
    }
}
