package org.syntofin.tcp.wire;

import java.util.Map;

/** A written segment that is none: where in the text (0-based), and which code and arguments say why. */
public final class SegmentSyntaxException extends RuntimeException {

    private final int index;
    private final String code;
    private final transient Map<String, String> arguments;

    SegmentSyntaxException(int index, String code, Map<String, String> arguments) {
        super(code + " at " + index + ": " + arguments);
        this.index = index;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public int index() {
        return index;
    }

    /** As in {@code segment.flags}; the words are {@code finding.CODE}. */
    public String code() {
        return code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
