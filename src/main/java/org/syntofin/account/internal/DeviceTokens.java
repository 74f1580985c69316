package org.syntofin.account.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The devices that are known. */
public interface DeviceTokens extends JpaRepository<DeviceTokenRow, UUID> {

    Optional<DeviceTokenRow> findByTokenHash(String tokenHash);

    @Modifying
    @Query("update DeviceTokenRow t set t.revokedAt = :now where t.tokenHash = :tokenHash and t.revokedAt is null")
    int revoke(String tokenHash, Instant now);

    @Modifying
    @Query("update DeviceTokenRow t set t.revokedAt = :now where t.learnerId in :learners and t.revokedAt is null")
    int revokeAll(Collection<UUID> learners, Instant now);

    @Modifying
    @Query("update DeviceTokenRow t set t.revokedAt = :now"
            + " where t.learnerId = :learner and t.tokenHash <> :present and t.revokedAt is null")
    int revokeOthers(UUID learner, String present, Instant now);

    @Query("select count(t) from DeviceTokenRow t"
            + " where t.learnerId = :learner and t.revokedAt is null and t.expiresAt > :now")
    int countValid(UUID learner, Instant now);
}
