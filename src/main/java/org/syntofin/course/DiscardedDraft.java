package org.syntofin.course;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That the draft of a folder was discarded, and can be had back.
 *
 * @param by who discarded it; empty where that is not known
 */
public record DiscardedDraft(String course, String folder, Instant at, Optional<UUID> by) {

    /** The lesson's id. */
    public String lesson() {
        return folder.substring(folder.indexOf('-') + 1);
    }
}
