package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lesson, or what a course's lessons share, through all its revisions. */
@Entity
@Table(name = "content_folder")
public class StoredFolder {

    /** The folder of what a course's lessons share. */
    public static final String SHARED = ".";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String course;
    private String folder;
    private int currentNumber;
    private @Nullable Integer offeredNumber;
    private boolean archived;
    private @Nullable String part;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredFolder() {}

    /** A new folder whose first revision is what learners see. */
    public StoredFolder(String course, String folder) {
        this.id = UUID.randomUUID();
        this.course = course;
        this.folder = folder;
        this.currentNumber = 1;
    }

    /** A new folder that nobody sees yet. */
    public static StoredFolder unpublished(String course, String folder) {
        StoredFolder unpublished = new StoredFolder(course, folder);
        unpublished.currentNumber = 0;
        return unpublished;
    }

    /** Learners see that revision from now on. */
    public void publish(int number) {
        currentNumber = number;
    }

    /** A release brought a revision, but the school has its own. */
    public void offer(int number) {
        offeredNumber = number;
    }

    /** It is decided: what was offered has been taken over, or is not wanted. */
    public void decline() {
        offeredNumber = null;
    }

    /** Learners no longer see it, or see it again. */
    public void archive(boolean away) {
        archived = away;
    }

    /** The part of the course in which it is to stand once it is published. */
    public void belong(String toPart) {
        part = toPart;
    }

    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    public boolean archived() {
        return archived;
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

    public int currentNumber() {
        return currentNumber;
    }

    public OptionalInt offeredNumber() {
        return offeredNumber == null ? OptionalInt.empty() : OptionalInt.of(offeredNumber);
    }
}
