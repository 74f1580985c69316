package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Publishing;
import org.syntofin.progress.Answers;
import org.syntofin.progress.LessonKey;

/** What is to be judged again after a draft was published by itself is not forgotten where the server is stopped before. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class PlannedRegradesTest extends EditorPage {

    private static final UUID MEI = UUID.randomUUID();

    @Autowired
    private Answers answers;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void owesTheJudgingFromThePublishingOnUntilItIsDone() {
        OpenLesson lesson = answeredBeforeItsKeyChanges("zz-o-owed");

        beforeJudging(() -> {
            CourseOfTheSchool.publishDue(context, "zz-o-owed", lesson.folder(), Optional.of(MEI));
            CourseOfTheSchool.lookForWhatIsDue(context);

            assertThat(owed("zz-o-owed")).isEqualTo(1);
            assertThat(right("zz-o-owed")).containsExactly(true);
        });

        awaitThat(() -> owed("zz-o-owed") == 0);
        assertThat(right("zz-o-owed")).containsExactly(false);
        assertThat(judgements(MEI)).isEqualTo(1);
    }

    @Test
    void takesUpWhatAServerLeftThatWasKilled() {
        OpenLesson lesson = answeredBeforeItsKeyChanges("zz-o-killed");
        publish(lesson, 2);
        owe(lesson, 1, 2);

        CourseOfTheSchool.lookForWhatIsDue(context);

        awaitThat(() -> owed("zz-o-killed") == 0);
        assertThat(right("zz-o-killed")).containsExactly(false);
    }

    /** Two servers may do the same, one after the other. */
    @Test
    void judgesTwiceWithoutHarm() {
        UUID bob = UUID.randomUUID();
        OpenLesson lesson = answeredBeforeItsKeyChanges("zz-o-twice");
        CourseOfTheSchool.publishDue(context, "zz-o-twice", lesson.folder(), Optional.of(bob));
        awaitThat(() -> owed("zz-o-twice") == 0);
        owe(lesson, 1, 2);

        CourseOfTheSchool.lookForWhatIsDue(context);

        awaitThat(() -> owed("zz-o-twice") == 0);
        assertThat(right("zz-o-twice")).containsExactly(false);
        assertThat(judgements(bob)).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatSomebodyHasChangedOnceMoreSince() {
        OpenLesson lesson = answeredBeforeItsKeyChanges("zz-o-since");
        publish(lesson, 2);
        lesson.reload();
        lesson.change("quiz.toml", quiz -> quiz.replace("answer = \"3\"", "answer = \"02\""));
        publish(lesson, 3);
        owe(lesson, 1, 2);

        CourseOfTheSchool.lookForWhatIsDue(context);

        awaitThat(() -> owed("zz-o-since") == 0);
        assertThat(right("zz-o-since")).containsExactly(true);
    }

    private OpenLesson answeredBeforeItsKeyChanges(String course) {
        OpenLesson lesson = lessonWithAQuestion(course);
        answer(course, values -> "2");
        lesson.change("quiz.toml", quiz -> quiz.replace("answer = \"2\"", "answer = \"3\""));
        return lesson;
    }

    private void publish(OpenLesson lesson, int number) {
        assertThat(publishing.publish(lesson.course(), lesson.folder()))
                .isEqualTo(new Publishing.Outcome.Published(number));
    }

    private void owe(OpenLesson lesson, int before, int number) {
        jdbc.update("""
                insert into owed_regrade (id, version, course, folder, before_number, number, by_id, owed_at)
                    values (?, 0, ?, ?, ?, ?, ?, now())
                """, UUID.randomUUID(), lesson.course(), lesson.folder(), before, number, MEI);
    }

    private int owed(String course) {
        return count("select count(*) from owed_regrade where course = ?", course);
    }

    private int judgements(UUID by) {
        return count("select count(*) from judgement where judged_by = ?", by);
    }

    private int count(String query, Object of) {
        return Optional.ofNullable(jdbc.queryForObject(query, Integer.class, of))
                .orElseThrow();
    }

    private List<Boolean> right(String course) {
        return answers.of(new LessonKey(course, "first")).stream()
                .map(answer -> answer.marking().right())
                .toList();
    }
}
