package org.syntofin.course;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision of a folder, as a line of its history.
 *
 * @param number from 1
 * @param release whether it came with a release; else somebody at this school published it
 * @param current whether learners who begin now see it
 * @param offered whether a release brought it and the school, which has its own, has not decided about it
 * @param by who published it; empty for a release, an import by the command line, and what was published before this was kept
 */
public record RevisionLine(
        int number, Instant createdAt, boolean release, boolean current, boolean offered, Optional<UUID> by) {}
