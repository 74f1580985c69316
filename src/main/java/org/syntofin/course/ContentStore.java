package org.syntofin.course;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.Origin;
import org.syntofin.course.internal.StoredFile;
import org.syntofin.course.internal.StoredFiles;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.course.internal.StoredFolders;
import org.syntofin.course.internal.StoredRevision;
import org.syntofin.course.internal.StoredRevisions;

/** Folders and their revisions in the database. */
@Component
@Transactional
class ContentStore {

    private final StoredFolders folders;
    private final StoredRevisions revisions;
    private final StoredFiles files;
    private final ByteShelf shelf;
    private final Clock clock;
    private final Author author;

    ContentStore(
            StoredFolders folders,
            StoredRevisions revisions,
            StoredFiles files,
            ByteShelf shelf,
            Clock clock,
            Author author) {
        this.author = author;
        this.folders = folders;
        this.revisions = revisions;
        this.files = files;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** What learners see of a course: its files, and the revision of each folder. */
    record Current(ContentFiles files, Map<String, Integer> revisions) {}

    /** Another number as soon as anything was published. */
    @Transactional(readOnly = true)
    public long stamp() {
        return folders.stamp();
    }

    /** What learners see of every course, by the course's id. */
    @Transactional(readOnly = true)
    public Map<String, Current> current() {
        Map<UUID, StoredFolder> folderByRevision = new HashMap<>();
        List<StoredFolder> all = folders.findAll();
        Set<String> away = all.stream()
                .filter(folder -> folder.archived() && folder.folder().equals(StoredFolder.SHARED))
                .map(StoredFolder::course)
                .collect(Collectors.toSet());
        for (StoredFolder folder : all) {
            if (folder.archived() || away.contains(folder.course())) {
                continue;
            }
            revisions
                    .findByContentFolderAndNumber(folder.id(), folder.currentNumber())
                    .ifPresent(revision -> folderByRevision.put(revision.id(), folder));
        }
        Map<String, SortedMap<String, byte[]>> byCourse = new TreeMap<>();
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        List<StoredFile> rows = files.findByContentRevisionIn(folderByRevision.keySet());
        Map<String, byte[]> bytes = bytes(rows);
        for (StoredFile row : rows) {
            StoredFolder folder = folderByRevision.get(row.contentRevision());
            if (folder != null) {
                byCourse.computeIfAbsent(folder.course(), course -> new TreeMap<>())
                        .put(path(folder.folder(), row.path()), bytes.getOrDefault(row.digest(), new byte[0]));
                numbers.computeIfAbsent(folder.course(), course -> new HashMap<>())
                        .put(folder.folder(), folder.currentNumber());
            }
        }
        return byCourse.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        course -> new Current(
                                new ContentFiles(course.getKey() + "/", course.getValue()),
                                numbers.getOrDefault(course.getKey(), Map.of())),
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** What was last published of a folder; archived, or in an archived course, nobody sees it. */
    record Published(ContentFiles files, boolean archived) {}

    /** What was last published of each folder of a course. */
    @Transactional(readOnly = true)
    public Map<String, Published> published(String course) {
        Map<String, Published> published = new TreeMap<>();
        for (StoredFolder folder : folders(course)) {
            revision(course, folder.folder(), folder.currentNumber())
                    .ifPresent(files -> published.put(folder.folder(), new Published(files, folder.archived())));
        }
        return published;
    }

    /** The files of one revision of a folder, with paths from there. */
    @Transactional(readOnly = true)
    public Optional<ContentFiles> revision(String course, String folder, int number) {
        return folders.findByCourseAndFolder(course, folder)
                .flatMap(row -> revisions.findByContentFolderAndNumber(row.id(), number))
                .map(revision -> {
                    List<StoredFile> rows = files.findByContentRevisionIn(List.of(revision.id()));
                    Map<String, byte[]> bytes = bytes(rows);
                    SortedMap<String, byte[]> inside = new TreeMap<>();
                    rows.forEach(row -> inside.put(row.path(), bytes.getOrDefault(row.digest(), new byte[0])));
                    return new ContentFiles(course + "/" + folder + "/", inside);
                });
    }

    /**
     * A release brings a folder. It is published where it is new or where learners see the last release's, and offered
     * where the school has edited a lesson; the same folder again changes nothing.
     *
     * @param sound whether it reads without errors: else it is published only where there is nothing before
     */
    public void bring(String course, String folder, ContentFiles inside, boolean sound) {
        Optional<StoredFolder> known = folders.findByCourseAndFolder(course, folder);
        if (known.isEmpty()) {
            bring(folders.save(new StoredFolder(course, folder)), 1, inside);
            return;
        }
        List<StoredRevision> before =
                revisions.findByContentFolderOrderByNumberDesc(known.get().id());
        String digest = inside.digest();
        boolean there = before.stream()
                .filter(revision -> revision.origin() == Origin.BUILT_IN)
                .findFirst()
                .filter(revision -> revision.digest().equals(digest))
                .isPresent();
        if (there) {
            return;
        }
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        bring(known.get(), number, inside);
        boolean edited = before.stream()
                .anyMatch(revision ->
                        revision.number() == known.get().currentNumber() && revision.origin() == Origin.SCHOOL);
        if (edited && folder.equals(StoredFolder.SHARED)) {
            adopt(known.get(), before, inside, number);
        } else if (edited || !sound) {
            known.get().offer(number);
        } else {
            known.get().publish(number);
            known.get().decline();
        }
    }

    /**
     * What lessons share is taken from a release file by file: what the school left as the last release had it is the new
     * one's from now on, what the school changed stays. Where both changed a file, the release's is offered.
     */
    private void adopt(StoredFolder shared, List<StoredRevision> before, ContentFiles release, int number) {
        ContentFiles current = numbered(shared, shared.currentNumber());
        ContentFiles base = before.stream()
                .filter(revision -> revision.origin() == Origin.BUILT_IN)
                .findFirst()
                .map(revision -> numbered(shared, revision.number()))
                .orElse(current);
        FileMerge.Merged merged = FileMerge.merge(base, current, release);
        int published = number;
        if (!merged.files().digest().equals(current.digest())) {
            published++;
            append(shared, published, merged.files(), Origin.SCHOOL, Optional.empty());
            shared.publish(published);
        }
        if (!merged.both().isEmpty()) {
            shared.offer(number);
        }
    }

    private ContentFiles numbered(StoredFolder folder, int number) {
        return revision(folder.course(), folder.folder(), number)
                .orElseThrow(() -> new IllegalStateException("no revision " + number + " of " + folder.folder()));
    }

    /** The school's own revision of a folder, new or known, by whoever acts; learners see it from now on. */
    public int publish(String course, String folder, ContentFiles inside) {
        StoredFolder known = held(course, folder);
        int number = newest(known) + 1;
        append(known, number, inside, Origin.SCHOOL, author.id());
        known.publish(number);
        return number;
    }

    /** The folder's row, made where it is new, and held against others until the transaction ends. */
    StoredFolder held(String course, String folder) {
        return folders.lock(course, folder).orElseGet(() -> folders.save(StoredFolder.unpublished(course, folder)));
    }

    /** Every folder of a course, archived ones included. */
    @Transactional(readOnly = true)
    public List<StoredFolder> folders(String course) {
        return folders.findAll().stream()
                .filter(folder -> folder.course().equals(course))
                .toList();
    }

    /** The ids of archived courses. */
    @Transactional(readOnly = true)
    public List<String> archived() {
        return folders.findAll().stream()
                .filter(folder -> folder.archived() && folder.folder().equals(StoredFolder.SHARED))
                .map(StoredFolder::course)
                .sorted()
                .toList();
    }

    private int newest(StoredFolder folder) {
        List<StoredRevision> before = revisions.findByContentFolderOrderByNumberDesc(folder.id());
        return before.isEmpty() ? 0 : before.getFirst().number();
    }

    /** The revision of a folder that learners see; 0 where there is none. */
    @Transactional(readOnly = true)
    public int currentNumber(String course, String folder) {
        return folders.findByCourseAndFolder(course, folder)
                .map(StoredFolder::currentNumber)
                .orElse(0);
    }

    /** All revisions of a folder, newest first. */
    @Transactional(readOnly = true)
    public List<RevisionLine> history(String course, String folder) {
        Optional<StoredFolder> known = folders.findByCourseAndFolder(course, folder);
        return known.stream()
                .flatMap(row -> revisions.findByContentFolderOrderByNumberDesc(row.id()).stream()
                        .map(revision -> line(row, revision)))
                .toList();
    }

    private static RevisionLine line(StoredFolder folder, StoredRevision revision) {
        return new RevisionLine(
                revision.number(),
                revision.createdAt(),
                revision.origin() == Origin.BUILT_IN,
                revision.number() == folder.currentNumber(),
                folder.offeredNumber().stream().anyMatch(offered -> offered == revision.number()),
                revision.by());
    }

    private void bring(StoredFolder folder, int number, ContentFiles inside) {
        append(folder, number, inside, Origin.BUILT_IN, Optional.empty());
    }

    private void append(StoredFolder folder, int number, ContentFiles inside, Origin origin, Optional<UUID> by) {
        StoredRevision revision = revisions.save(
                new StoredRevision(folder.id(), number, inside.digest(), origin, clock.instant(), by.orElse(null)));
        inside.files().forEach((path, bytes) -> files.save(new StoredFile(revision.id(), path, shelf.keep(bytes))));
    }

    private Map<String, byte[]> bytes(List<StoredFile> rows) {
        return shelf.bytes(rows.stream().map(StoredFile::digest).toList());
    }

    private static String path(String folder, String path) {
        return folder.equals(StoredFolder.SHARED) ? path : folder + "/" + path;
    }
}
