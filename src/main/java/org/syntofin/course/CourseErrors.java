package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syntofin.course.check.CourseCheck;
import org.syntofin.course.check.ReferenceCheck;
import org.syntofin.course.check.TestCheck;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.course.reading.CourseToml;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

/** What a change of the whole course would break: what names a lesson, a skill, a word or a run that is no longer there. */
final class CourseErrors {

    private static final String TOML = "course.toml";

    private CourseErrors() {}

    /** The errors that would be there without a lesson, and are not there as long as it is. */
    static List<Finding> without(CourseContent content, String folder) {
        String lesson = folder.substring(folder.indexOf('-') + 1);
        SortedMap<String, byte[]> files = new TreeMap<>(content.files().files());
        files.keySet().removeIf(path -> path.startsWith(folder + "/"));
        List<List<String>> order = content.course().without(lesson);
        files.computeIfPresent(
                TOML,
                (path, toml) -> CourseToml.ordered(new String(toml, StandardCharsets.UTF_8), order)
                        .getBytes(StandardCharsets.UTF_8));
        return fresh(content, files);
    }

    /** The errors that would be there if the lessons shared these files. */
    static List<Finding> sharing(CourseContent content, ContentFiles shared) {
        SortedMap<String, byte[]> files = new TreeMap<>(content.files().files());
        List<String> folders = CourseReader.folders(files.keySet());
        files.keySet().removeIf(path -> folders.stream().noneMatch(folder -> path.startsWith(folder + "/")));
        files.putAll(shared.files());
        return fresh(content, files);
    }

    private static List<Finding> fresh(CourseContent now, SortedMap<String, byte[]> files) {
        List<Finding> before = of(now.files());
        return of(new ContentFiles(now.files().label(), files)).stream()
                .filter(finding -> !before.contains(finding))
                .toList();
    }

    private static List<Finding> of(ContentFiles files) {
        Findings findings = new Findings();
        CourseReader.read(files, findings).ifPresent(content -> {
            new CourseCheck(content, findings).check();
            content.inOrder().forEach(lesson -> new ReferenceCheck(content, lesson, findings).check());
            new TestCheck(content, findings).check();
        });
        return findings.list().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
