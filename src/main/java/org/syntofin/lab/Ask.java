package org.syntofin.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a learner may be asked about the next segment. */
public enum Ask {
    SENDER,
    FLAGS,
    SEQ,
    ACK,
    /** The state that the sender is in once it is sent. */
    STATE;

    /** As authors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ask> of(String word) {
        return Arrays.stream(values()).filter(ask -> ask.word().equals(word)).findFirst();
    }
}
