package org.syntofin.course;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syntofin.quiz.Question;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlValue;

/** Whether the questions of tests exist, and a lesson has as many as are to be drawn from it. */
final class TestCheck {

    private final CourseContent content;
    private final Findings findings;

    TestCheck(CourseContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    void check() {
        content.tests().values().forEach(this::check);
        for (Course.Part part : content.course().parts()) {
            part.test()
                    .filter(test -> !content.tests().containsKey(test.value()))
                    .ifPresent(test -> Ids.unknown(
                            findings, test, "content.test", content.tests().keySet()));
        }
    }

    private void check(CourseTest test) {
        Set<String> named = new HashSet<>();
        for (TomlValue.Text question : test.questions()) {
            if (content.question(question.value()).isEmpty()) {
                Ids.unknown(findings, question, "content.test-question", all());
            } else if (!named.add(question.value())) {
                findings.error(question.position(), "content.question-twice", "id", question.value());
            }
        }
        for (CourseTest.Draw draw : test.draws()) {
            drawn(draw, named);
        }
    }

    private void drawn(CourseTest.Draw draw, Collection<String> named) {
        String lesson = draw.lesson().value();
        if (content.lesson(lesson).isEmpty()) {
            Ids.unknown(
                    findings, draw.lesson(), "content.lesson", content.lessons().keySet());
            return;
        }
        long there = all().stream()
                .filter(key -> key.startsWith(lesson + "/") && !named.contains(key))
                .count();
        if (there < draw.count()) {
            findings.error(
                    draw.lesson().position(),
                    "content.test-draw",
                    "lesson",
                    lesson,
                    "count",
                    Integer.toString(draw.count()),
                    "there",
                    Long.toString(there));
        }
    }

    private List<String> all() {
        return content.lessons().values().stream()
                .flatMap(lesson ->
                        lesson.quiz().questions().stream().map(Question::id).map(id -> lesson.id() + "/" + id))
                .toList();
    }
}
