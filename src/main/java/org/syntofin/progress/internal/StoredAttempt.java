package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Draft;
import org.syntofin.progress.QuestionKey;

/** An attempt's row. Only its draft, and the help taken, ever change. */
@Entity
@Table(name = "attempt")
public class StoredAttempt {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID learner;
    private String course;
    private String lesson;
    private String question;
    private int revision;
    private String drawn;
    private Instant openedAt;
    private @Nullable String draft;
    private int draftNumber;
    private @Nullable String draftWriter;
    private @Nullable Instant draftAt;
    private int help;
    private @Nullable UUID sitting;

    @SuppressWarnings("UnusedVariable") // the queries order by it
    private int place;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredAttempt() {}

    public StoredAttempt(UUID learner, QuestionKey question, int revision, String drawn, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.learner = learner;
        this.course = question.course();
        this.lesson = question.lesson();
        this.question = question.question();
        this.revision = revision;
        this.drawn = drawn;
        this.openedAt = openedAt;
    }

    /** Keeps a newer draft. */
    public void keepDraft(String response, String writer, Instant now) {
        draft = response;
        draftNumber++;
        draftWriter = writer;
        draftAt = now;
    }

    /** The learner goes on with this one. */
    public void touch(Instant now) {
        draftAt = now;
    }

    /** When it was worked on last. */
    public Instant touchedAt() {
        return draftAt == null ? openedAt : draftAt;
    }

    /** The attempt is a question of a sitting, at this place of it. */
    public void belongTo(UUID newSitting, int newPlace) {
        sitting = newSitting;
        place = newPlace;
    }

    /** The sitting that it is a question of; null in practice. */
    public @Nullable UUID sitting() {
        return sitting;
    }

    /** So many hints have been opened; fewer change nothing. */
    public void help(int opened) {
        help = Math.max(help, opened);
    }

    public int help() {
        return help;
    }

    /** Whether somebody else than this tab has saved a draft after the one of that number. */
    public boolean overtakenSince(int seenNumber, String writer) {
        return draftNumber > seenNumber && !writer.equals(draftWriter);
    }

    /** Forgets what was being typed. */
    public void eraseDraft() {
        draft = null;
        draftNumber++;
    }

    public UUID id() {
        return id;
    }

    public UUID learner() {
        return learner;
    }

    public QuestionKey question() {
        return new QuestionKey(course, lesson, question);
    }

    public int revision() {
        return revision;
    }

    public String drawn() {
        return drawn;
    }

    public Draft draft() {
        return new Draft(draft, draftNumber);
    }

    public Attempt toAttempt() {
        return new Attempt(new AttemptId(id), question(), revision, drawn, draft(), openedAt, help);
    }
}
