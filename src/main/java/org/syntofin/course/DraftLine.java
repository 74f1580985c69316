package org.syntofin.course;

import java.time.Instant;

/**
 * That a folder has changes which are not published.
 *
 * @param refused whether they were to be published by themselves and had errors
 */
public record DraftLine(String course, String folder, Instant savedAt, boolean refused) {}
