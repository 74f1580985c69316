package org.syntofin.course;

import java.time.Instant;

/**
 * A revision of a folder, as a line of its history.
 *
 * @param number from 1
 * @param release whether it came with a release; else somebody at this school published it
 * @param current whether learners who begin now see it
 * @param offered whether a release brought it and the school, which has its own, has not decided about it
 */
public record RevisionLine(int number, Instant createdAt, boolean release, boolean current, boolean offered) {}
