package org.syntofin.quiz;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked about a segment.
 *
 * @param host whose state is meant; null for all else
 */
public record Asked(Kind kind, @Nullable String host) {

    private static final String STATE_SUFFIX = "-state";

    /** What can be asked. */
    public enum Kind {
        /** Which host sends it. */
        SENDER,
        /** Its flags. */
        FLAGS,
        /** Its sequence number. */
        SEQ,
        /** Its acknowledgment number. */
        ACK,
        /** Octets of payload. */
        LEN,
        /** The state in which a host is once it is sent: the sender, unless a host is named. */
        STATE
    }

    /** Something about the segment itself, or the sender's state. */
    public static Asked of(Kind kind) {
        return new Asked(kind, null);
    }

    /** Reads {@code seq}, {@code state}, {@code client-state}. */
    public static Optional<Asked> named(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                return Optional.of(of(kind));
            }
        }
        return word.endsWith(STATE_SUFFIX) && word.length() > STATE_SUFFIX.length()
                ? Optional.of(new Asked(Kind.STATE, word.substring(0, word.length() - STATE_SUFFIX.length())))
                : Optional.empty();
    }

    /** As authors write it; also the name of its blank. */
    public String word() {
        return host == null ? kind.name().toLowerCase(java.util.Locale.ROOT) : host + STATE_SUFFIX;
    }
}
