package org.syntofin.account;

import java.io.Serializable;
import java.util.UUID;

/** The lasting id of whoever learns, person or guest. Answers keep it for ever, also when it leads to nobody any more. */
public record LearnerId(UUID value) implements Serializable {

    public static LearnerId random() {
        return new LearnerId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException where the text is no id
     */
    public static LearnerId of(String text) {
        return new LearnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
