package org.syntofin.progress;

import java.util.UUID;

/** Names one sitting of a test. It is no secret: whoever sends it must also own the sitting. */
public record SittingId(UUID value) {}
