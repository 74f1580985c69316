package org.syntofin.course.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syntofin.course.Cause;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.reading.Ids;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlValue;

/** What a course's own files name: lessons, runs. */
public final class CourseCheck {

    private final CourseContent content;
    private final Findings findings;

    public CourseCheck(CourseContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    public void check() {
        Set<String> named = new HashSet<>();
        List<String> known = new ArrayList<>(content.lessons().keySet());
        for (Course.Part part : content.course().parts()) {
            for (TomlValue.Text lesson : part.lessons()) {
                if (!named.add(lesson.value())) {
                    findings.error(lesson.position(), "course.lesson-twice", "id", Ids.shortened(lesson.value()));
                } else if (!content.lessons().containsKey(lesson.value()) && !content.inBrokenLesson(lesson.value())) {
                    Ids.unknown(findings, lesson, "course.lesson-unknown", known);
                }
            }
        }
        content.lessons().values().stream()
                .filter(lesson -> !named.contains(lesson.id()))
                .forEach(lesson -> findings.warning(
                        org.syntofin.simulation.Position.ofFile(content.files().name("course.toml")),
                        "course.lesson-unlisted",
                        "id",
                        lesson.id(),
                        "folder",
                        lesson.folder()));
        content.causes().values().forEach(this::cause);
    }

    private void cause(Cause cause) {
        cause.run()
                .filter(run -> content.scenario("", run.value()).isEmpty())
                .filter(run -> !content.inBrokenLesson(run.value()))
                .ifPresent(run -> Ids.unknown(
                        findings, run, "content.scenario", content.scenarios().keySet()));
    }
}
