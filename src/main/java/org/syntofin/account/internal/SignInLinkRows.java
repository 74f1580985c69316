package org.syntofin.account.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The one-time links that were given out. */
public interface SignInLinkRows extends JpaRepository<SignInLinkRow, UUID> {

    Optional<SignInLinkRow> findByTokenHash(String tokenHash);

    @Modifying
    @Query("delete from SignInLinkRow l where l.learnerId in :learners")
    int deleteOf(Collection<UUID> learners);
}
