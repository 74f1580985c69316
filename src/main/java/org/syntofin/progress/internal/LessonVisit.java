package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.LessonProgress;

/** A lesson that a learner has opened, and where they are in it. */
@Entity
@Table(name = "lesson_visit")
public class LessonVisit {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID learner;

    private String course;
    private String lesson;
    private Instant begunAt;
    private @Nullable Instant doneAt;
    private @Nullable String place;
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LessonVisit() {}

    public LessonVisit(UUID learner, LessonKey key, Instant begunAt) {
        this.id = UUID.randomUUID();
        this.learner = learner;
        this.course = key.course();
        this.lesson = key.lesson();
        this.begunAt = begunAt;
        this.seenAt = begunAt;
    }

    /** The learner is at {@code newPlace} now. */
    public void reach(String newPlace, Instant now) {
        place = newPlace;
        seenAt = now;
    }

    /** The lesson is on the screen again. */
    public void see(Instant now) {
        seenAt = now;
    }

    /** The lesson is done; the first time counts. */
    public void finish(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
        seenAt = now;
    }

    public LessonProgress toProgress() {
        return new LessonProgress(new LessonKey(course, lesson), begunAt, doneAt, place, seenAt);
    }
}
