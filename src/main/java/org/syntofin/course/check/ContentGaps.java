package org.syntofin.course.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.syntofin.course.Block;
import org.syntofin.course.Cause;
import org.syntofin.course.ContentReport;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseTest;
import org.syntofin.course.Lesson;
import org.syntofin.course.NoteKind;
import org.syntofin.course.SimMode;
import org.syntofin.quiz.Question;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.toml.TomlValue;

/** What a course lacks of what {@code content/README.md} asks of a lesson. A gap is no fault; it is reported. */
public final class ContentGaps {

    private static final int FEWEST_ON_PATH = 5;
    private static final int MOST_ON_PATH = 6;
    private static final int FROM_EARLIER = 2;
    private static final int QUESTIONS_A_SKILL = 6;
    private static final int KINDS_A_SKILL = 3;
    private static final int QUESTIONS_A_CAUSE = 2;
    private static final int FEWEST_MINUTES = 10;

    private final List<String> gaps = new ArrayList<>();

    private ContentGaps() {}

    /** One line for each, in English. */
    public static List<String> of(CourseContent content, ContentReport report) {
        ContentGaps looking = new ContentGaps();
        Set<String> trained = new HashSet<>();
        for (Lesson lesson : content.inOrder()) {
            looking.lesson(lesson, trained);
            trained.addAll(lesson.skills());
        }
        report.lessons().forEach(looking::time);
        looking.counts(report.skills(), report.causes());
        content.causes().values().forEach(looking::run);
        content.tests().values().forEach(test -> looking.answered(test, content));
        return looking.gaps;
    }

    private void time(ContentReport.LessonLine line) {
        if (line.needed() > line.minutes()) {
            gap(line.id(), "needs " + line.needed() + " minutes and promises " + line.minutes());
        }
        if (line.minutes() < FEWEST_MINUTES || line.minutes() > ReadingCheck.MOST_MINUTES) {
            gap(line.id(), line.minutes() + " minutes instead of 10 to 15");
        }
    }

    /** A belief is refuted by what one sees. */
    private void run(Cause cause) {
        if (!cause.id().equals(Cause.SLIP)
                && (cause.run().isEmpty() || cause.breaks().isEmpty())) {
            gap(cause.id(), "no run in which it breaks");
        }
    }

    /** What a test asks without ever telling comes back in another test, and is compared there. */
    private void answered(CourseTest test, CourseContent content) {
        if (test.rules().feedback() != CourseTest.Feedback.NEVER) {
            return;
        }
        Set<String> compared = content.tests().values().stream()
                .flatMap(other -> other.comparisons().stream())
                .filter(comparison -> comparison.test().value().equals(test.id()))
                .map(comparison -> comparison.before().value())
                .collect(Collectors.toSet());
        test.questions().stream()
                .map(TomlValue.Text::value)
                .filter(question -> !compared.contains(question))
                .forEach(question -> gap(test.id(), question + " comes back in no other test"));
    }

    private void lesson(Lesson lesson, Set<String> trained) {
        List<String> path = lesson.path();
        if (path.size() < FEWEST_ON_PATH || path.size() > MOST_ON_PATH) {
            gap(lesson.id(), path.size() + " questions on the path instead of five or six");
        }
        long earlier = path.stream()
                .flatMap(id -> lesson.question(id).stream())
                .map(Question::head)
                .filter(head ->
                        trained.contains(head.skill()) && !lesson.skills().contains(head.skill()))
                .count();
        if (!trained.isEmpty() && earlier < FROM_EARLIER) {
            gap(lesson.id(), earlier + " questions from earlier lessons on the path instead of two");
        }
        if (path.stream().noneMatch(id -> LessonTime.isMission(lesson, id))) {
            gap(lesson.id(), "no mission on the path");
        }
        for (String language : LocalizedText.LANGUAGES) {
            if (lesson.file("teacher." + language + ".md").isEmpty()) {
                gap(lesson.id(), "no teacher." + language + ".md");
            }
        }
        notes(lesson);
        runs(lesson);
        TextGaps.of(lesson).forEach(gap -> gap(lesson.id(), gap));
    }

    /** A run to predict or to play, and a simulation of the same story beside each capture. */
    private void runs(Lesson lesson) {
        boolean predicted = lesson.in(LocalizedText.LANGUAGES.getFirst()).sims().stream()
                .anyMatch(sim -> sim.mode() == SimMode.PREDICT || sim.mode() == SimMode.PLAY);
        if (!predicted) {
            gap(lesson.id(), "no run to predict or to play");
        }
        ContentReport.captures(lesson).stream()
                .filter(capture -> capture.besides() == null)
                .forEach(capture -> gap(lesson.id(), "no simulation beside " + capture.file()));
    }

    private void notes(Lesson lesson) {
        for (NoteKind kind : List.of(NoteKind.EXAM, NoteKind.PRACTICE)) {
            boolean there = lesson.in(LocalizedText.LANGUAGES.getFirst()).blocks().stream()
                    .anyMatch(block -> block instanceof Block.Note note && note.kind() == kind);
            if (!there) {
                gap(lesson.id(), "no note for " + kind.word());
            }
        }
    }

    private void counts(Map<String, ContentReport.SkillLine> skills, Map<String, Integer> causes) {
        skills.forEach((skill, line) -> {
            if (line.questions() < QUESTIONS_A_SKILL || line.kinds().size() < KINDS_A_SKILL) {
                gap(
                        skill,
                        line.questions() + " questions of " + line.kinds().size() + " kinds instead of six of three");
            }
        });
        causes.forEach((cause, count) -> {
            if (count < QUESTIONS_A_CAUSE) {
                gap(cause, "caught by " + count + " questions instead of two");
            }
        });
    }

    private void gap(String where, String what) {
        gaps.add(where + ": " + what);
    }
}
