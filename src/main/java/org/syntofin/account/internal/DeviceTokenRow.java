package org.syntofin.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.syntofin.account.LearnerId;

/** Says that whoever holds the token is that learner, until it expires or is revoked. It never changes its value. */
@Entity
@Table(name = "device_token")
public class DeviceTokenRow implements Persistable<UUID> {

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

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected DeviceTokenRow() {}

    public DeviceTokenRow(LearnerId learner, String tokenHash, Instant now, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.learnerId = learner.value();
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
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
