package org.syntofin.course.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.Readings;
import org.syntofin.course.Term;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Terms;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;

/** Gives questions that are judged by running the scenarios that they name. What is wrong with a scenario, the check tells. */
public final class QuestionRuns {

    private final CourseContent content;
    private final Map<String, Optional<Scenario>> read = new HashMap<>();

    private QuestionRuns(CourseContent content) {
        this.content = content;
    }

    /** The same content, its questions with their scenarios. */
    public static CourseContent resolved(CourseContent content) {
        QuestionRuns runs = new QuestionRuns(content);
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        content.lessons()
                .forEach((id, lesson) -> lessons.put(
                        id, lesson.withQuiz(lesson.quiz().with(name -> runs.scenario(id, name), runs::term))));
        return content.withLessons(lessons);
    }

    /** The questions of one lesson with their scenarios. */
    public static Quiz resolved(CourseContent content, String lesson, Quiz quiz) {
        QuestionRuns runs = new QuestionRuns(content);
        return quiz.with(name -> runs.scenario(lesson, name), runs::term);
    }

    private Optional<Terms.Names> term(String id) {
        return Optional.ofNullable(content.terms().get(id)).map(Term::names);
    }

    private Optional<Scenario> scenario(String lesson, String name) {
        return content.scenario(lesson, name).flatMap(file -> read.computeIfAbsent(file.path(), this::read));
    }

    private Optional<Scenario> read(String path) {
        return content.files()
                .bytes(path)
                .flatMap(bytes -> Readings.scenario(content.files().name(path), bytes, new Findings()));
    }
}
