package org.syntofin.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.course.reading.CourseToml;
import org.syntofin.simulation.Finding;

/**
 * Courses in and out. An import is looked at first: what it would change, and what is wrong with it. It changes all of
 * that or nothing; each changed folder becomes a new revision, so that everything can be had back.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Importing {

    private final ContentStore store;
    private final Catalogue catalogue;

    Importing(ContentStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** What an import does to a folder. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * What an import would do.
     *
     * @param course its id; empty where there is nothing to import
     * @param folders what happens to each folder of the import; {@code .} is what the lessons share
     * @param findings with an error among them, nothing is imported
     */
    public record Plan(String course, SortedMap<String, Change> folders, List<Finding> findings) {

        /** Whether it can be carried out. */
        public boolean possible() {
            return !course.isEmpty() && LessonTrial.sound(findings);
        }
    }

    /** Says what the import of a course's files would do; changes nothing. */
    @Transactional(readOnly = true)
    public Plan plan(ContentFiles files) {
        ContentCheck.Result result = ContentCheck.check(files);
        List<Finding> findings = result.findings();
        SortedMap<String, Change> folders = new TreeMap<>();
        String course = result.content().map(content -> content.course().id()).orElse("");
        if (!course.isEmpty()) {
            Map<String, ContentFiles> before = store.current().containsKey(course)
                    ? byFolder(store.current().get(course).files())
                    : Map.of();
            byFolder(files).forEach((folder, inside) -> folders.put(folder, change(before.get(folder), inside)));
        }
        return new Plan(course, folders, about(findings, files, folders));
    }

    /** Of warnings those that are about what would change; errors forbid the import wherever they are. */
    private static List<Finding> about(List<Finding> findings, ContentFiles files, SortedMap<String, Change> folders) {
        List<String> same = folders.entrySet().stream()
                .filter(folder -> folder.getValue() == Change.SAME)
                .map(folder -> files.name(folder.getKey() + "/"))
                .toList();
        boolean shared = folders.get(StoredFolder.SHARED) == Change.SAME;
        List<String> all = folders.keySet().stream()
                .map(folder -> files.name(folder + "/"))
                .toList();
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR
                        || (same.stream().noneMatch(finding.position().file()::startsWith)
                                && !(shared
                                        && all.stream()
                                                .noneMatch(finding.position().file()::startsWith))))
                .toList();
    }

    /** Imports a course's files, if that is possible; what it did is as in the plan. */
    public Plan carryOut(ContentFiles files) {
        Plan plan = plan(files);
        if (plan.possible()) {
            Map<String, ContentFiles> byFolder = byFolder(files);
            plan.folders().forEach((folder, change) -> {
                ContentFiles inside = byFolder.get(folder);
                if (change != Change.SAME && inside != null) {
                    store.publish(plan.course(), folder, inside);
                }
            });
            catalogue.forgetAfterCommit();
        }
        return plan;
    }

    /** A course as learners see it now, as a zip file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> export(String course) {
        return Optional.ofNullable(store.current().get(course))
                .map(current -> ContentArchive.write(course, current.files()));
    }

    /** One lesson as learners see it now, as a zip file that holds its folder. */
    @Transactional(readOnly = true)
    public Optional<byte[]> export(String course, String folder) {
        return Optional.ofNullable(store.current().get(course))
                .map(current -> current.files().under(folder))
                .filter(files -> !files.files().isEmpty())
                .map(files -> ContentArchive.write(folder, files));
    }

    /** Whether files are lessons without a course, which are brought into one that is there. */
    public static boolean lessonsOnly(ContentFiles files) {
        return !files.has("course.toml")
                && !CourseReader.folders(files.files().keySet()).isEmpty();
    }

    /** The files of a course as it would be with these lessons; empty where there is no such course. */
    @Transactional(readOnly = true)
    public Optional<ContentFiles> within(String course, ContentFiles lessons) {
        return Optional.ofNullable(store.current().get(course)).map(current -> {
            SortedMap<String, byte[]> whole = new TreeMap<>(current.files().files());
            for (String folder : CourseReader.folders(lessons.files().keySet())) {
                String id = folder.substring(folder.indexOf('-') + 1);
                String own = CourseReader.folders(whole.keySet()).stream()
                        .filter(known -> known.substring(known.indexOf('-') + 1).equals(id))
                        .findFirst()
                        .orElse(folder);
                whole.keySet().removeIf(path -> path.startsWith(own + "/"));
                lessons.under(folder).files().forEach((path, bytes) -> whole.put(own + "/" + path, bytes));
                whole.computeIfPresent("course.toml", (path, toml) -> CourseToml.listed(toml, id));
            }
            return new ContentFiles(current.files().label(), whole);
        });
    }

    private static Change change(@Nullable ContentFiles before, ContentFiles now) {
        if (before == null) {
            return Change.NEW;
        }
        return before.digest().equals(now.digest()) ? Change.SAME : Change.CHANGED;
    }

    /** The files of each lesson's folder, with paths from there, and under {@code .} what they share. */
    static Map<String, ContentFiles> byFolder(ContentFiles files) {
        Map<String, ContentFiles> byFolder = new TreeMap<>();
        List<String> folders = CourseReader.folders(files.files().keySet());
        SortedMap<String, byte[]> shared = new TreeMap<>(files.files());
        shared.keySet().removeIf(path -> folders.stream().anyMatch(folder -> path.startsWith(folder + "/")));
        byFolder.put(StoredFolder.SHARED, new ContentFiles(files.label(), shared));
        folders.forEach(folder -> byFolder.put(folder, files.under(folder)));
        return byFolder;
    }
}
