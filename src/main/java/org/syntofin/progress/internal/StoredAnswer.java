package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Answer;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Marking;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.SubmissionId;

/** An answer's row. It has no verb that changes it, and Hibernate never writes it twice. */
@Entity
@Immutable
@Table(name = "answer")
public class StoredAnswer {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID learner;

    private UUID submission;
    private UUID attempt;
    private String course;
    private String lesson;
    private String question;
    private int revision;
    private String drawn;
    private String response;
    private Instant givenAt;
    private double score;
    private @Nullable String cause;
    private String engine;
    private int help;

    private @Nullable UUID sitting;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredAnswer() {}

    public StoredAnswer(
            StoredAttempt attempt, SubmissionId submission, String response, Marking marking, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.learner = attempt.learner();
        this.submission = submission.value();
        this.attempt = attempt.id();
        QuestionKey key = attempt.question();
        this.course = key.course();
        this.lesson = key.lesson();
        this.question = key.question();
        this.revision = attempt.revision();
        this.drawn = attempt.drawn();
        this.response = response;
        this.givenAt = givenAt;
        this.score = marking.score();
        this.cause = marking.cause();
        this.engine = marking.engine();
        this.help = attempt.help();
        this.sitting = attempt.sitting();
    }

    public UUID id() {
        return id;
    }

    public UUID learner() {
        return learner;
    }

    /** Whether it was given in a test. */
    public boolean inTest() {
        return sitting != null;
    }

    public Answer toAnswer() {
        return new Answer(
                new SubmissionId(submission),
                new AttemptId(attempt),
                new QuestionKey(course, lesson, question),
                revision,
                drawn,
                response,
                givenAt,
                revision,
                new Marking(score, cause, engine, help));
    }
}
