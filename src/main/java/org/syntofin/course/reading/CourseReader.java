package org.syntofin.course.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseContent.ScenarioFile;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.Readings;
import org.syntofin.course.ScenarioName;
import org.syntofin.quiz.Quiz;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

/**
 * Reads the files of a course. A lesson with an error is left out, the others are read; only a course without a
 * usable {@code course.toml} is nothing at all.
 */
public final class CourseReader {

    private static final Pattern FOLDER = Pattern.compile("([0-9]{2,3}-[a-z0-9][a-z0-9.-]*)/.*");
    private static final Pattern LESSON = Pattern.compile("lesson\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.md");

    private final ContentFiles files;
    private final Findings findings;
    private final Set<String> broken = new HashSet<>();
    private final Map<String, ScenarioFile> scenarios = new LinkedHashMap<>();

    private CourseReader(ContentFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** Reads a course from the files of its folder; empty where {@code course.toml} is missing or unusable. */
    public static Optional<CourseContent> read(ContentFiles files, Findings findings) {
        return new CourseReader(files, findings).read();
    }

    /** The id of the course that these files are; empty where {@code course.toml} is missing or unusable. */
    public static Optional<String> id(ContentFiles files) {
        return new SharedFiles(files, new Findings()).course().map(Course::id);
    }

    /** The folders of lessons in a course's files, in order. */
    public static List<String> folders(Collection<String> paths) {
        Set<String> folders = new TreeSet<>();
        for (String path : paths) {
            Matcher folder = FOLDER.matcher(path);
            if (folder.matches()) {
                folders.add(folder.group(1));
            }
        }
        return List.copyOf(folders);
    }

    /** The language of a lesson's text, by the file's name in the lesson's folder. */
    public static Optional<String> language(String path) {
        Matcher name = LESSON.matcher(path);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private Optional<CourseContent> read() {
        SharedFiles shared = new SharedFiles(files, findings);
        Optional<Course> course = shared.course();
        if (course.isEmpty()) {
            return Optional.empty();
        }
        gatherScenarios("", "scenarios");
        Map<String, Lesson> found = new LinkedHashMap<>();
        List<String> folders = folders(files.files().keySet());
        folders.parallelStream().forEach(folder -> readAhead(files.under(folder)));
        for (String folder : folders) {
            lesson(course.get(), folder, found);
        }
        return Optional.of(QuestionRuns.resolved(new CourseContent(
                files,
                course.get(),
                shared.skills(),
                shared.causes(),
                shared.terms(),
                inOrder(course.get(), found),
                broken,
                scenarios,
                TestFiles.read(files, findings))));
    }

    /** Lets {@link Readings} know a lesson's files, side by side with others'; what is wrong is told when they are asked for. */
    private static void readAhead(ContentFiles inside) {
        Findings untold = new Findings();
        inside.files()
                .forEach((path, bytes) -> language(path)
                        .ifPresent(language -> Readings.lesson(inside.name(path), language, bytes, untold)));
        inside.bytes("quiz.toml").ifPresent(bytes -> Readings.quiz(inside.name("quiz.toml"), bytes, untold));
    }

    private void lesson(Course course, String folder, Map<String, Lesson> found) {
        ContentFiles inside = files.under(folder);
        int before = findings.errorCount();
        Map<String, LessonText> texts = new LinkedHashMap<>();
        inside.files()
                .forEach((path, bytes) -> language(path)
                        .flatMap(language -> Readings.lesson(inside.name(path), language, bytes, findings))
                        .ifPresent(text -> texts.put(text.language(), text)));
        Quiz quiz = inside.bytes("quiz.toml")
                .map(bytes -> Readings.quiz(inside.name("quiz.toml"), bytes, findings))
                .orElseGet(() -> new Quiz(List.of(), Map.of(), List.of()));
        String id = id(folder, texts);
        if (texts.isEmpty() && findings.errorCount() == before) {
            findings.error(Position.ofFile(inside.name("lesson.en.md")), "lesson.no-text");
        }
        gatherScenarios(id, folder);
        if (found.containsKey(id)) {
            findings.error(
                    Position.ofFile(inside.label()),
                    "id.twice",
                    "id",
                    id,
                    "first",
                    found.get(id).folder());
        }
        if (findings.errorCount() > before || texts.isEmpty()) {
            broken.add(id);
        } else {
            found.put(id, new Lesson(course.id(), id, folder, 0, texts, quiz, inside));
        }
    }

    /** The id in the front matter, the same in every language and in the folder's name. */
    private String id(String folder, Map<String, LessonText> texts) {
        String fromFolder = folder.substring(folder.indexOf('-') + 1);
        for (LessonText text : texts.values()) {
            String id = text.head().id();
            if (!id.isEmpty() && !id.equals(fromFolder)) {
                findings.error(new Position(text.file(), 2, 1), "lesson.folder", "id", id, "folder", folder);
            }
        }
        return fromFolder;
    }

    private void gatherScenarios(String lesson, String folder) {
        for (String path : files.under(folder).files().keySet()) {
            if (path.endsWith(ScenarioName.SUFFIX) && path.indexOf('/') < 0) {
                String name = path.substring(0, path.length() - ScenarioName.SUFFIX.length());
                String key = lesson + "/" + name;
                String whole = folder + "/" + path;
                if (!ScenarioName.valid(name)) {
                    findings.error(
                            Position.ofFile(files.name(whole)), "lesson.scenario-name", "name", Ids.shortened(name));
                }
                scenarios.put(key, new ScenarioFile(key, whole));
            }
        }
    }

    private Map<String, Lesson> inOrder(Course course, Map<String, Lesson> found) {
        Map<String, Lesson> ordered = new LinkedHashMap<>();
        for (String id : course.lessonIds()) {
            Lesson lesson = found.get(id);
            if (lesson != null) {
                ordered.put(id, lesson);
            }
        }
        List<Lesson> rest = new ArrayList<>(found.values());
        rest.forEach(lesson -> ordered.putIfAbsent(lesson.id(), lesson));
        return ordered;
    }
}
