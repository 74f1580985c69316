package org.syntofin.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.syntofin.account.LearnerId;

/** A secret that was handed out to a learner and is kept as its hash until it expires. Its value never changes. */
@MappedSuperclass
abstract class SecretRow implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false, updatable = false)
    private UUID learnerId;

    @Column(nullable = false, updatable = false)
    private String tokenHash;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected SecretRow() {}

    SecretRow(LearnerId learner, String tokenHash, Instant now, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.learnerId = learner.value();
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    final boolean isBeforeItsEnd(Instant now) {
        return now.isBefore(expiresAt);
    }

    public LearnerId learnerId() {
        return new LearnerId(learnerId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
