package org.syntofin.tcp.wire.pcap;

import java.util.Map;

/** Bytes that are no capture file, or a damaged one. The words for people are found by the code. */
public final class CaptureFormatException extends RuntimeException {

    private final String code;
    private final long offset;
    private final Map<String, String> arguments;

    CaptureFormatException(String code, long offset, Map<String, String> arguments) {
        super(code + " at byte " + offset + " " + arguments);
        this.code = code;
        this.offset = offset;
        this.arguments = Map.copyOf(arguments);
    }

    /** What is wrong, such as {@code capture.not-a-capture}. */
    public String code() {
        return code;
    }

    /** Where, in bytes from the start of the file. */
    public long offset() {
        return offset;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
