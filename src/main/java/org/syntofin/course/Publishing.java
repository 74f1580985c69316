package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.simulation.Finding;

/**
 * Makes drafts visible to learners, and earlier revisions again. Every revision is kept; learners in the middle of a
 * lesson can go on with the one that they began.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Publishing {

    private final ContentStore store;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final ProvenAnswers proven;
    private final Courses courses;
    private final OwedRegrades owed;

    Publishing(
            ContentStore store,
            Drafts drafts,
            Catalogue catalogue,
            ProvenAnswers proven,
            Courses courses,
            OwedRegrades owed) {
        this.owed = owed;
        this.courses = courses;
        this.store = store;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.proven = proven;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Learners see it as this revision. */
        record Published(int number) implements Outcome {}

        /** Nothing has changed, since the lesson has these errors. */
        record Refused(List<Finding> findings) implements Outcome {}

        /** Nothing has changed, since there was nothing to publish. */
        record Nothing() implements Outcome {}

        /**
         * Another revision was published after the draft was begun, and both changed the same lines of these files. Both
         * versions stand in the draft now, to be chosen from; learners see no change.
         */
        record Overtaken(int number, List<String> paths) implements Outcome {}
    }

    /** What stands against publishing a draft as it is now; empty where nothing does. Nothing changes. */
    @Transactional(readOnly = true)
    public Optional<Outcome.Refused> refusal(String course, String folder) {
        return drafts.find(course, folder)
                .flatMap(draft -> catalogue.course(course).map(content -> findings(content, folder, draft.files())))
                .filter(findings -> !LessonTrial.sound(findings))
                .map(Outcome.Refused::new);
    }

    /** Publishes a draft, if the lesson has no errors. */
    public Outcome publish(String course, String folder) {
        store.held(course, folder);
        Optional<LessonDraft> found = drafts.find(course, folder);
        if (found.isEmpty() || found.get().changed().isEmpty()) {
            return new Outcome.Nothing();
        }
        LessonDraft draft = found.get();
        if (draft.base() != draft.current()) {
            List<String> both = drafts.catchUp(draft);
            if (!both.isEmpty()) {
                return new Outcome.Overtaken(draft.current(), both);
            }
            draft = drafts.find(course, folder).orElse(draft);
        }
        Outcome outcome = publish(course, folder, draft.files());
        if (outcome instanceof Outcome.Published) {
            drafts.published(course, folder);
        }
        return outcome;
    }

    /**
     * Changes a file that a course's lessons share, such as its list of skills; learners see it at once.
     *
     * @param change makes the new text of the one that is published; an empty one takes the file away
     * @return refused where something would break that is not broken now
     */
    public Outcome share(String course, String path, UnaryOperator<String> change) {
        store.held(course, StoredFolder.SHARED);
        return changed(course, path, change)
                .map(files -> publish(course, StoredFolder.SHARED, files))
                .orElseGet(Outcome.Nothing::new);
    }

    /** What would break that is not broken now, if a file that a course's lessons share were changed so. */
    @Transactional(readOnly = true)
    public List<Finding> breaking(String course, String path, UnaryOperator<String> change) {
        return changed(course, path, change)
                .flatMap(files -> catalogue.course(course).map(now -> findings(now, StoredFolder.SHARED, files)))
                .orElseGet(List::of);
    }

    /** What lessons share, with one file changed; empty where that is the same. */
    private Optional<ContentFiles> changed(String course, String path, UnaryOperator<String> change) {
        ContentFiles files = store.revision(
                        course, StoredFolder.SHARED, store.currentNumber(course, StoredFolder.SHARED))
                .orElseThrow(() -> new IllegalArgumentException("no course " + course));
        String before = files.bytes(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        String after = change.apply(before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> changed = new TreeMap<>(files.files());
        if (after.isEmpty()) {
            changed.remove(path);
        } else {
            changed.put(path, after.getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(new ContentFiles(files.label(), changed));
    }

    /** All revisions of a folder, newest first. */
    @Transactional(readOnly = true)
    public List<RevisionLine> history(String course, String folder) {
        return store.history(course, folder);
    }

    /** The files of a revision, with paths from the folder. */
    @Transactional(readOnly = true)
    public Optional<ContentFiles> revision(String course, String folder, int number) {
        return store.revision(course, folder, number);
    }

    /** Publishes an earlier revision, or one that a release offers, again: as a new revision, so that nothing is lost. */
    public Outcome restore(String course, String folder, int number) {
        store.held(course, folder);
        return store.revision(course, folder, number)
                .map(files -> publish(course, folder, files))
                .map(outcome -> taken(course, folder, number, outcome))
                .orElseGet(Outcome.Nothing::new);
    }

    /** The school keeps its own: what a release offers is an offer no longer, though it stays among the revisions. */
    public void decline(String course, String folder) {
        store.held(course, folder).decline();
    }

    private Outcome taken(String course, String folder, int number, Outcome outcome) {
        StoredFolder held = store.held(course, folder);
        if (outcome instanceof Outcome.Published
                && held.offeredNumber().stream().anyMatch(offered -> offered == number)) {
            held.decline();
        }
        return outcome;
    }

    /** When a draft is published by itself; empty where it waits for an author. */
    @Transactional(readOnly = true)
    public Optional<Plan> planned(String course, String folder) {
        return drafts.planned(course, folder);
    }

    /** When a draft was to be published by itself and had errors; empty where that was mended or planned anew. */
    @Transactional(readOnly = true)
    public Optional<Instant> refused(String course, String folder) {
        return drafts.refused(course, folder);
    }

    /** Whether a time has passed: nothing can be planned for then. */
    public boolean past(Instant at) {
        return drafts.past(at);
    }

    /** Lets a draft be published by itself, or not any more. */
    public void plan(String course, String folder, Optional<Plan> plan) {
        drafts.plan(course, folder, plan);
    }

    /**
     * Publishes a draft whose time has come, or plans it no longer where that cannot be. What is to be judged again after it
     * is owed from the same transaction on.
     */
    Outcome publishDue(String course, String folder) {
        store.held(course, folder);
        Optional<Plan> due = drafts.planned(course, folder).filter(plan -> drafts.past(plan.at()));
        if (due.isEmpty()) {
            return new Outcome.Nothing();
        }
        int before = store.currentNumber(course, folder);
        Outcome outcome = publish(course, folder);
        if (outcome instanceof Outcome.Published(int number)) {
            due.get().judgeFor().ifPresent(by -> owed.owe(course, folder, before, number, by));
        } else {
            drafts.refuse(course, folder);
        }
        return outcome;
    }

    private Outcome publish(String course, String folder, ContentFiles files) {
        Optional<CourseContent> content = catalogue.course(course);
        List<Finding> findings =
                content.map(now -> findings(now, folder, files)).orElseGet(List::of);
        if (!LessonTrial.sound(findings)) {
            return new Outcome.Refused(findings);
        }
        int number = store.publish(course, folder, files);
        if (number == 1 && !folder.equals(StoredFolder.SHARED)) {
            courses.list(course, folder);
        }
        catalogue.forgetAfterCommit();
        return new Outcome.Published(number);
    }

    private List<Finding> findings(CourseContent now, String folder, ContentFiles files) {
        return folder.equals(StoredFolder.SHARED)
                ? CourseErrors.sharing(now, files)
                : LessonTrial.of(now, folder, files).check(proven);
    }
}
