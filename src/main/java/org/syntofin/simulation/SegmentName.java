package org.syntofin.simulation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/**
 * Names one of the segments that a host sends: {@code client SYN 1} is its first SYN, {@code client 3} its third
 * segment, {@code server SYN,ACK 2} its second SYN,ACK. {@code ACK} means one that does nothing else, {@code DATA} one
 * with payload. Without a number it means all of them.
 *
 * @param kind which segments count
 * @param ordinal from 1; 0 for all
 */
public record SegmentName(String host, Kind kind, int ordinal) {

    private static final Pattern WRITTEN =
            Pattern.compile("([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,62})(?: ([A-Za-z,+]{2,7}))?(?: (\\d{1,6}))?");

    /** Kinds of segments as people call them. */
    public enum Kind {
        ANY(""),
        SYN("SYN"),
        SYN_ACK("SYN,ACK"),
        ACK("ACK"),
        DATA("DATA"),
        FIN("FIN"),
        RST("RST");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Whether the segment is of this kind. */
        public boolean covers(Segment segment) {
            Flags flags = segment.flags();
            return switch (this) {
                case ANY -> true;
                case SYN -> flags.syn() && !flags.ack();
                case SYN_ACK -> flags.has(Flags.SYN_ACK);
                case ACK -> segment.isPureAck();
                case DATA -> !segment.payload().isEmpty();
                case FIN -> flags.fin();
                case RST -> flags.rst();
            };
        }
    }

    /** Reads the written form; empty if it is none. */
    public static Optional<SegmentName> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        String kindText = written.group(2) == null
                ? ""
                : written.group(2).toUpperCase(Locale.ROOT).replace('+', ',');
        int ordinal = written.group(3) == null ? 0 : Integer.parseInt(written.group(3));
        for (Kind kind : Kind.values()) {
            if (kind.text.equals(kindText) || (kind == Kind.FIN && kindText.equals("FIN,ACK"))) {
                return Optional.of(new SegmentName(written.group(1), kind, ordinal));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return host + (kind == Kind.ANY ? "" : " " + kind.text) + (ordinal == 0 ? "" : " " + ordinal);
    }
}
