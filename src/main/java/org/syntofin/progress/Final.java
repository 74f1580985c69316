package org.syntofin.progress;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What is judged of an attempt when its sitting closes: the draft that was saved last.
 *
 * @param draftNumber the draft's number; where a newer one has come meanwhile, nothing is closed
 * @param response as {@code quiz} writes it
 */
public record Final(AttemptId attempt, int draftNumber, String response, Marking marking) {

    /** The same for the same attempt, so that closing twice counts once. */
    SubmissionId submission() {
        return new SubmissionId(UUID.nameUUIDFromBytes(("final " + attempt.value()).getBytes(StandardCharsets.UTF_8)));
    }
}
