package org.syntofin.tcp.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one written form of a segment: {@code client > server [S.] seq 300 ack 101 win 65535 len 0 <mss 1460>}.
 *
 * <p>Ports are written as {@code client:40000}. A payload may be given as text: {@code len 6 "PAY 10"}.
 */
public final class SegmentText {

    private static final int MAX_LENGTH = 2_000;

    private SegmentText() {}

    /** Writes every field; ports where they are known. */
    public static String write(Segment segment) {
        return write(segment, true);
    }

    /** Writes every field, with or without ports. */
    public static String write(Segment segment, boolean ports) {
        StringBuilder text = new StringBuilder(80);
        text.append(name(segment.from(), ports))
                .append(" > ")
                .append(name(segment.to(), ports))
                .append(' ')
                .append(segment.flags())
                .append(" seq ")
                .append(segment.seq());
        SequenceNumber ack = segment.ack();
        if (ack != null) {
            text.append(" ack ").append(ack);
        }
        text.append(" win ").append(segment.window());
        if (segment.flags().has(Flags.URG)) {
            text.append(" urg ").append(segment.urgentPointer());
        }
        text.append(" len ").append(segment.payload().length());
        if (!segment.options().isEmpty()) {
            text.append(" <").append(optionsText(segment.options())).append('>');
        }
        return text.toString();
    }

    /** The options alone, as in {@code mss 1460,sackOK}. */
    public static String optionsText(List<TcpOption> options) {
        StringBuilder text = new StringBuilder();
        for (TcpOption option : options) {
            text.append(text.isEmpty() ? "" : ",").append(option.text());
        }
        return text.toString();
    }

    private static @Nullable Object name(Endpoint end, boolean ports) {
        return ports ? end : new Endpoint(end.host(), 0);
    }

    /** Reads a segment of which fields may be missing; throws {@link SegmentSyntaxException}, nothing else. */
    public static SegmentPattern parsePattern(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new SegmentSyntaxException(
                    MAX_LENGTH, "segment.too-long", java.util.Map.of("most", Integer.toString(MAX_LENGTH)));
        }
        return new SegmentParser(text).pattern();
    }

    /** Reads a segment; missing fields get the defaults of {@link SegmentPattern#toSegment}. */
    public static Segment parse(String text) {
        return parsePattern(text).toSegment();
    }
}
