package org.syntofin.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syntofin.quiz.Question;
import org.syntofin.simulation.toml.TomlValue;

/**
 * All of a course, read: what could be read of it. A lesson with an error is not among the lessons.
 *
 * @param lessons by id, in the order of the course; those that the course does not name come last
 * @param broken ids of lessons (or names of their folders) that have errors
 * @param tests by id
 * @param scenarios scenario files, by {@code LESSON/NAME}, and {@code /NAME} for the course's own
 */
public record CourseContent(
        ContentFiles files,
        Course course,
        Map<String, Skill> skills,
        Map<String, Cause> causes,
        Map<String, Term> terms,
        Map<String, Lesson> lessons,
        Set<String> broken,
        Map<String, ScenarioFile> scenarios,
        Map<String, CourseTest> tests) {

    public CourseContent {
        skills = ordered(skills);
        causes = ordered(causes);
        terms = ordered(terms);
        lessons = ordered(lessons);
        broken = Set.copyOf(broken);
        scenarios = ordered(scenarios);
        tests = ordered(tests);
    }

    public Optional<Lesson> lesson(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** The scenario that a lesson means by a name; see {@link ScenarioName}. An empty lesson id asks for the course. */
    public Optional<ScenarioFile> scenario(String lesson, String name) {
        return ScenarioName.keys(lesson, name).stream()
                .filter(scenarios::containsKey)
                .findFirst()
                .map(scenarios::get);
    }

    /** A question by {@code LESSON/QUESTION}. */
    public Optional<Question> question(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : lesson(key.substring(0, slash)).flatMap(lesson -> lesson.question(key.substring(slash + 1)));
    }

    /** The questions that a test may draw from a lesson, as LESSON/QUESTION: those that no test of the course names. */
    public List<String> drawable(String lesson) {
        Set<String> named = tests.values().stream()
                .flatMap(test -> test.questions().stream())
                .map(TomlValue.Text::value)
                .collect(Collectors.toSet());
        return lesson(lesson).stream()
                .flatMap(found -> found.quiz().questions().stream())
                .map(question -> lesson + "/" + question.id())
                .filter(name -> !named.contains(name))
                .toList();
    }

    /** The course's lessons in its own order, those that are there. */
    public List<Lesson> inOrder() {
        return List.copyOf(lessons.values());
    }

    /** Whether this name, {@code LESSON} or {@code LESSON/SOMETHING}, leads into a lesson that is there but has errors. */
    public boolean inBrokenLesson(String name) {
        return broken.contains(name.replaceFirst("/.*", ""));
    }

    /** The same with the revisions of its lessons, by their folders. */
    CourseContent withRevisions(Map<String, Integer> byFolder) {
        Map<String, Lesson> numbered = new LinkedHashMap<>();
        lessons.forEach(
                (id, lesson) -> numbered.put(id, lesson.withRevision(byFolder.getOrDefault(lesson.folder(), 0))));
        return new CourseContent(files, course, skills, causes, terms, numbered, broken, scenarios, tests);
    }

    /** The same with other lessons. */
    public CourseContent withLessons(Map<String, Lesson> changed) {
        return new CourseContent(files, course, skills, causes, terms, changed, broken, scenarios, tests);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A scenario's file.
     *
     * @param key {@code LESSON/NAME}, or {@code /NAME} for the course's own
     * @param path in the course's files
     */
    public record ScenarioFile(String key, String path) {}
}
