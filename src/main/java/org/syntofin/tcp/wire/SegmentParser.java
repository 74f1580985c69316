package org.syntofin.tcp.wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@link SegmentText}'s form from left to right; every error knows its place. */
final class SegmentParser {

    private static final long MAX_NUMBER = 0xffff_ffffL;
    private static final int MAX_WINDOW = 0xffff;
    private static final Pattern END = Pattern.compile("\\[([0-9A-Fa-f:.]{2,45})\\](?::(\\d{1,6}))?"
            + "|([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,62})(?::(\\d{1,6}))?");

    private final String text;
    private int place;
    private @Nullable Flags flags;
    private @Nullable SequenceNumber seq;
    private @Nullable SequenceNumber ack;
    private @Nullable Integer window;
    private @Nullable Integer urgentPointer;
    private @Nullable Integer length;
    private @Nullable List<TcpOption> options;
    private @Nullable Payload payload;

    SegmentParser(String text) {
        this.text = text;
    }

    SegmentPattern pattern() {
        Endpoint from = endpoint();
        skipSpaces();
        if (!text.startsWith(">", place)) {
            throw error("segment.arrow", Map.of());
        }
        place++;
        Endpoint to = endpoint();
        skipSpaces();
        while (place < text.length()) {
            field();
            skipSpaces();
        }
        if (ack != null && flags != null && !flags.ack()) {
            throw error("segment.ack-without-flag", Map.of("flags", flags.letters()));
        }
        return new SegmentPattern(from, to, flags, seq, ack, window, length, options, payload, urgentPointer);
    }

    private Endpoint endpoint() {
        skipSpaces();
        Matcher end = END.matcher(text).region(place, text.length());
        if (!end.lookingAt()) {
            throw error("segment.host", Map.of());
        }
        String host = end.group(1) != null ? end.group(1) : end.group(3);
        String port = end.group(1) != null ? end.group(2) : end.group(4);
        if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 0xffff)) {
            throw error("segment.port", Map.of("found", port));
        }
        place = end.end();
        return new Endpoint(host, port == null ? 0 : Integer.parseInt(port));
    }

    private void field() {
        switch (text.charAt(place)) {
            case '[' -> flags();
            case '<' -> options();
            case '"' -> quoted();
            default -> named();
        }
    }

    private void flags() {
        refuseSecond(flags, "flags");
        int close = text.indexOf(']', place);
        if (close < 0) {
            throw error("segment.bracket", Map.of());
        }
        String letters = text.substring(place + 1, close);
        try {
            flags = Flags.parse(letters);
        } catch (IllegalArgumentException unknown) {
            throw error("segment.flags", Map.of("found", letters));
        }
        place = close + 1;
    }

    private void options() {
        refuseSecond(options, "options");
        int close = text.indexOf('>', place);
        if (close < 0) {
            throw error("segment.angle", Map.of());
        }
        options = new OptionParser(text.substring(place + 1, close), place + 1).options();
        place = close + 1;
    }

    private void quoted() {
        refuseSecond(payload, "text");
        int close = text.indexOf('"', place + 1);
        if (close < 0) {
            throw error("segment.quote", Map.of());
        }
        Payload found = Payload.ofText(text.substring(place + 1, close));
        if (length != null && length != found.length()) {
            throw error(
                    "segment.text-length", Map.of("len", length.toString(), "found", Integer.toString(found.length())));
        }
        payload = found;
        length = found.length();
        place = close + 1;
    }

    private void named() {
        int start = place;
        while (place < text.length() && Character.isLetter(text.charAt(place))) {
            place++;
        }
        String name = text.substring(start, place);
        switch (name) {
            case "seq" -> {
                refuseSecond(seq, name);
                seq = SequenceNumber.of(number(name, MAX_NUMBER));
            }
            case "ack" -> {
                refuseSecond(ack, name);
                ack = SequenceNumber.of(number(name, MAX_NUMBER));
            }
            case "win" -> {
                refuseSecond(window, name);
                window = (int) number(name, MAX_WINDOW);
            }
            case "urg" -> {
                refuseSecond(urgentPointer, name);
                urgentPointer = (int) number(name, MAX_WINDOW);
            }
            case "len" -> {
                refuseSecond(length, name);
                length = (int) number(name, MAX_WINDOW);
            }
            default -> {
                place = start;
                throw error("segment.field", Map.of("found", rest()));
            }
        }
    }

    private long number(String name, long most) {
        skipSpaces();
        int start = place;
        while (place < text.length() && Character.digit(text.charAt(place), 10) >= 0 && text.charAt(place) < 128) {
            place++;
        }
        String digits = text.substring(start, place);
        boolean whole = place == text.length() || " [<\"".indexOf(text.charAt(place)) >= 0;
        if (!whole || digits.isEmpty() || digits.length() > 10 || Long.parseLong(digits) > most) {
            place = start;
            throw error("segment.number", Map.of("field", name, "most", Long.toString(most), "found", rest()));
        }
        return Long.parseLong(digits);
    }

    private void refuseSecond(@Nullable Object already, String name) {
        if (already != null) {
            throw error("segment.twice", Map.of("field", name));
        }
    }

    private String rest() {
        int space = text.indexOf(' ', place);
        return text.substring(place, Math.min(space < 0 ? text.length() : space, place + 20));
    }

    private void skipSpaces() {
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
    }

    private SegmentSyntaxException error(String code, Map<String, String> arguments) {
        return new SegmentSyntaxException(place, code, arguments);
    }
}
