package org.syntofin.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.course.check.AnswerCheck;
import org.syntofin.course.check.ChoiceCheck;
import org.syntofin.course.check.LanguageCheck;
import org.syntofin.course.check.LessonTime;
import org.syntofin.course.check.MediaCheck;
import org.syntofin.course.check.ReadingCheck;
import org.syntofin.course.check.ReferenceCheck;
import org.syntofin.course.check.ScenarioCheck;
import org.syntofin.course.check.Teaching;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.course.reading.QuestionRuns;
import org.syntofin.quiz.Quiz;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.SourceText;

/**
 * A lesson as it would be with these files, within its course as that is: what of it can be shown, broken or not, and
 * what is wrong with it. Reading takes milliseconds, so that a page can follow an author's typing; {@link #check} runs
 * scenarios and model answers as well.
 */
public final class LessonTrial {

    private final CourseContent course;
    private final String id;
    private final String folder;
    private final Map<String, LessonText> texts;
    private final Quiz quiz;
    private final List<Finding> found;
    private final ContentFiles inside;

    private LessonTrial(
            CourseContent course,
            String id,
            String folder,
            Map<String, LessonText> texts,
            Quiz quiz,
            List<Finding> found,
            ContentFiles inside) {
        this.course = course;
        this.id = id;
        this.folder = folder;
        this.texts = texts;
        this.quiz = quiz;
        this.found = found;
        this.inside = inside;
    }

    /**
     * Reads a lesson.
     *
     * @param course what is published
     * @param folder of the lesson, which need not be in the course yet
     * @param inside all files of the folder, with paths from there
     */
    public static LessonTrial of(CourseContent course, String folder, ContentFiles inside) {
        Findings findings = new Findings();
        SortedMap<String, byte[]> alone = new TreeMap<>();
        course.files().bytes("course.toml").ifPresent(bytes -> alone.put("course.toml", bytes));
        inside.files().forEach((path, bytes) -> alone.put(folder + "/" + path, bytes));
        ContentFiles files = new ContentFiles(course.files().label(), alone);
        Optional<CourseContent> read = CourseReader.read(files, findings);
        List<Finding> found = unsettled(files, findings.list());
        String id = folder.substring(folder.indexOf('-') + 1);
        Map<String, LessonText> texts = texts(files.under(folder));
        Quiz quiz = files.bytes(folder + "/quiz.toml")
                .map(bytes -> Readings.quiz(files.name(folder + "/quiz.toml"), bytes, new Findings()))
                .orElseGet(() -> new Quiz(List.of(), Map.of(), List.of()));
        CourseContent whole =
                read.map(content -> within(course, folder, id, content)).orElse(course);
        return new LessonTrial(
                whole, id, folder, texts, QuestionRuns.resolved(whole, id, quiz), found, files.under(folder));
    }

    /** The course with this lesson in it, if it can be used. */
    public CourseContent course() {
        return course;
    }

    /** The lesson's id. */
    public String id() {
        return id;
    }

    /** The texts that could be read, by language. */
    public Map<String, LessonText> texts() {
        return texts;
    }

    /** The text in a language, else in any other. */
    public Optional<LessonText> text(String language) {
        return Optional.ofNullable(texts.get(language))
                .or(() -> texts.values().stream().findFirst());
    }

    /** The questions that could be read. */
    public Quiz quiz() {
        return quiz;
    }

    /** What the readers found. */
    public List<Finding> found() {
        return found;
    }

    /** Whether nothing of the lesson is written in a language. */
    public boolean isWithout(String language) {
        return OneLanguage.isWithout(inside, language);
    }

    /** How many minutes a text will take, by what it has on the path. */
    public int minutes(LessonText text) {
        return course.lesson(id).map(lesson -> LessonTime.minutes(lesson, text)).orElse(0);
    }

    /** Whether nothing stands against publishing so far. */
    public static boolean sound(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    /** All that is wrong with the lesson, by file and line; scenarios and model answers are run on the engine. */
    public List<Finding> check(ProvenAnswers proven) {
        Findings findings = new Findings();
        course.lesson(id).filter(lesson -> sound(found)).ifPresent(lesson -> {
            new ReferenceCheck(course, lesson, findings).check();
            new LanguageCheck(lesson, findings).check();
            new ReadingCheck(lesson, new Teaching(course), findings).check();
            new ChoiceCheck(lesson, findings).check();
        });
        questions()
                .ifPresent(lesson -> new AnswerCheck(course.withLessons(Map.of(id, lesson)), proven, findings).check());
        new ScenarioCheck(own(), findings).check();
        new MediaCheck(inside, findings).check();
        List<Finding> all = Stream.concat(found.stream(), findings.list().stream())
                .filter(finding -> texts.size() != 1 || !OneLanguage.isShared(finding, inside))
                .toList();
        return OneLanguage.byLesson(inside, all).stream()
                .sorted(Comparator.comparing(Finding::position))
                .distinct()
                .toList();
    }

    /** The lesson, else what could be read of one whose files have errors: its other questions are proven all the same. */
    private Optional<Lesson> questions() {
        return course.lesson(id)
                .filter(lesson -> sound(found))
                .or(() -> texts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Lesson(course.course().id(), id, folder, 0, texts, quiz, inside)));
    }

    /** The course with no other scenarios than the lesson's own and those that it shows, and no other lesson. */
    private CourseContent own() {
        Map<String, CourseContent.ScenarioFile> scenarios = new LinkedHashMap<>();
        course.scenarios().forEach((key, file) -> {
            if (key.startsWith(id + "/")) {
                scenarios.put(key, file);
            }
        });
        texts.values()
                .forEach(text -> text.sims()
                        .forEach(sim -> course.scenario(id, sim.scenario())
                                .ifPresent(file -> scenarios.putIfAbsent(file.key(), file))));
        Map<String, Lesson> lessons = new HashMap<>();
        course.lesson(id).ifPresent(lesson -> lessons.put(id, lesson));
        return with(course, course.files(), lessons, course.broken(), scenarios);
    }

    private static CourseContent within(CourseContent course, String folder, String id, CourseContent alone) {
        SortedMap<String, byte[]> files = new TreeMap<>(course.files().files());
        files.keySet().removeIf(path -> path.startsWith(folder + "/"));
        files.putAll(alone.files().files());
        Map<String, CourseContent.ScenarioFile> scenarios = new LinkedHashMap<>(course.scenarios());
        scenarios.keySet().removeIf(key -> key.startsWith(id + "/"));
        scenarios.putAll(alone.scenarios());
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        Set<String> broken = new HashSet<>(course.broken());
        broken.remove(id);
        broken.addAll(alone.broken());
        List<String> order = new ArrayList<>(course.course().lessonIds());
        Stream.concat(course.lessons().keySet().stream(), Stream.of(id))
                .filter(lesson -> !order.contains(lesson))
                .forEach(order::add);
        for (String lesson : order) {
            Optional.ofNullable((lesson.equals(id) ? alone : course).lessons().get(lesson))
                    .ifPresent(found -> lessons.put(lesson, found));
        }
        CourseContent whole = with(course, new ContentFiles(course.files().label(), files), lessons, broken, scenarios);
        whole.lesson(id)
                .map(lesson -> lesson.withQuiz(QuestionRuns.resolved(whole, id, lesson.quiz())))
                .ifPresent(lesson -> lessons.put(id, lesson));
        return whole.withLessons(lessons);
    }

    private static CourseContent with(
            CourseContent course,
            ContentFiles files,
            Map<String, Lesson> lessons,
            Set<String> broken,
            Map<String, CourseContent.ScenarioFile> scenarios) {
        return new CourseContent(
                files,
                course.course(),
                course.skills(),
                course.causes(),
                course.terms(),
                lessons,
                broken,
                scenarios,
                course.tests());
    }

    private static Map<String, LessonText> texts(ContentFiles inside) {
        Map<String, LessonText> texts = new TreeMap<>();
        inside.files()
                .forEach((path, bytes) -> CourseReader.language(path)
                        .flatMap(language -> Readings.lesson(inside.name(path), language, bytes, new Findings()))
                        .ifPresent(text -> texts.put(text.language(), text)));
        return texts;
    }

    /**
     * With the places where two authors changed the same lines and nobody has chosen. What else is found in such a file is
     * left out: it is about the marks as much as about the text.
     */
    private static List<Finding> unsettled(ContentFiles files, List<Finding> found) {
        Findings conflicts = new Findings();
        files.files().forEach((path, bytes) -> {
            if (path.endsWith(".md") || path.endsWith(".toml")) {
                String name = files.name(path);
                Optional<SourceText> text = SourceText.decode(name, bytes, 1 << 20, new Findings());
                text.filter(source -> TextMerge.conflictAt(source.text()) >= 0)
                        .map(source -> source.position(TextMerge.conflictAt(source.text())))
                        .ifPresent((Position at) -> conflicts.error(at, "content.conflict"));
            }
        });
        Set<String> open = conflicts.list().stream()
                .map(conflict -> conflict.position().file())
                .collect(Collectors.toSet());
        return Stream.concat(
                        found.stream()
                                .filter(finding ->
                                        !open.contains(finding.position().file())),
                        conflicts.list().stream())
                .toList();
    }
}
