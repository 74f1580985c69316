package org.syntofin.course;

import java.time.Instant;

/** That a folder has changes which are not published. */
public record DraftLine(String course, String folder, Instant savedAt) {}
