package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.LaterJudgement;
import org.syntofin.progress.Marking;

/** A later judgement's row: appended, never changed. */
@Entity
@Immutable
@Table(name = "judgement")
public class StoredJudgement {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID answer;
    private int number;
    private int revision;
    private double score;
    private @Nullable String cause;
    private String engine;
    private Instant judgedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever asks the database
    private UUID judgedBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredJudgement() {}

    public StoredJudgement(UUID answer, int number, int revision, Marking marking, Instant judgedAt, UUID judgedBy) {
        this.id = UUID.randomUUID();
        this.answer = answer;
        this.number = number;
        this.revision = revision;
        this.score = marking.score();
        this.cause = marking.cause();
        this.engine = marking.engine();
        this.judgedAt = judgedAt;
        this.judgedBy = judgedBy;
    }

    public UUID answer() {
        return answer;
    }

    public int number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    /** What counts from then on; help is a fact of the answer. */
    public Marking marking(int help) {
        return new Marking(score, cause, engine, help);
    }

    public LaterJudgement toJudgement() {
        return new LaterJudgement(answer, number, revision, marking(0), judgedAt);
    }
}
