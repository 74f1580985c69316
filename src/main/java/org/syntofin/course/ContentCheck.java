package org.syntofin.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.syntofin.course.check.AnswerCheck;
import org.syntofin.course.check.ChoiceCheck;
import org.syntofin.course.check.CourseCheck;
import org.syntofin.course.check.LanguageCheck;
import org.syntofin.course.check.MediaCheck;
import org.syntofin.course.check.ReadingCheck;
import org.syntofin.course.check.ReferenceCheck;
import org.syntofin.course.check.ScenarioCheck;
import org.syntofin.course.check.Teaching;
import org.syntofin.course.check.TestCheck;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/**
 * The check of content: one piece of code for the command line, the editor and the import. It reads a course, then asks
 * of it what a reader of one file cannot know: whether everything named exists, whether the languages say the same,
 * whether there is too much at once, whether every scenario runs and every model answer is right.
 */
public final class ContentCheck {

    private ContentCheck() {}

    /**
     * What a check found.
     *
     * @param content what could be read; empty where there is no usable {@code course.toml}
     * @param findings by file and line
     */
    public record Result(Optional<CourseContent> content, List<Finding> findings) {}

    /** Reads and checks a course. */
    public static Result check(ContentFiles files) {
        return check(files, new ProvenAnswers());
    }

    /** The same, without proving again what is proven. */
    static Result check(ContentFiles files, ProvenAnswers proven) {
        Findings findings = new Findings();
        Optional<CourseContent> content = CourseReader.read(files, findings);
        new MediaCheck(files, findings).check();
        content.ifPresent(read -> check(read, proven, findings));
        List<Finding> inOrder = OneLanguage.byLesson(files, findings.list()).stream()
                .sorted(Comparator.comparing(Finding::position))
                .distinct()
                .toList();
        return new Result(content, inOrder);
    }

    private static void check(CourseContent content, ProvenAnswers proven, Findings findings) {
        new CourseCheck(content, findings).check();
        Teaching teaching = new Teaching(content);
        for (Lesson lesson : content.inOrder()) {
            new ReferenceCheck(content, lesson, findings).check();
            new LanguageCheck(lesson, findings).check();
            new ReadingCheck(lesson, teaching, findings).check();
            new ChoiceCheck(lesson, findings).check();
            LocalizedText.LANGUAGES.forEach(language -> TeacherPage.of(lesson.files(), language, findings));
        }
        new TestCheck(content, findings).check();
        new ScenarioCheck(content, findings).check();
        new AnswerCheck(content, proven, findings).check();
    }
}
