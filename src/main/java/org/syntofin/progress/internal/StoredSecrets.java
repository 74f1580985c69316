package org.syntofin.progress.internal;

import org.springframework.data.jpa.repository.JpaRepository;

/** The one row that holds the secret of drawing. */
public interface StoredSecrets extends JpaRepository<StoredSecret, Integer> {}
