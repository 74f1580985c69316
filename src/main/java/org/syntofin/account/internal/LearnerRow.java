package org.syntofin.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.syntofin.account.Appearance;
import org.syntofin.account.LearnerId;

/** Whoever learns: answers point to this row. */
@Entity
@Table(name = "learner")
public class LearnerRow implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private @Nullable UUID claimedBy;
    private @Nullable Instant erasedAt;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private @Nullable Appearance appearance;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected LearnerRow() {}

    public LearnerRow(LearnerId id, Instant now) {
        this.id = id.value();
        this.createdAt = now;
    }

    /** Makes this guest an alias of the person. */
    public void claimBy(LearnerId person) {
        if (person.value().equals(id)) {
            throw new IllegalArgumentException("a learner cannot claim itself: " + person);
        }
        claimedBy = person.value();
    }

    public void erase(Instant now) {
        erasedAt = now;
        language = null;
        appearance = null;
    }

    public void speak(String languageTag) {
        language = languageTag;
    }

    public void look(Appearance chosen) {
        appearance = chosen;
    }

    public LearnerId learnerId() {
        return new LearnerId(id);
    }

    /** The person who has taken this guest over; else itself. */
    public LearnerId owner() {
        return new LearnerId(claimedBy == null ? id : claimedBy);
    }

    public boolean isAlive() {
        return erasedAt == null && claimedBy == null;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<Appearance> appearance() {
        return Optional.ofNullable(appearance);
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
