package org.syntofin.tcp.connection;

/** What the application is told, mostly in the words of RFC 9293, 3.10. */
public enum Signal {
    /** Octets were handed to the application. */
    DATA("data"),
    URGENT("urgent data"),
    CLOSING("connection closing"),
    RESET("connection reset"),
    REFUSED("connection refused"),
    /** Threshold R1: the segment had to be repeated again and again (SHLD-9). */
    TROUBLE("delivery problem"),
    /** Threshold R2 (RFC 9293, 3.8.3). */
    TIMED_OUT("connection timed out"),
    USER_TIMEOUT("connection aborted due to user timeout"),
    UNREACHABLE("destination unreachable"),
    ERROR_NONE("error: connection does not exist"),
    ERROR_EXISTS("error: connection already exists"),
    ERROR_CLOSING("error: connection closing"),
    ERROR_UNSPECIFIED("error: remote socket unspecified"),
    /** To calls that were waiting when the program closed. */
    ERROR_CLOSED("error: closing"),
    OK("ok");

    private final String text;

    Signal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
