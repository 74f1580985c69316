package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner's extra time. */
@Entity
@Table(name = "extra_time")
public class StoredExtraTime {

    @Id
    private UUID learner;

    @Version
    private @Nullable Integer version;

    private int percent;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredExtraTime() {}

    public StoredExtraTime(UUID learner) {
        this.learner = learner;
    }

    public int percent() {
        return percent;
    }

    /** From now on. */
    public void set(int newPercent) {
        percent = newPercent;
    }
}
