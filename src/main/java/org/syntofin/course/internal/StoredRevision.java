package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One revision of a folder; it has no verb that changes it. */
@Entity
@Immutable
@Table(name = "content_revision")
public class StoredRevision {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID contentFolder;
    private int number;
    private String digest;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private Instant createdAt;
    private @Nullable UUID byId;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredRevision() {}

    /** @param byId who published it; null where no person did */
    public StoredRevision(
            UUID contentFolder, int number, String digest, Origin origin, Instant createdAt, @Nullable UUID byId) {
        this.id = UUID.randomUUID();
        this.contentFolder = contentFolder;
        this.number = number;
        this.digest = digest;
        this.origin = origin;
        this.createdAt = createdAt;
        this.byId = byId;
    }

    public UUID id() {
        return id;
    }

    public UUID contentFolder() {
        return contentFolder;
    }

    public int number() {
        return number;
    }

    public String digest() {
        return digest;
    }

    public Origin origin() {
        return origin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who published it. */
    public Optional<UUID> by() {
        return Optional.ofNullable(byId);
    }
}
