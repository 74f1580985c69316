package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredDraft;
import org.syntofin.course.internal.StoredDraftFile;
import org.syntofin.course.internal.StoredDraftFiles;
import org.syntofin.course.internal.StoredDrafts;
import org.syntofin.course.internal.StoredSteps;

/**
 * What authors change before learners see it. A folder has one draft, which all authors share: each save is merged into
 * it. Every save is kept at once, so that a closed browser or a killed server loses nothing that arrived.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Drafts {

    private static final Pattern FOLDER = Pattern.compile("[0-9]{2,3}-[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/){0,4}[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final int LONGEST_PATH = 200;

    private final ContentStore store;
    private final StoredDrafts drafts;
    private final StoredDraftFiles changes;
    private final StoredSteps steps;
    private final ByteShelf shelf;
    private final Clock clock;
    private final Author author;

    Drafts(
            ContentStore store,
            StoredDrafts drafts,
            StoredDraftFiles changes,
            StoredSteps steps,
            ByteShelf shelf,
            Clock clock,
            Author author) {
        this.author = author;
        this.store = store;
        this.drafts = drafts;
        this.changes = changes;
        this.steps = steps;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A text was saved.
     *
     * @param text what is kept now: what was sent, or that merged with what another had saved meanwhile
     * @param conflict whether two versions of the same lines stand in it
     */
    public record Saved(String text, boolean conflict) {}

    /** All folders with changes that are not published. */
    @Transactional(readOnly = true)
    public List<DraftLine> all() {
        return drafts.findByDiscardedFalse().stream().map(Drafts::line).toList();
    }

    private static DraftLine line(StoredDraft draft) {
        return new DraftLine(
                draft.course(),
                draft.folder(),
                draft.savedAt(),
                draft.refusedAt().isPresent());
    }

    /** The folder as its authors have it; empty where there is neither a revision nor a draft. */
    @Transactional(readOnly = true)
    public Optional<LessonDraft> find(String course, String folder) {
        int current = store.currentNumber(course, folder);
        Optional<StoredDraft> draft = row(course, folder);
        int base = draft.map(StoredDraft::baseNumber).orElse(current);
        Optional<ContentFiles> published = store.revision(course, folder, base);
        if (draft.isEmpty() && published.isEmpty()) {
            return Optional.empty();
        }
        String label = course + "/" + folder + "/";
        ContentFiles before =
                new ContentFiles(label, published.map(ContentFiles::files).orElseGet(TreeMap::new));
        SortedMap<String, byte[]> files = new TreeMap<>(before.files());
        Set<String> changed = draft.map(row -> apply(row, files)).orElse(Set.of());
        return Optional.of(new LessonDraft(
                course,
                folder,
                base,
                current,
                before,
                new ContentFiles(label, files),
                changed,
                draft.map(StoredDraft::saves).orElse(0)));
    }

    /**
     * Tells without reading the files whether anything was saved or published since.
     *
     * @param saves of the draft; -1 where there is none
     */
    public record Stamp(int current, int saves) {

        /** There is neither a revision nor a draft. */
        public boolean isOfNothing() {
            return current == 0 && saves < 0;
        }
    }

    @Transactional(readOnly = true)
    public Stamp stamp(String course, String folder) {
        int saves = row(course, folder).map(StoredDraft::saves).orElse(-1);
        return new Stamp(store.currentNumber(course, folder), saves);
    }

    /**
     * The same; a draft that was begun before another revision was published counts from that one from now on, so that its
     * authors see what they would publish. Where both changed the same lines, both versions stand in it.
     */
    public Optional<LessonDraft> current(String course, String folder) {
        Optional<LessonDraft> found = find(course, folder);
        if (found.stream().allMatch(draft -> draft.base() == draft.current())) {
            return found;
        }
        store.held(course, folder);
        find(course, folder).filter(draft -> draft.base() != draft.current()).ifPresent(this::catchUp);
        return find(course, folder);
    }

    /**
     * Saves a text file of a draft, begun where there was none. What another saved since is merged.
     *
     * @param base the text that the author began to change; empty for a new file
     */
    public Saved save(String course, String folder, String path, String base, String text) {
        StoredDraft draft = open(course, folder);
        String saved = file(draft, path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        TextMerge.Merged merged = TextMerge.merge(base, saved, text);
        if (!merged.text().equals(saved)) {
            change(draft, path).type(merged.text().getBytes(StandardCharsets.UTF_8));
            draft.saved(clock.instant());
        }
        return new Saved(merged.text(), merged.conflict());
    }

    /** Puts a picture or capture into a draft, or removes a file where {@code bytes} is empty. */
    public void put(String course, String folder, String path, Optional<byte[]> bytes) {
        StoredDraft draft = open(course, folder);
        StoredDraftFile change = change(draft, path);
        bytes.map(shelf::keep).ifPresentOrElse(change::refer, change::remove);
        draft.saved(clock.instant());
    }

    /** When a draft is published by itself. */
    @Transactional(readOnly = true)
    public Optional<Plan> planned(String course, String folder) {
        return row(course, folder).flatMap(draft -> draft.publishAt().map(at -> new Plan(at, draft.judgeFor())));
    }

    void plan(String course, String folder, Optional<Plan> plan) {
        store.held(course, folder);
        row(course, folder)
                .ifPresent(draft -> draft.schedule(
                        plan.map(Plan::at).orElse(null),
                        author.id().orElse(null),
                        plan.flatMap(Plan::judgeFor).orElse(null)));
    }

    /** Who decided when a draft is published by itself. */
    @Transactional(readOnly = true)
    Optional<UUID> planner(String course, String folder) {
        return row(course, folder).flatMap(StoredDraft::plannedBy);
    }

    boolean past(Instant at) {
        return !at.isAfter(clock.instant());
    }

    /** A draft whose time has come has errors: its authors are told when they see it again. */
    void refuse(String course, String folder) {
        store.held(course, folder);
        row(course, folder).ifPresent(StoredDraft::refuse);
    }

    /** When a draft was to be published by itself and had errors; empty where that was mended or planned anew. */
    @Transactional(readOnly = true)
    public Optional<Instant> refused(String course, String folder) {
        return row(course, folder).flatMap(StoredDraft::refusedAt);
    }

    /** The drafts whose time has come. */
    @Transactional(readOnly = true)
    List<DraftLine> due() {
        return drafts.findByDiscardedFalse().stream()
                .filter(draft -> draft.publishAt().filter(this::past).isPresent())
                .map(Drafts::line)
                .toList();
    }

    /** Takes away what was not published; {@link DiscardedDrafts} keeps it for a while. */
    public void discard(String course, String folder) {
        store.held(course, folder);
        boolean changed =
                find(course, folder).stream().anyMatch(draft -> !draft.changed().isEmpty());
        row(course, folder)
                .ifPresent(draft -> steps.deleteByCourseAndFolderAndBaseNumber(course, folder, draft.baseNumber()));
        if (changed) {
            forget(course, folder, true);
            row(course, folder)
                    .ifPresent(
                            draft -> draft.discard(clock.instant(), author.id().orElse(null)));
        } else {
            forget(course, folder, false);
        }
    }

    /** Learners see the draft: it is none any more, and neither is what was discarded before. */
    void published(String course, String folder) {
        forget(course, folder, false);
        forget(course, folder, true);
    }

    void forget(String course, String folder, boolean discarded) {
        drafts.findByCourseAndFolderAndDiscarded(course, folder, discarded).ifPresent(draft -> {
            changes.deleteByContentDraft(draft.id());
            drafts.delete(draft);
            drafts.flush();
        });
    }

    /**
     * Lets a draft count from what learners see now. Where both changed a text, it is merged.
     *
     * @return the files in which both changed the same lines
     */
    List<String> catchUp(LessonDraft draft) {
        StoredDraft row = open(draft.course(), draft.folder());
        Map<String, byte[]> base = published(row, draft.base());
        Map<String, byte[]> current = published(row, draft.current());
        List<String> conflicts = new ArrayList<>();
        for (String path : draft.changed()) {
            if (isText(path) && !Arrays.equals(base.get(path), current.get(path))) {
                TextMerge.Merged merged = TextMerge.merge(
                        text(base.get(path)),
                        text(current.get(path)),
                        text(draft.files().files().get(path)));
                change(row, path).type(merged.text().getBytes(StandardCharsets.UTF_8));
                if (merged.conflict()) {
                    conflicts.add(path);
                }
            }
        }
        row.rebase(draft.current());
        row.saved(clock.instant());
        return conflicts;
    }

    private Map<String, byte[]> published(StoredDraft draft, int number) {
        return store.revision(draft.course(), draft.folder(), number)
                .map(ContentFiles::files)
                .orElseGet(TreeMap::new);
    }

    static boolean isText(String path) {
        return path.endsWith(".md") || path.endsWith(".toml");
    }

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<StoredDraft> row(String course, String folder) {
        return drafts.findByCourseAndFolderAndDiscarded(course, folder, false);
    }

    private StoredDraft open(String course, String folder) {
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("Not a lesson's folder: " + folder);
        }
        store.held(course, folder);
        return row(course, folder)
                .orElseGet(() -> drafts.save(
                        new StoredDraft(course, folder, store.currentNumber(course, folder), clock.instant())));
    }

    private Optional<byte[]> file(StoredDraft draft, String path) {
        Optional<StoredDraftFile> changed = changes.findByContentDraftAndPath(draft.id(), path);
        return changed.isPresent()
                ? bytes(changed.get())
                : store.revision(draft.course(), draft.folder(), draft.baseNumber())
                        .flatMap(files -> files.bytes(path));
    }

    Optional<byte[]> bytes(StoredDraftFile change) {
        return change.typed()
                .or(() -> change.digest()
                        .flatMap(digest ->
                                Optional.ofNullable(shelf.bytes(List.of(digest)).get(digest))));
    }

    private StoredDraftFile change(StoredDraft draft, String path) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a file of a lesson: " + path);
        }
        return changes.findByContentDraftAndPath(draft.id(), path)
                .orElseGet(() -> changes.save(new StoredDraftFile(draft.id(), path)));
    }

    /** Lays a draft over its base; which paths differ from it. */
    private Set<String> apply(StoredDraft draft, SortedMap<String, byte[]> files) {
        Map<String, byte[]> base = new HashMap<>(files);
        Set<String> changed = new HashSet<>();
        for (StoredDraftFile change : changes.findByContentDraft(draft.id())) {
            Optional<byte[]> bytes = bytes(change);
            bytes.ifPresentOrElse(now -> files.put(change.path(), now), () -> files.remove(change.path()));
            if (!Arrays.equals(base.get(change.path()), bytes.orElse(null))) {
                changed.add(change.path());
            }
        }
        return changed;
    }
}
