package org.syntofin.progress;

import java.util.UUID;

/** Names one report of a question. */
public record ReportId(UUID value) {}
