package org.syntofin.study.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.syntofin.course.CourseTest;
import org.syntofin.study.WallClock;

/** What one should know before a test: how many questions, how long, how often, until when, what is told. */
class TestFacts extends UnorderedList {

    private static final int WHOLE = 100;

    /**
     * The facts of a test.
     *
     * @param left how many sittings the learner still has
     * @param hints whether any of its questions has one
     * @param extraPercent how much more time the learner has
     */
    TestFacts(CourseTest test, int left, boolean hints, int extraPercent) {
        addClassName("study-facts");
        fact("study.test.questions", test.count());
        test.times().limit().ifPresent(limit -> {
            fact(
                    "study.test.minutes",
                    limit.multipliedBy(WHOLE + extraPercent).dividedBy(WHOLE).toMinutes());
            if (extraPercent > 0) {
                fact("study.test.extra", extraPercent);
            }
        });
        if (left > 0) {
            fact("study.test.attempts", left);
        } else {
            fact("study.test.no-more");
        }
        test.times()
                .from()
                .ifPresent(from -> fact("study.test.from", WallClock.of(this).withZone(from)));
        test.times()
                .until()
                .ifPresent(until -> fact("study.test.until", WallClock.of(this).withZone(until)));
        fact("study.test.feedback." + test.rules().feedback().word());
        test.rules().pass().ifPresent(percent -> fact("study.test.pass", percent));
        if (hints && test.rules().hintCost() > 0 && test.rules().feedback() != CourseTest.Feedback.NEVER) {
            fact("study.test.hint-cost", Math.round(100 * test.rules().hintCost()));
        }
    }

    private void fact(String key, Object... arguments) {
        add(new ListItem(getTranslation(key, arguments)));
    }
}
