package org.syntofin.course;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredDraft;
import org.syntofin.course.internal.StoredDraftFile;
import org.syntofin.course.internal.StoredDraftFiles;
import org.syntofin.course.internal.StoredDrafts;

/**
 * Drafts that were discarded: of each folder the last one, until the next draft of it is published or discarded.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class DiscardedDrafts {

    private final ContentStore store;
    private final StoredDrafts rows;
    private final StoredDraftFiles changes;
    private final Drafts drafts;
    private final Courses courses;
    private final Clock clock;

    DiscardedDrafts(
            ContentStore store,
            StoredDrafts rows,
            StoredDraftFiles changes,
            Drafts drafts,
            Courses courses,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.changes = changes;
        this.drafts = drafts;
        this.courses = courses;
        this.clock = clock;
    }

    /** What became of a draft that was to be had back. */
    public enum Back {
        /** There is none any more. */
        NONE,
        /** It is the draft again, as it was. */
        WHOLE,
        /** Another draft had been begun: it is merged into that, as if somebody had typed it there. */
        MERGED
    }

    @Transactional(readOnly = true)
    public Optional<DiscardedDraft> find(String course, String folder) {
        return discarded(course, folder).flatMap(DiscardedDrafts::line);
    }

    /** The lessons of a course that were never published and are discarded; none whose id another lesson has by now. */
    @Transactional(readOnly = true)
    public List<DiscardedDraft> lessons(String course) {
        Set<String> taken =
                courses.folders(course).stream().map(FolderLine::lesson).collect(Collectors.toSet());
        return rows.findByCourseAndDiscardedTrueOrderByFolder(course).stream()
                .flatMap(row -> line(row).stream())
                .filter(line -> !taken.contains(line.lesson()))
                .toList();
    }

    /** What such a lesson was called, in that language or in any; else its folder. */
    @Transactional(readOnly = true)
    public String title(DiscardedDraft lesson, String language) {
        return discarded(lesson.course(), lesson.folder())
                .flatMap(row -> Courses.titled(files(row), language))
                .orElse(lesson.folder());
    }

    private ContentFiles files(StoredDraft neverPublished) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        changes.findByContentDraft(neverPublished.id())
                .forEach(change -> drafts.bytes(change).ifPresent(bytes -> files.put(change.path(), bytes)));
        return new ContentFiles(neverPublished.course() + "/" + neverPublished.folder() + "/", files);
    }

    /** Takes a discarded draft up again. A time at which it was to be published counts still, unless it has passed. */
    public Back bringBack(String course, String folder) {
        store.held(course, folder);
        Optional<StoredDraft> found = discarded(course, folder);
        if (found.isEmpty()) {
            return Back.NONE;
        }
        StoredDraft discarded = found.get();
        boolean begun = drafts.find(course, folder)
                .filter(draft -> !draft.changed().isEmpty())
                .isPresent();
        if (!begun) {
            drafts.forget(course, folder, false);
            discarded.bringBack(clock.instant());
            return Back.WHOLE;
        }
        if (merge(discarded)) {
            drafts.forget(course, folder, true);
        }
        return Back.MERGED;
    }

    /** Whether all of it is in the other draft now: of two pictures in one file, the one that was put there later stays. */
    private boolean merge(StoredDraft discarded) {
        String course = discarded.course();
        String folder = discarded.folder();
        Set<String> taken =
                drafts.find(course, folder).map(LessonDraft::changed).orElse(Set.of());
        Optional<ContentFiles> base = store.revision(course, folder, discarded.baseNumber());
        boolean whole = true;
        for (StoredDraftFile change : changes.findByContentDraft(discarded.id())) {
            String path = change.path();
            Optional<byte[]> bytes = drafts.bytes(change);
            if (Drafts.isText(path) && bytes.isPresent()) {
                byte[] before = base.flatMap(files -> files.bytes(path)).orElse(null);
                drafts.save(course, folder, path, Drafts.text(before), Drafts.text(bytes.get()));
            } else if (!taken.contains(path)) {
                drafts.put(course, folder, path, bytes);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private Optional<StoredDraft> discarded(String course, String folder) {
        return rows.findByCourseAndFolderAndDiscarded(course, folder, true);
    }

    private static Optional<DiscardedDraft> line(StoredDraft row) {
        return row.discardedAt().map(at -> new DiscardedDraft(row.course(), row.folder(), at, row.discardedBy()));
    }
}
