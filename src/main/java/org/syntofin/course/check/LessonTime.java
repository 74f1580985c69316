package org.syntofin.course.check;

import org.syntofin.course.Block;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.quiz.Question;

/** How long a lesson takes, by what it has on the path. */
public final class LessonTime {

    private static final double WORDS_A_MINUTE = 180;
    private static final double CHARACTERS_A_MINUTE = 290;
    private static final double MINUTES_A_RUN = 4.0 / 3;
    private static final double MINUTES_A_QUESTION = 0.7;
    private static final double MINUTES_A_MISSION = 1.5;

    private LessonTime() {}

    /** Whole minutes: 180 words or 290 Chinese characters a minute, 80 seconds a run, 42 a question, 90 a mission. */
    public static int minutes(Lesson lesson, LessonText text) {
        long captures = text.blocks().stream()
                .filter(block -> block instanceof Block.Capture)
                .count();
        double minutes = text.measure().words() / WORDS_A_MINUTE
                + text.measure().characters() / CHARACTERS_A_MINUTE
                + (text.sims().size() + captures) * MINUTES_A_RUN
                + text.path().stream()
                        .mapToDouble(id -> isMission(lesson, id) ? MINUTES_A_MISSION : MINUTES_A_QUESTION)
                        .sum();
        return (int) Math.ceil(minutes);
    }

    /** Whether a question of the lesson is to be reached in a run, not answered. */
    static boolean isMission(Lesson lesson, String question) {
        return lesson.question(question)
                .map(Question::type)
                .filter("mission"::equals)
                .isPresent();
    }
}
