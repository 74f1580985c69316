package org.syntofin.authoring.ui.run;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.CourseContent;
import org.syntofin.course.LessonTrial;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** The scenarios that a lesson can name: its own, the course's, those of other lessons. */
public final class ScenarioChoice {

    private ScenarioChoice() {}

    /** As the lesson would write them, its own first. */
    static List<String> names(OpenLesson lesson) {
        return lesson.trial().map(ScenarioChoice::names).orElse(List.of());
    }

    /** The scenarios as the lesson would write them: its own, the course's, those of other lessons. */
    public static List<String> names(LessonTrial trial) {
        return trial.course().scenarios().keySet().stream()
                .sorted(Comparator.comparing((String key) -> !key.startsWith(trial.id() + "/"))
                        .thenComparing(key -> !key.startsWith("/"))
                        .thenComparing(key -> key))
                .map(key -> key.startsWith("/") ? key.substring(1) : key)
                .map(key -> key.startsWith(trial.id() + "/")
                        ? key.substring(trial.id().length() + 1)
                        : key)
                .distinct()
                .toList();
    }

    public static Optional<Scenario> read(OpenLesson lesson, String name) {
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
    public static String title(OpenLesson lesson, String name, String language) {
        return read(lesson, name)
                .map(scenario -> scenario.titles().isEmpty() ? name : scenario.title(language) + " (" + name + ")")
                .orElse(name);
    }

    private static Optional<Scenario> read(LessonTrial trial, CourseContent.ScenarioFile file) {
        return trial.course()
                .files()
                .bytes(file.path())
                .flatMap(bytes -> ScenarioReader.read(trial.course().files().name(file.path()), bytes, new Findings()));
    }
}
