package org.syntofin.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a learner may be asked about the next segment. */
public enum Ask {
    SENDER,
    FLAGS,
    SEQ,
    ACK,
    /** Bytes of data. */
    LEN,
    /** The state that the sender is in once it is sent. */
    STATE,
    /** The state that the host {@code client} is in then. */
    CLIENT_STATE,
    /** The state that the host {@code server} is in then. */
    SERVER_STATE;

    /** All that stands in a segment. */
    static final List<Ask> SEGMENT = List.of(SENDER, FLAGS, SEQ, ACK, LEN);

    /** As authors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a number answers it, so that it can be typed. */
    public boolean isNumber() {
        return this == SEQ || this == ACK || this == LEN;
    }

    public static Optional<Ask> of(String word) {
        return Arrays.stream(values()).filter(ask -> ask.word().equals(word)).findFirst();
    }
}
