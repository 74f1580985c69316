package org.syntofin.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syntofin.course.Importing.Change;
import org.syntofin.course.Importing.Plan;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;

/**
 * What the files of a course would do to the course of that id here. A lesson is known by its id: under another number
 * it goes into the folder that it has here. What the files do not have stays, and is checked with them.
 */
final class PlannedImport {

    private final String label;
    private final ProvenAnswers proven;
    private final Map<String, ContentStore.Published> here;
    private final Map<String, ContentFiles> coming;
    /** How folders that have another number here are called in what comes. */
    private final Map<String, String> named = new HashMap<>();

    private final SortedMap<String, Change> folders = new TreeMap<>();
    private final Map<String, List<String>> changedFiles = new HashMap<>();
    private final Plan plan;

    PlannedImport(
            ContentFiles files, Function<String, Map<String, ContentStore.Published>> published, ProvenAnswers proven) {
        this.label = files.label();
        this.proven = proven;
        String course = CourseReader.id(files).orElse("");
        this.here = course.isEmpty() ? Map.of() : published.apply(course);
        this.coming = settled(Importing.byFolder(files));
        if (!course.isEmpty()) {
            compare();
        }
        this.plan = checked(course);
    }

    Plan plan() {
        return plan;
    }

    /** The folders that become others, with their files. */
    Map<String, ContentFiles> changed() {
        return coming.entrySet().stream()
                .filter(folder -> changedFiles.containsKey(folder.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, ContentFiles> settled(Map<String, ContentFiles> files) {
        Map<String, ContentFiles> settled = new TreeMap<>();
        files.forEach((folder, inside) -> {
            boolean alone = files.keySet().stream()
                            .filter(other -> lesson(other).equals(lesson(folder)))
                            .count()
                    == 1;
            String own = here.keySet().stream()
                    .filter(known -> alone && lesson(known).equals(lesson(folder)))
                    .findFirst()
                    .orElse(folder);
            settled.put(own, inside);
            named.put(own, folder);
        });
        return settled;
    }

    private void compare() {
        coming.forEach((folder, inside) -> {
            ContentStore.Published known = here.get(folder);
            List<String> differing =
                    differing(known == null ? new TreeMap<>() : known.files().files(), inside.files());
            if (!differing.isEmpty() || known == null) {
                changedFiles.put(folder, differing);
            }
            folders.put(
                    folder,
                    known == null
                            ? Change.NEW
                            : known.archived() ? Change.BACK : differing.isEmpty() ? Change.SAME : Change.CHANGED);
        });
        here.forEach((folder, known) -> {
            if (!known.archived()) {
                folders.putIfAbsent(folder, Change.STAYS);
            }
        });
    }

    private static List<String> differing(SortedMap<String, byte[]> before, SortedMap<String, byte[]> now) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !java.util.Arrays.equals(before.get(path), now.get(path)))
                .toList();
    }

    private Plan checked(String course) {
        ContentCheck.Result result = ContentCheck.check(afterwards(), proven);
        List<Finding> findings = new ArrayList<>();
        Optional<List<Finding>> before = Optional.empty();
        for (Finding finding : result.findings()) {
            Change change = change(finding);
            Finding told = told(course, finding);
            boolean error = finding.severity() == Finding.Severity.ERROR;
            if (change == Change.STAYS && error) {
                before = before.or(() -> Optional.of(foundHere(course)));
                if (!before.orElseThrow().contains(told)) {
                    findings.add(told);
                }
            } else if (error || (change != Change.SAME && change != Change.STAYS)) {
                findings.add(told);
            }
        }
        Map<String, LocalizedText> titles =
                result.content().map(PlannedImport::titles).orElseGet(Map::of);
        return new Plan(course, folders, changedFiles, titles, findings);
    }

    /** The course as it would be: what comes, and what stays. */
    private ContentFiles afterwards() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        coming.forEach((folder, inside) -> put(all, folder, inside));
        here.forEach((folder, known) -> {
            if (folders.get(folder) == Change.STAYS) {
                put(all, folder, known.files());
            }
        });
        return new ContentFiles(label, all);
    }

    private static void put(SortedMap<String, byte[]> all, String folder, ContentFiles inside) {
        String prefix = folder.equals(StoredFolder.SHARED) ? "" : folder + "/";
        inside.files().forEach((path, bytes) -> all.put(prefix + path, bytes));
    }

    /** What is wrong here already, where nothing is imported. */
    private List<Finding> foundHere(String course) {
        SortedMap<String, byte[]> all = new TreeMap<>();
        here.forEach((folder, known) -> {
            if (!known.archived()) {
                put(all, folder, known.files());
            }
        });
        return ContentCheck.check(new ContentFiles(course + "/", all), proven).findings();
    }

    /** What happens to the folder that a finding is about. */
    private Change change(Finding finding) {
        Change lesson = folders.get(folder(finding));
        return Objects.requireNonNullElse(
                lesson, Objects.requireNonNullElse(folders.get(StoredFolder.SHARED), Change.NEW));
    }

    /** A finding at the file as its author knows it: in what comes, or in the course here. */
    private Finding told(String course, Finding finding) {
        Position place = finding.position();
        String folder = folder(finding);
        if (folder.isEmpty()) {
            return finding;
        }
        String known = folders.get(folder) == Change.STAYS ? course + "/" + folder : label + named.get(folder);
        String file = known + place.file().substring(label.length() + folder.length());
        return new Finding(
                finding.severity(),
                new Position(file, place.line(), place.column()),
                finding.code(),
                finding.arguments());
    }

    /** The lesson's folder that a finding is in; empty for what the lessons share. */
    private String folder(Finding finding) {
        String file = finding.position().file();
        int slash = file.startsWith(label) ? file.indexOf('/', label.length()) : -1;
        String folder = slash < 0 ? "" : file.substring(label.length(), slash);
        return folders.containsKey(folder) ? folder : "";
    }

    private static Map<String, LocalizedText> titles(CourseContent content) {
        Map<String, LocalizedText> titles = new HashMap<>();
        titles.put(StoredFolder.SHARED, content.course().title());
        content.inOrder()
                .forEach(lesson -> titles.put(
                        lesson.folder(),
                        new LocalizedText(lesson.texts().values().stream()
                                .collect(Collectors.toMap(LessonText::language, LessonText::title)))));
        return titles;
    }

    private static String lesson(String folder) {
        return folder.substring(folder.indexOf('-') + 1);
    }
}
