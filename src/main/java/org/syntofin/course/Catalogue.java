package org.syntofin.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

/**
 * What is taught: the courses and lessons that learners see, and the earlier revisions of a lesson for those who began
 * it before it was changed. Kept read; another node's changes are seen within seconds. Safe for threads.
 */
@Service
@PreAuthorize("permitAll()") // what is published is for everybody, guests included
public class Catalogue {

    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final int EARLIER_KEPT = 100;

    private final ContentStore store;
    private final BuiltInContent release;
    private final WatchedContent watched;
    private final Clock clock;
    private final Cache<Earlier, Optional<Lesson>> earlier =
            Caffeine.newBuilder().maximumSize(EARLIER_KEPT).build();
    private volatile @Nullable Snapshot snapshot;

    Catalogue(ContentStore store, BuiltInContent release, WatchedContent watched, Clock clock) {
        this.store = store;
        this.release = release;
        this.watched = watched;
        this.clock = clock;
    }

    /** What was read, and the stamps of the database and of the watched folder by then. */
    private record Snapshot(
            Map<String, CourseContent> courses, List<Finding> findings, long stored, long saved, Instant seen) {}

    private record Earlier(String course, String folder, int revision) {}

    /** All courses, by their ids' order. */
    public List<Course> courses() {
        return current().courses().values().stream().map(CourseContent::course).toList();
    }

    /** All of a course. */
    public Optional<CourseContent> course(String course) {
        return Optional.ofNullable(current().courses().get(course));
    }

    /** A lesson as learners who begin it now see it; not there while it is broken. */
    public Optional<Lesson> lesson(String course, String lesson) {
        return course(course).flatMap(content -> content.lesson(lesson));
    }

    /** A lesson as it was at that revision. */
    public Optional<Lesson> lesson(String course, String lesson, int revision) {
        Optional<Lesson> now = lesson(course, lesson);
        if (now.isPresent() && now.get().revision() == revision) {
            return now;
        }
        return course(course)
                .flatMap(content -> folder(content, lesson)
                        .flatMap(folder -> earlier.get(
                                new Earlier(course, folder, revision), key -> earlier(content, lesson, key))));
    }

    /** The scenario file that a lesson means by a name, as that revision of the lesson has it. */
    public Optional<SourceFile> scenario(String course, String lesson, int revision, String name) {
        Optional<Lesson> teaching = lesson.isEmpty() ? Optional.empty() : lesson(course, lesson, revision);
        String own = name + ScenarioName.SUFFIX;
        if (teaching.isPresent() && teaching.get().files().has(own)) {
            return teaching.get()
                    .file(own)
                    .map(bytes -> new SourceFile(teaching.get().files().name(own), bytes));
        }
        return course(course)
                .flatMap(content -> content.scenario(lesson, name)
                        .flatMap(file -> content.files()
                                .bytes(file.path())
                                .map(bytes -> new SourceFile(content.files().name(file.path()), bytes))));
    }

    /** What is wrong with the content that is in the database now: for authors, not for learners. */
    @PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
    public List<Finding> findings() {
        return current().findings();
    }

    /**
     * What is wrong with the content that came with this release. Where a broken lesson or course could not replace an
     * earlier one, learners still see that.
     */
    @PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
    public List<Finding> releaseFindings() {
        return release.findings();
    }

    /** The database is asked every few seconds; whoever saves a file in a watched folder has it on the next page. */
    private Snapshot current() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        long saved = watched.stamp();
        if (known == null || known.saved() != saved) {
            known = null;
        } else if (now.isBefore(known.seen().plus(GLANCE))) {
            return known;
        }
        long stored = store.stamp();
        Snapshot fresh = known != null && known.stored() == stored
                ? new Snapshot(known.courses(), known.findings(), stored, saved, now)
                : read(stored, saved, now);
        snapshot = fresh;
        return fresh;
    }

    private Snapshot read(long stored, long saved, Instant now) {
        Findings findings = new Findings();
        Map<String, CourseContent> courses = new LinkedHashMap<>();
        store.current()
                .forEach((id, current) -> CourseReader.read(current.files(), findings)
                        .ifPresent(content -> courses.put(id, content.withRevisions(current.revisions()))));
        courses.putAll(watched.courses(findings));
        return new Snapshot(courses, findings.list(), stored, saved, now);
    }

    private static Optional<String> folder(CourseContent content, String lesson) {
        return CourseReader.folders(content.files().files().keySet()).stream()
                .filter(folder -> folder.substring(folder.indexOf('-') + 1).equals(lesson))
                .findFirst();
    }

    private Optional<Lesson> earlier(CourseContent now, String lesson, Earlier wanted) {
        return store.revision(wanted.course(), wanted.folder(), wanted.revision())
                .flatMap(inside -> {
                    SortedMap<String, byte[]> files = new TreeMap<>();
                    now.files().bytes("course.toml").ifPresent(bytes -> files.put("course.toml", bytes));
                    inside.files().forEach((path, bytes) -> files.put(wanted.folder() + "/" + path, bytes));
                    return CourseReader.read(new ContentFiles(wanted.course() + "/", files), new Findings());
                })
                .map(content -> content.withRevisions(Map.of(wanted.folder(), wanted.revision())))
                .flatMap(content -> content.lesson(lesson));
    }

    /** Forgets what is kept, so that the next question reads what was just published. */
    void forget() {
        snapshot = null;
    }

    /** The same, once the database shows to others what this transaction publishes. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }
}
