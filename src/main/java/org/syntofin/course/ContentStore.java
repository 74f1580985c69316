package org.syntofin.course;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.Origin;
import org.syntofin.course.internal.StoredBytes;
import org.syntofin.course.internal.StoredContents;
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
    private final StoredContents contents;
    private final Clock clock;

    ContentStore(
            StoredFolders folders, StoredRevisions revisions, StoredFiles files, StoredContents contents, Clock clock) {
        this.folders = folders;
        this.revisions = revisions;
        this.files = files;
        this.contents = contents;
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
        for (StoredFolder folder : folders.findAll()) {
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
     * where the school has edited; the same folder again changes nothing.
     *
     * @param sound whether it reads without errors: else it is published only where there is nothing before
     */
    public void bring(String course, String folder, ContentFiles inside, boolean sound) {
        Optional<StoredFolder> known = folders.findByCourseAndFolder(course, folder);
        if (known.isEmpty()) {
            append(folders.save(new StoredFolder(course, folder)), 1, inside, Origin.BUILT_IN);
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
        int number = before.getFirst().number() + 1;
        append(known.get(), number, inside, Origin.BUILT_IN);
        boolean edited = before.stream()
                .anyMatch(revision ->
                        revision.number() == known.get().currentNumber() && revision.origin() == Origin.SCHOOL);
        if (edited || !sound) {
            known.get().offer(number);
        } else {
            known.get().publish(number);
        }
    }

    /** The school's own revision of a folder, new or known; learners see it from now on. */
    public int publish(String course, String folder, ContentFiles inside) {
        Optional<StoredFolder> known = folders.findByCourseAndFolder(course, folder);
        if (known.isEmpty()) {
            append(folders.save(new StoredFolder(course, folder)), 1, inside, Origin.SCHOOL);
            return 1;
        }
        int number = revisions
                        .findByContentFolderOrderByNumberDesc(known.get().id())
                        .getFirst()
                        .number()
                + 1;
        append(known.get(), number, inside, Origin.SCHOOL);
        known.get().publish(number);
        return number;
    }

    private void append(StoredFolder folder, int number, ContentFiles inside, Origin origin) {
        StoredRevision revision =
                revisions.save(new StoredRevision(folder.id(), number, inside.digest(), origin, clock.instant()));
        HashSet<String> written = new HashSet<>();
        inside.files().forEach((path, bytes) -> {
            String digest = digest(bytes);
            files.save(new StoredFile(revision.id(), path, digest));
            if (written.add(digest) && !contents.existsById(digest + ".0")) {
                for (int part = 0; part == 0 || part * StoredBytes.PART_BYTES < bytes.length; part++) {
                    int from = part * StoredBytes.PART_BYTES;
                    int to = Math.min(from + StoredBytes.PART_BYTES, bytes.length);
                    contents.save(new StoredBytes(digest, part, Arrays.copyOfRange(bytes, from, to)));
                }
            }
        });
    }

    private Map<String, byte[]> bytes(List<StoredFile> rows) {
        List<String> digests = rows.stream().map(StoredFile::digest).distinct().toList();
        Map<String, List<byte[]>> parts = new HashMap<>();
        for (int from = 0; from < digests.size(); from += 500) {
            List<String> some = digests.subList(from, Math.min(from + 500, digests.size()));
            contents.findByDigestInOrderByDigestAscPartAsc(some)
                    .forEach(part -> parts.computeIfAbsent(part.digest(), digest -> new ArrayList<>())
                            .add(part.bytes()));
        }
        Map<String, byte[]> whole = new HashMap<>();
        parts.forEach((digest, list) -> whole.put(digest, join(list)));
        return whole;
    }

    private static byte[] join(List<byte[]> parts) {
        byte[] whole = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static String path(String folder, String path) {
        return folder.equals(StoredFolder.SHARED) ? path : folder + "/" + path;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
