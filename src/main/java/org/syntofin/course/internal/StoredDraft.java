package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was changed in a folder since a revision and is not published; or was not to be, and is kept beside the next. */
@Entity
@Table(name = "content_draft")
public class StoredDraft {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String course;
    private String folder;
    private int baseNumber;
    private int saves;
    private Instant savedAt;
    private @Nullable Instant publishAt;
    private @Nullable Instant refusedAt;
    private @Nullable UUID judgeFor;
    private @Nullable UUID plannedBy;
    private boolean discarded;
    private @Nullable Instant discardedAt;
    private @Nullable UUID discardedBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredDraft() {}

    public StoredDraft(String course, String folder, int baseNumber, Instant savedAt) {
        this.id = UUID.randomUUID();
        this.course = course;
        this.folder = folder;
        this.baseNumber = baseNumber;
        this.savedAt = savedAt;
    }

    /** A file in it was changed. */
    public void saved(Instant now) {
        saves++;
        savedAt = now;
    }

    /** Its changes count from that revision now. */
    public void rebase(int number) {
        baseNumber = number;
    }

    /**
     * It is to be published by itself at that time, or no longer.
     *
     * @param by who says so
     * @param judging who wants earlier answers judged again then; null where they are to be left
     */
    public void schedule(@Nullable Instant at, @Nullable UUID by, @Nullable UUID judging) {
        publishAt = at;
        plannedBy = at == null ? null : by;
        judgeFor = judging;
        refusedAt = null;
    }

    /** Its time has come, but it cannot be published. */
    public void refuse() {
        refusedAt = publishAt;
        publishAt = null;
    }

    /** It is not wanted, for now. */
    public void discard(Instant now, @Nullable UUID by) {
        discarded = true;
        discardedAt = now;
        discardedBy = by;
    }

    /** It is wanted again; a time that has passed meanwhile is no plan any more. */
    public void bringBack(Instant now) {
        discarded = false;
        discardedAt = null;
        discardedBy = null;
        if (publishAt != null && !publishAt.isAfter(now)) {
            schedule(null, null, null);
        }
        saved(now);
    }

    /** When it was discarded, if it is. */
    public Optional<Instant> discardedAt() {
        return discarded ? Optional.ofNullable(discardedAt) : Optional.empty();
    }

    /** Who discarded it. */
    public Optional<UUID> discardedBy() {
        return Optional.ofNullable(discardedBy);
    }

    /** When it was to be published by itself and could not be. */
    public Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }

    public Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt);
    }

    /** Who wants earlier answers judged again when it is published by itself. */
    public Optional<UUID> judgeFor() {
        return Optional.ofNullable(judgeFor);
    }

    /** Who decided when it is published by itself. */
    public Optional<UUID> plannedBy() {
        return Optional.ofNullable(plannedBy);
    }

    public UUID id() {
        return id;
    }

    public String course() {
        return course;
    }

    public String folder() {
        return folder;
    }

    public int baseNumber() {
        return baseNumber;
    }

    public int saves() {
        return saves;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
