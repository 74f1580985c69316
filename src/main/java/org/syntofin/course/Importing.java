package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.course.reading.CourseToml;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/**
 * Courses in and out. An import is looked at first: what it would change, and what is wrong with it. It changes all of
 * that or nothing; each changed folder becomes a new revision, so that everything can be had back.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Importing {

    private static final String TOML = "course.toml";

    private final ContentStore store;
    private final Catalogue catalogue;
    private final ProvenAnswers proven;

    Importing(ContentStore store, Catalogue catalogue, ProvenAnswers proven) {
        this.store = store;
        this.catalogue = catalogue;
        this.proven = proven;
    }

    /** What an import does to a folder. */
    public enum Change {
        NEW,
        CHANGED,
        /** It was archived here, and is shown again. */
        BACK,
        SAME,
        /** The import does not have it. */
        STAYS
    }

    /**
     * What an import would do.
     *
     * @param course its id; empty where there is nothing to import
     * @param folders what happens to each folder of the import and of the course; {@code .} is what the lessons share
     * @param files which files of a folder become others, are new or go
     * @param titles of lessons, by folder, and the course's under {@code .}; those that could be read
     * @param findings with an error among them, nothing is imported
     */
    public record Plan(
            String course,
            SortedMap<String, Change> folders,
            Map<String, List<String>> files,
            Map<String, LocalizedText> titles,
            List<Finding> findings) {

        /** Whether it can be carried out. */
        public boolean possible() {
            return !course.isEmpty() && LessonTrial.sound(findings);
        }

        /** How many folders would be others than now. */
        public int changed() {
            return (int) folders.values().stream()
                    .filter(change -> change != Change.SAME && change != Change.STAYS)
                    .count();
        }
    }

    /** Says what the import of a course's files would do; changes nothing. */
    @Transactional(readOnly = true)
    public Plan plan(ContentFiles files) {
        return planned(files).plan();
    }

    /** Imports a course's files, if that is possible; what it did is as in the plan. */
    public Plan carryOut(ContentFiles files) {
        PlannedImport planned = planned(files);
        Plan plan = planned.plan();
        if (plan.possible()) {
            planned.changed().forEach((folder, inside) -> store.publish(plan.course(), folder, inside));
            plan.folders().entrySet().stream()
                    .filter(folder -> folder.getValue() == Change.BACK || folder.getValue() == Change.NEW)
                    .forEach(
                            folder -> store.held(plan.course(), folder.getKey()).archive(false));
            catalogue.forgetAfterCommit();
        }
        return plan;
    }

    private PlannedImport planned(ContentFiles files) {
        return new PlannedImport(files, store::published, proven);
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
        return !files.has(TOML) && !CourseReader.folders(files.files().keySet()).isEmpty();
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
                whole.computeIfPresent(TOML, (path, toml) -> CourseToml.listed(toml, id));
            }
            return new ContentFiles(current.files().label(), whole);
        });
    }

    /** What a course's files say that it is. */
    public record Named(String id, LocalizedText title) {}

    /** The course whose files these are; empty where they are lessons alone, or cannot be read. */
    public static Optional<Named> named(ContentFiles files) {
        return CourseReader.read(files, new Findings())
                .map(CourseContent::course)
                .map(course -> new Named(course.id(), course.title()));
    }

    /** The files of the same course as another one, under an id and a title of its own. */
    public static ContentFiles as(Named other, ContentFiles files) {
        SortedMap<String, byte[]> renamed = new TreeMap<>(files.files());
        renamed.computeIfPresent(
                TOML,
                (path, toml) -> CourseToml.renamed(new String(toml, StandardCharsets.UTF_8), other.id(), other.title())
                        .getBytes(StandardCharsets.UTF_8));
        return new ContentFiles(files.label(), renamed);
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
