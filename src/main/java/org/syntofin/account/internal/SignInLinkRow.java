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

/** Lets whoever holds the link choose a new password, once. The version makes a second use at the same time fail. */
@Entity
@Table(name = "sign_in_link")
public class SignInLinkRow implements Persistable<UUID> {

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

    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected SignInLinkRow() {}

    public SignInLinkRow(LearnerId learner, String tokenHash, Instant now, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.learnerId = learner.value();
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public boolean isValidAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        if (!isValidAt(now)) {
            throw new IllegalStateException("link " + id + " was used or has expired");
        }
        usedAt = now;
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
