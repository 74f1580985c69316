package org.syntofin.tcp.wire.packet;

import java.util.Map;

/** Bytes that are no well-formed IP packet with TCP in it. The words for people are found by the code. */
public final class PacketFormatException extends RuntimeException {

    private final String code;
    private final int offset;
    private final transient Map<String, String> arguments;

    PacketFormatException(String code, int offset, long value) {
        super(code + " at byte " + offset + ": " + value);
        this.code = code;
        this.offset = offset;
        this.arguments = Map.of("value", Long.toString(value));
    }

    /** What is wrong, such as {@code packet.header-length}. */
    public String code() {
        return code;
    }

    /** Where, in bytes from the start of the IP packet. */
    public int offset() {
        return offset;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
