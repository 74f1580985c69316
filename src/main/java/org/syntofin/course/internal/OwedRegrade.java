package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That answers are still to be judged again after a draft was published by itself. */
@Entity
@Immutable
@Table(name = "owed_regrade")
public class OwedRegrade {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String course;
    private String folder;
    private int beforeNumber;
    private int number;
    private UUID byId;
    private Instant owedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OwedRegrade() {}

    public OwedRegrade(String course, String folder, int beforeNumber, int number, UUID byId, Instant owedAt) {
        this.id = UUID.randomUUID();
        this.course = course;
        this.folder = folder;
        this.beforeNumber = beforeNumber;
        this.number = number;
        this.byId = byId;
        this.owedAt = owedAt;
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

    /** The revision that learners saw until then; 0 for none. */
    public int beforeNumber() {
        return beforeNumber;
    }

    public int number() {
        return number;
    }

    /** Who has decided it. */
    public UUID by() {
        return byId;
    }

    public Instant owedAt() {
        return owedAt;
    }
}
