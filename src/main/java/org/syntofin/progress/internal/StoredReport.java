package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Report;
import org.syntofin.progress.ReportId;

/** A report's row. It is settled, perhaps opened again, and loses its words with the person. */
@Entity
@Table(name = "question_report")
public class StoredReport {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID learner;

    private String course;
    private String lesson;
    private String question;
    private int revision;
    private String drawn;
    private @Nullable String draft;
    private String words;
    private Instant reportedAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever asks the database
    private @Nullable UUID settledBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredReport() {}

    public StoredReport(
            UUID learner,
            QuestionKey key,
            int revision,
            String drawn,
            @Nullable String draft,
            String words,
            Instant reportedAt) {
        this.id = UUID.randomUUID();
        this.learner = learner;
        this.course = key.course();
        this.lesson = key.lesson();
        this.question = key.question();
        this.revision = revision;
        this.drawn = drawn;
        this.draft = draft;
        this.words = words;
        this.reportedAt = reportedAt;
    }

    /** It has been dealt with; the first time counts. */
    public void settle(UUID by, Instant now) {
        if (settledAt == null) {
            settledAt = now;
            settledBy = by;
        }
    }

    public void reopen() {
        settledAt = null;
        settledBy = null;
    }

    /** Forgets what the learner typed. */
    public void eraseWords() {
        words = "";
        draft = null;
    }

    public Report toReport() {
        return new Report(
                new ReportId(id),
                new QuestionKey(course, lesson, question),
                revision,
                drawn,
                draft,
                words,
                reportedAt,
                settledAt);
    }
}
