package org.syntofin.progress;

/** What became of a draft that was to be saved. */
public sealed interface DraftOutcome {

    /** Stored; {@code draft} carries the new number. */
    record Saved(Draft draft) implements DraftOutcome {}

    /** Not stored: another tab or device has saved {@code newer} since. Nothing was overwritten. */
    record Overtaken(Draft newer) implements DraftOutcome {}
}
