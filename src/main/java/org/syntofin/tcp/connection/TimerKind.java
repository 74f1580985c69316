package org.syntofin.tcp.connection;

/** The timers of a connection. */
public enum TimerKind {
    RETRANSMISSION("retransmission"),
    TIME_WAIT("time-wait"),
    USER_TIMEOUT("user-timeout"),
    DELAYED_ACK("delayed-ack"),
    KEEP_ALIVE("keep-alive"),
    PERSIST("persist"),
    FIN_WAIT_2("fin-wait-2"),
    SYN_RECEIVED("syn-received");

    private final String text;

    TimerKind(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
