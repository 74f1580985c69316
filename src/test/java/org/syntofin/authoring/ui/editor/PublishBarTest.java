package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Regrades;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Plan;
import org.syntofin.course.Publishing;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Comparison;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.Marking;
import org.syntofin.quiz.Question;

/** What becomes of a draft: published now or later, refused, forgotten; whose answers a changed key judges otherwise. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class PublishBarTest extends EditorPage {

    @Autowired
    private Answers answers;

    @Test
    void publishesForLearners() {
        EditorView view = open("zz-e-publish", "First.");
        type(view, 1, CourseOfTheSchool.lesson("Second."));

        view.bar().publish.click();

        assertThat(view.status.getText()).isEqualTo("Published as revision 2.");
        assertThat(catalogue.lesson("zz-e-publish", "one").orElseThrow().revision())
                .isEqualTo(2);
        view.bar().publish.click();
        assertThat(view.status.getText()).isEqualTo("There is nothing to publish.");
    }

    @Test
    void saysWhenTheDraftIsToBePublishedByItself() {
        EditorView view = open("zz-e-planned", "First.");
        type(view, 1, CourseOfTheSchool.lesson("Second."));
        assertThat(view.bar().getElement().getTextRecursively()).doesNotContain("To be published");
        view.bar().later.click();
        LaterDialog dialog = find(LaterDialog.class).single();
        assertThat(dialog.when.getDateAriaLabel()).contains("day");
        assertThat(dialog.when.getTimeAriaLabel()).contains("time of day");

        dialog.when.setValue(LocalDateTime.of(2001, 5, 4, 8, 30));
        dialog.done.click();
        assertThat(dialog.problem.getText()).startsWith("This time has passed.");
        dialog.when.setValue(LocalDateTime.of(2099, 5, 4, 8, 30));
        dialog.done.click();

        assertThat(view.bar().getElement().getTextRecursively()).contains("To be published: May 4, 2099, 8:30");
        publishing.plan("zz-e-planned", "01-one", Optional.empty());
    }

    @Test
    void refusesToPublishErrors() {
        EditorView view = open("zz-e-refuse", "First.");
        type(view, 1, CourseOfTheSchool.lesson("[x](lesson:nowhere)"));

        view.bar().publish.click();

        assertThat(view.status.getText()).startsWith("Not published");
        assertThat(view.status.getClassNames()).containsExactly("write-problem");
        assertThat(view.status.getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(view.findings.getElement().getTextRecursively())
                .contains("There is no lesson \"nowhere\" in the course.");
        type(view, 2, CourseOfTheSchool.lesson("[x](lesson:nowhere) More."));
        assertThat(view.status.getClassNames()).containsExactly("write-soft");
        assertThat(view.status.getElement().getAttribute("role")).isEqualTo("status");
        assertThat(catalogue.lesson("zz-e-refuse", "one").orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void discardsADraftAfterAsking() {
        EditorView view = open("zz-e-discard", "First.");
        assertThat(view.bar().discard.isEnabled()).isFalse();
        type(view, 1, CourseOfTheSchool.lesson("Second."));
        assertThat(view.bar().discard.isEnabled()).isTrue();
        view.bar().discard.click();
        assertThat(asked().getText()).contains("Text, English");
        asked().confirm();
        assertThat(kept("zz-e-discard")).contains("Second.");

        view.bar().discard.click();
        asked().reject();

        assertThat(view.bar().discard.isEnabled()).isFalse();
        assertThat(kept("zz-e-discard")).contains("First.");
        assertThat(view.writing().source.getElement().getPropertyRaw("sent").toString())
                .contains("First.");
        assertThat(view.status.getText()).isEqualTo("The draft is discarded.");
        assertThat(view.undo.isVisible()).isTrue();
    }

    @Test
    void hasADiscardedDraftBackAtOnce() {
        EditorView view = open("zz-e-undo", "First.");
        type(view, 1, CourseOfTheSchool.lesson("Second."));
        assertThat(view.undo.isVisible()).isFalse();
        discard(view);

        view.undo.click();

        assertThat(kept("zz-e-undo")).contains("Second.");
        assertThat(view.writing().source.getElement().getPropertyRaw("sent").toString())
                .contains("Second.");
        assertThat(view.status.getText()).startsWith("The discarded draft is back.");
        assertThat(view.undo.isVisible()).isFalse();
        assertThat(view.bar().discard.isEnabled()).isTrue();
    }

    @Test
    void takesBackNothingOnceTheAuthorWritesOn() {
        EditorView view = open("zz-e-undo-not", "First.");
        type(view, 1, CourseOfTheSchool.lesson("Second."));
        discard(view);

        type(view, 2, CourseOfTheSchool.lesson("Third."));

        assertThat(view.undo.isVisible()).isFalse();
    }

    private void discard(EditorView view) {
        view.bar().discard.click();
        asked().reject();
    }

    private ConfirmDialogTester asked() {
        return new ConfirmDialogTester(find(ConfirmDialog.class).single());
    }

    @Test
    void leavesALessonThatIsDiscardedBeforeItWasEverPublished() {
        String folder = CourseOfTheSchool.draft(courses, "zz-e-never", "en", "zh-CN");
        UI.getCurrent().navigate("write/zz-e-never/" + folder);
        EditorView view = (EditorView) getCurrentView();

        view.bar().discard.click();
        assertThat(asked().getText()).startsWith("It was never published");
        asked().reject();

        assertThat(getCurrentView()).isNotInstanceOf(EditorView.class);
        assertThat(desk.write("zz-e-never", folder)).isEmpty();
    }

    /** Nobody is asked whose marks change by what cannot be published. */
    @Test
    void tellsOfErrorsBeforeItAsksAboutMarks() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-refused");
        answer("zz-e-refused", values -> "2");
        lesson.change("quiz.toml", quiz -> quiz.replace("answer = \"2\"", "answer = \"3\""));
        lesson.change(TEXT, text -> text + "\nA [way](lesson:nowhere).\n");
        UI.getCurrent().navigate("write/zz-e-refused/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();

        view.bar().publish.click();

        assertThat(view.status.getText()).startsWith("Not published");
        assertThat(find(RegradeDialog.class).exists()).isFalse();
        assertThat(view.bar().publish.isEnabled()).isTrue();
    }

    @Test
    void saysBeforePublishingWhoseAnswersAChangedKeyJudgesOtherwise() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-regrade");
        answer("zz-e-regrade", values -> "2");
        EditorView view = changedKey(lesson);

        beforeJudging(() -> {
            view.bar().publish.click();

            assertThat(view.bar().publish.isEnabled()).isFalse();
        });

        RegradeDialog asking = asking();
        assertThat(asking.lines.getElement().getTextRecursively())
                .contains("One and one?", "first-n", "1 answer: 0 would gain, 1 would lose");
        assertThat(catalogue.lesson("zz-e-regrade", "first").orElseThrow().revision())
                .isEqualTo(1);

        asking.again.click();

        assertThat(view.status.getText()).isEqualTo("Published as revision 2.");
        awaitThat(() -> answers.of(new LessonKey("zz-e-regrade", "first")).stream()
                .noneMatch(answer -> answer.marking().right()));
        assertThat(answers.of(new LessonKey("zz-e-regrade", "first"))).hasSize(1);
    }

    /** Where a question has other numbers, no answer to it is judged otherwise; it only stays as it is. */
    @Test
    void saysThatNoMarkChangesWhereAnswersCannotBeJudgedAnyMore() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-kept");
        String drawn = "vars = { x = \"int(1000, 9000)\" }\ntype = ";
        lesson.change(
                "quiz.toml", quiz -> quiz.replace("type = ", drawn).replace("answer = \"2\"", "answer = \"{x}\""));
        assertThat(publishing.publish("zz-e-kept", lesson.folder())).isInstanceOf(Publishing.Outcome.Published.class);
        answer("zz-e-kept", values -> "2");
        lesson.reload();
        lesson.change("quiz.toml", quiz -> quiz.replace("int(1000, 9000)", "int(1, 9)"));
        UI.getCurrent().navigate("write/zz-e-kept/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();

        view.bar().publish.click();

        RegradeDialog asking = asking();
        assertThat(asking.getHeaderTitle()).isEqualTo("No earlier mark changes");
        assertThat(asking.lines.getElement().getTextRecursively())
                .endsWith("1 answer cannot be judged by the new question and keeps its mark");
        assertThat(asking.getElement().getTextRecursively())
                .contains("No mark gets better or worse.")
                .doesNotContain("counts");
        assertThat(asking.again.isVisible()).isFalse();
        assertThat(asking.keep.getText()).isEqualTo("Publish");
        asking.keep.click();
        assertThat(view.status.getText()).isEqualTo("Published as revision 3.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, No earlier mark changes, 'Publish, judge nothing again', '1 answer, all marks stay: 1 would show another'",
        "zh-CN, 以前的评分都不变, 发布，不重新评判, 共 1 个答案，评分都不变：1 个会显示另一种误解"
    })
    void saysThatOnlyMisconceptionsWouldBeOthers(String language, String title, String keep, String line) {
        UI.getCurrent().getSession().setLocale(Locale.forLanguageTag(language));
        OpenLesson lesson = lessonWithAQuestion("zz-e-cause-" + language.toLowerCase(Locale.ROOT));
        Comparison.Change change = new Comparison.Change(
                UUID.randomUUID(),
                new LearnerId(UUID.randomUUID()),
                Instant.EPOCH,
                false,
                new Marking(0, "slip", "1"),
                new Marking(0, null, "1"));
        Question question =
                lesson.trial().orElseThrow().quiz().question("first-n").orElseThrow();

        RegradeDialog dialog = new RegradeDialog(
                List.of(new Regrades.Change(question, new Comparison(1, 0, List.of(change)))), again -> {});

        assertThat(dialog.getHeaderTitle()).isEqualTo(title);
        assertThat(dialog.keep.getText()).isEqualTo(keep);
        assertThat(dialog.again.isVisible()).isTrue();
        assertThat(dialog.lines.getElement().getTextRecursively()).contains(line);
    }

    @Test
    void saysBeforeItIsPublishedByItselfWhoseAnswersAChangedKeyJudgesOtherwise() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-later");
        answer("zz-e-later", values -> "2");
        EditorView view = changedKey(lesson);
        view.bar().later.click();
        LaterDialog dialog = find(LaterDialog.class).single();
        awaitThat(() ->
                dialog.answers.getElement().getTextRecursively().contains("1 answer: 0 would gain, 1 would lose"));
        assertThat(dialog.again.getValue()).isTrue();

        dialog.when.setValue(LocalDateTime.of(2099, 5, 4, 8, 30));
        dialog.done.click();

        assertThat(view.bar().getElement().getTextRecursively())
                .contains(
                        "To be published: May 4, 2099, 8:30", "Earlier answers to changed questions are judged again");
        assertThat(publishing.planned("zz-e-later", lesson.folder()))
                .hasValueSatisfying(plan -> assertThat(plan.judgeFor()).isPresent());
        publishing.plan("zz-e-later", lesson.folder(), Optional.empty());
    }

    @Test
    void tellsAnOpenPageThatItsDraftWasPublishedByItself() {
        EditorView view = open("zz-e-happened", "First.");
        type(view, 1, CourseOfTheSchool.lesson("Second."));
        publishing.plan("zz-e-happened", "01-one", Optional.of(Plan.of(Instant.EPOCH)));
        rest(view, "");
        assertThat(view.bar().getElement().getTextRecursively()).contains("To be published: Jan 1, 1970");

        CourseOfTheSchool.publishDue(context, "zz-e-happened", "01-one", Optional.empty());
        rest(view, "");

        assertThat(view.bar().getElement().getTextRecursively()).contains("Published as planned, as revision 2.");
        assertThat(find(RevisionsPanel.class, view).single().lines.getComponentCount())
                .isEqualTo(2);

        CourseOfTheSchool.revise(context, "zz-e-happened", Map.of(TEXT, CourseOfTheSchool.lesson("Third.")));
        rest(view, "");

        assertThat(view.bar().getElement().getTextRecursively()).doesNotContain("Published");
        assertThat(find(RevisionsPanel.class, view).single().lines.getComponentCount())
                .isEqualTo(3);
    }

    @Test
    void judgesAgainWhatWasAnsweredUntilItIsPublishedByItself() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-due");
        changedKey(lesson);
        answer("zz-e-due", values -> "2");

        CourseOfTheSchool.publishDue(context, "zz-e-due", lesson.folder(), Optional.of(UUID.randomUUID()));

        awaitThat(() -> answers.of(new LessonKey("zz-e-due", "first")).stream()
                .noneMatch(answer -> answer.marking().right()));
        assertThat(answers.of(new LessonKey("zz-e-due", "first"))).hasSize(1);
    }

    @Test
    void leavesMarksAloneWhereTheAuthorWantsThatOfWhatIsPublishedByItself() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-due-not");
        changedKey(lesson);
        answer("zz-e-due-not", values -> "2");

        CourseOfTheSchool.publishDue(context, "zz-e-due-not", lesson.folder(), Optional.empty());
        beforeJudging(() -> {});

        assertThat(catalogue.lesson("zz-e-due-not", "first").orElseThrow().revision())
                .isEqualTo(2);
        assertThat(answers.of(new LessonKey("zz-e-due-not", "first")))
                .singleElement()
                .matches(answer -> answer.marking().right());
    }

    private EditorView changedKey(OpenLesson lesson) {
        lesson.change("quiz.toml", quiz -> quiz.replace("answer = \"2\"", "answer = \"3\""));
        UI.getCurrent().navigate("write/" + lesson.course() + "/" + lesson.folder());
        return (EditorView) getCurrentView();
    }

    /** Every learner has other numbers, so that the dialog can only show where they stand. */
    @Test
    void showsADrawnNumberAsItIsWrittenBeforePublishingAnotherKey() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-drawn");
        lesson.change(
                "quiz.toml",
                quiz -> quiz.replace("type = ", "vars = { x = \"int(1000, 9000)\" }\ntype = ")
                        .replace("One and one?", "What follows {x}, or {2*(x - 1)}?")
                        .replace("一加一？", "{x} 之后是什么？")
                        .replace("answer = \"2\"", "answer = \"{x+1}\""));
        assertThat(publishing.publish("zz-e-drawn", lesson.folder())).isInstanceOf(Publishing.Outcome.Published.class);
        answer("zz-e-drawn", values -> String.valueOf(1 + values.getOrDefault("x", 0L)));
        lesson.reload();
        lesson.change("quiz.toml", quiz -> quiz.replace("{x+1}", "{x+2}"));
        UI.getCurrent().navigate("write/zz-e-drawn/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();

        view.bar().publish.click();

        RegradeDialog asking = asking();
        assertThat(asking.lines.getElement().getTextRecursively()).contains("What follows {x}, or {2*(x - 1)}?");
        asking.keep.click();
        assertThat(view.status.getText()).isEqualTo("Published as revision 3.");
    }
}
