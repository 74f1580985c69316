package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.SittingId;
import org.syntofin.progress.TestKey;

/** A sitting's row. Handing in is all that ever happens to it. */
@Entity
@Table(name = "sitting")
public class StoredSitting {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID learner;

    private String course;
    private String test;
    private int number;
    private Instant startedAt;
    private @Nullable Instant endsAt;
    private @Nullable Instant handedInAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredSitting() {}

    public StoredSitting(UUID learner, TestKey key, int number, Instant startedAt, @Nullable Instant endsAt) {
        this.id = UUID.randomUUID();
        this.learner = learner;
        this.course = key.course();
        this.test = key.test();
        this.number = number;
        this.startedAt = startedAt;
        this.endsAt = endsAt;
    }

    /** It is closed; the first time counts. */
    public void handIn(Instant now) {
        if (handedInAt == null) {
            handedInAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public Sitting toSitting() {
        return new Sitting(new SittingId(id), new TestKey(course, test), number, startedAt, endsAt, handedInAt);
    }
}
