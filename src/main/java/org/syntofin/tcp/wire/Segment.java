package org.syntofin.tcp.wire;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TCP segment (RFC 9293, 3.1).
 *
 * @param from the sender's end
 * @param to the receiver's end
 * @param seq the number of the first octet, SYN counting as one
 * @param ack the next number that the sender expects; absent exactly where the ACK flag is off
 * @param window the window field as it stands in the header, 0 to 65535, not yet scaled
 * @param urgentPointer meaningful where URG is set
 */
public record Segment(
        Endpoint from,
        Endpoint to,
        Flags flags,
        SequenceNumber seq,
        @Nullable SequenceNumber ack,
        int window,
        int urgentPointer,
        List<TcpOption> options,
        Payload payload) {

    public Segment {
        if (flags.ack() != (ack != null)) {
            throw new IllegalArgumentException("flags " + flags + " do not agree with ack " + ack);
        }
        if (window < 0 || window > 0xffff || urgentPointer < 0 || urgentPointer > 0xffff) {
            throw new IllegalArgumentException("window " + window + ", urgent pointer " + urgentPointer);
        }
        options = List.copyOf(options);
    }

    /** A segment without acknowledgment, options and payload, window 0. */
    public static Segment of(Endpoint from, Endpoint to, Flags flags, SequenceNumber seq) {
        return new Segment(from, to, flags, seq, null, 0, 0, List.of(), Payload.EMPTY);
    }

    /** A segment with acknowledgment, without options and payload. */
    public static Segment of(
            Endpoint from, Endpoint to, Flags flags, SequenceNumber seq, SequenceNumber ack, int window) {
        return new Segment(from, to, flags, seq, ack, window, 0, List.of(), Payload.EMPTY);
    }

    public Segment withWindow(int newWindow) {
        return new Segment(from, to, flags, seq, ack, newWindow, urgentPointer, options, payload);
    }

    public Segment withOptions(List<TcpOption> newOptions) {
        return new Segment(from, to, flags, seq, ack, window, urgentPointer, newOptions, payload);
    }

    public Segment withPayload(Payload newPayload) {
        return new Segment(from, to, flags, seq, ack, window, urgentPointer, options, newPayload);
    }

    /** The acknowledgment number of a segment that is known to have one. */
    public SequenceNumber acknowledgment() {
        if (ack == null) {
            throw new IllegalStateException("no ACK in " + this);
        }
        return ack;
    }

    /** SEG.LEN: octets of the payload, one more for SYN and one for FIN (RFC 9293, 3.4). */
    public int length() {
        return payload.length() + (flags.syn() ? 1 : 0) + (flags.fin() ? 1 : 0);
    }

    /** The first number after the segment: SEG.SEQ + SEG.LEN. */
    public SequenceNumber end() {
        return seq.plus(length());
    }

    /** Whether it does nothing but acknowledge. */
    public boolean isPureAck() {
        return length() == 0 && flags.ack() && !flags.rst();
    }

    /** The first option of this type. */
    public <T extends TcpOption> Optional<T> option(Class<T> type) {
        for (TcpOption option : options) {
            if (type.isInstance(option)) {
                return Optional.of(type.cast(option));
            }
        }
        return Optional.empty();
    }

    /** As {@link SegmentText#write}. */
    @Override
    public String toString() {
        return SegmentText.write(this);
    }
}
