package org.syntofin.progress.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody's extra time, by learner. */
public interface ExtraTimes extends JpaRepository<StoredExtraTime, UUID> {}
