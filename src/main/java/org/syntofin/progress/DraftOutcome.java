package org.syntofin.progress;

/** What became of a draft that was to be saved. */
public sealed interface DraftOutcome {

    /** Stored; {@code draft} carries the new number. */
    record Saved(Draft draft) implements DraftOutcome {}

    /** Not stored: another tab or device has saved {@code newer} since. Nothing was overwritten. */
    record Overtaken(Draft newer) implements DraftOutcome {}

    /** Not stored: the learner has gone on to a newer attempt at the question. Nothing was overwritten. */
    record LeftBehind() implements DraftOutcome {}
}
