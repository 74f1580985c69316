package org.syntofin.course.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syntofin.course.Block;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.reading.Ids;
import org.syntofin.quiz.Quiz;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

/** Whether all that a lesson names exists: skills, lessons, terms, scenarios, questions, causes, pictures, captures. */
public final class ReferenceCheck {

    private final CourseContent content;
    private final Lesson lesson;
    private final Findings findings;

    public ReferenceCheck(CourseContent content, Lesson lesson, Findings findings) {
        this.content = content;
        this.lesson = lesson;
        this.findings = findings;
    }

    public void check() {
        lesson.texts().values().forEach(this::text);
        lesson.quiz().references().forEach(this::reference);
    }

    private void text(LessonText text) {
        known(text.head().skills(), "content.skill", content.skills().keySet());
        known(text.head().words(), "content.term", content.terms().keySet());
        List<String> lessons = new ArrayList<>(content.lessons().keySet());
        lessons.addAll(content.broken());
        known(text.head().requires(), "content.lesson", lessons);
        for (TomlValue.Text link : text.links()) {
            link(link, lessons);
        }
        Set<String> used = new HashSet<>();
        for (Block block : text.blocks()) {
            switch (block) {
                case Block.Sim sim -> scenario(sim.name());
                case Block.Quiz quiz -> quiz.uses().forEach(use -> question(use, used));
                case Block.Capture capture -> capture(capture);
                case Block.Heading _, Block.Prose _, Block.Note _ -> {}
            }
        }
    }

    private void link(TomlValue.Text link, Collection<String> lessons) {
        int colon = link.value().indexOf(':');
        TomlValue.Text target =
                new TomlValue.Text(link.position(), link.content(), link.value().substring(colon + 1));
        switch (link.value().substring(0, colon)) {
            case "glossary" ->
                known(List.of(target), "content.term", content.terms().keySet());
            case "lesson" -> known(List.of(target), "content.lesson", lessons);
            default -> file(target, "content.image");
        }
    }

    private void capture(Block.Capture capture) {
        file(capture.path(), "content.capture");
        if (capture.besides() != null) {
            scenario(capture.besides());
        }
    }

    private void file(TomlValue.Text path, String code) {
        if (!lesson.files().has(path.value())) {
            Ids.unknown(findings, path, code, lesson.files().files().keySet());
        }
    }

    private void question(TomlValue.Text use, Set<String> used) {
        if (!used.add(use.value())) {
            findings.error(use.position(), "content.question-twice", "id", Ids.shortened(use.value()));
        } else if (lesson.question(use.value()).isEmpty()) {
            Ids.unknown(
                    findings, use, "content.question", lesson.quiz().positions().keySet());
        }
    }

    private void scenario(TomlValue.Text name) {
        if (content.scenario(lesson.id(), name.value()).isEmpty()) {
            Ids.unknown(findings, name, "content.scenario", scenarioNames());
        }
    }

    private void reference(Quiz.Reference reference) {
        TomlValue.Text name = new TomlValue.Text(reference.position(), reference.position(), reference.name());
        switch (reference.kind()) {
            case SKILL -> known(List.of(name), "content.skill", content.skills().keySet());
            case CAUSE -> known(List.of(name), "content.cause", content.causes().keySet());
            case SCENARIO -> scenario(name);
            case TERM -> known(List.of(name), "content.term", content.terms().keySet());
        }
    }

    private void known(List<TomlValue.Text> names, String code, Collection<String> known) {
        names.stream()
                .filter(name -> !known.contains(name.value()))
                .forEach(name -> Ids.unknown(findings, name, code, known));
    }

    /** As this lesson would write them. */
    private List<String> scenarioNames() {
        return content.scenarios().keySet().stream()
                .map(key -> key.startsWith(lesson.id() + "/") || key.startsWith("/")
                        ? key.substring(key.indexOf('/') + 1)
                        : key)
                .toList();
    }

    static Position at(Lesson lesson, String question) {
        Position position = lesson.quiz().positions().get(question);
        return position == null ? Position.ofFile(lesson.files().name("quiz.toml")) : position;
    }
}
