package org.syntofin.progress;

import java.util.UUID;

/** Names one attempt. It is no secret: whoever sends it must also own the attempt. */
public record AttemptId(UUID value) {}
