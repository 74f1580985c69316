package org.syntofin.study.ui;

import java.util.List;
import org.syntofin.course.CourseTest;
import org.syntofin.progress.Answer;
import org.syntofin.study.TestRoom;

/**
 * How a sitting went, computed from its answers.
 *
 * @param right questions with full marks, help or not
 * @param partly questions with some
 * @param helped whether a hint took something off
 * @param percent of all that could be earned, the help taken off
 */
record TestResult(int questions, int right, int partly, boolean helped, int percent) {

    static TestResult of(CourseTest test, List<TestRoom.Sheet> sheets) {
        int right = 0;
        int partly = 0;
        double earned = 0;
        boolean helped = false;
        for (TestRoom.Sheet sheet : sheets) {
            Answer answer = sheet.answer().orElse(null);
            if (answer != null) {
                double help = answer.marking().help() * test.rules().hintCost();
                helped |= help > 0;
                earned += Math.max(0, answer.marking().score() - help);
                right += answer.marking().right() ? 1 : 0;
                partly += !answer.marking().right() && answer.marking().score() > 0 ? 1 : 0;
            }
        }
        int percent = sheets.isEmpty() ? 0 : (int) Math.round(100 * earned / sheets.size());
        return new TestResult(sheets.size(), right, partly, helped, percent);
    }
}
