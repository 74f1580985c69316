package org.syntofin.progress;

import java.util.Optional;
import java.util.UUID;

/** The browser's own name for one submission, so that one sent twice counts once. */
public record SubmissionId(UUID value) {

    private static final int UUID_LENGTH = 36;

    /** Reads what a browser sent; empty where it is no UUID in its usual form of 36 characters. */
    public static Optional<SubmissionId> parse(String text) {
        if (text.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SubmissionId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
