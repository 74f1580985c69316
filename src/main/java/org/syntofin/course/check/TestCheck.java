package org.syntofin.course.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseTest;
import org.syntofin.course.reading.Ids;
import org.syntofin.quiz.Question;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Whether the questions of tests exist, and a lesson has as many as are to be drawn from it. Of a lesson with errors
 * nothing is said here: they are told where they are.
 */
public final class TestCheck {

    private final CourseContent content;
    private final Findings findings;

    public TestCheck(CourseContent content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    public void check() {
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
            if (content.inBrokenLesson(question.value())) {
                continue;
            }
            if (content.question(question.value()).isEmpty()) {
                Ids.unknown(findings, question, "content.test-question", all());
            } else if (!named.add(question.value())) {
                findings.error(question.position(), "content.question-twice", "id", question.value());
            }
        }
        test.draws().forEach(this::drawn);
        test.comparisons().forEach(comparison -> compared(test, comparison));
    }

    /** The belief exists, and each of the two questions stands in its test. */
    private void compared(CourseTest test, CourseTest.Comparison comparison) {
        if (!content.causes().containsKey(comparison.cause().value())) {
            Ids.unknown(
                    findings,
                    comparison.cause(),
                    "content.cause",
                    content.causes().keySet());
        }
        CourseTest earlier = content.tests().get(comparison.test().value());
        if (earlier == null || earlier.id().equals(test.id())) {
            Ids.unknown(
                    findings,
                    comparison.test(),
                    "content.test",
                    content.tests().keySet().stream()
                            .filter(id -> !id.equals(test.id()))
                            .toList());
            return;
        }
        standsIn(earlier, comparison.before());
        standsIn(test, comparison.after());
    }

    private void standsIn(CourseTest test, TomlValue.Text question) {
        List<String> named =
                test.questions().stream().map(TomlValue.Text::value).toList();
        if (!named.contains(question.value())) {
            findings.error(
                    question.position(), "content.test-compare", "question", question.value(), "test", test.id());
        }
    }

    private void drawn(CourseTest.Draw draw) {
        String lesson = draw.lesson().value();
        if (content.inBrokenLesson(lesson)) {
            return;
        }
        if (content.lesson(lesson).isEmpty()) {
            Ids.unknown(
                    findings, draw.lesson(), "content.lesson", content.lessons().keySet());
            return;
        }
        long there = content.drawable(lesson).size();
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
