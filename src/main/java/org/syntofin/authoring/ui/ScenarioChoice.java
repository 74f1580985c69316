package org.syntofin.authoring.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.CourseContent;
import org.syntofin.course.LessonTrial;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** The scenarios that a lesson can name: its own, the course's, those of other lessons. */
final class ScenarioChoice {

    private ScenarioChoice() {}

    /** As the lesson would write them, its own first. */
    static List<String> names(OpenLesson lesson) {
        return lesson.trial().map(EditorIds::scenarios).orElse(List.of());
    }

    static Optional<Scenario> read(OpenLesson lesson, String name) {
        return lesson.trial()
                .flatMap(trial -> trial.course().scenario(trial.id(), name).flatMap(file -> read(trial, file)));
    }

    /** The text of a scenario's file. */
    static Optional<String> text(OpenLesson lesson, String name) {
        return lesson.trial()
                .flatMap(trial -> trial.course()
                        .scenario(trial.id(), name)
                        .flatMap(file -> trial.course().files().bytes(file.path()))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    /** What a scenario is called, with the name to write. */
    static String title(OpenLesson lesson, String name, String language) {
        return read(lesson, name)
                .map(scenario -> scenario.titles()
                                .getOrDefault(language, scenario.titles().getOrDefault("en", name)) + " (" + name + ")")
                .orElse(name);
    }

    private static Optional<Scenario> read(LessonTrial trial, CourseContent.ScenarioFile file) {
        return trial.course()
                .files()
                .bytes(file.path())
                .flatMap(bytes -> ScenarioReader.read(trial.course().files().name(file.path()), bytes, new Findings()));
    }
}
