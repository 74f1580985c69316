package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.syntofin.IntegrationTest;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Publishing;
import org.syntofin.progress.Answers;
import org.syntofin.progress.LessonKey;

/** An earlier revision is published again, after the author was asked: whether, or what becomes of answers to another key. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class RevisionsPanelTest extends EditorPage {

    @Autowired
    private Answers answers;

    @Autowired
    private CurrentLearner current;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void publishesAnEarlierTextAgainAfterAsking() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-again");
        answer("zz-e-again", values -> "2");
        publish(lesson, "title = \"First\"", "title = \"Other\"", TEXT);
        EditorView view = edit(lesson);

        restore(1).click();
        assertThat(asked().getText()).isEqualTo("Learners then see the lesson as it was in revision 1.");
        asked().cancel();
        assertThat(revision("zz-e-again")).isEqualTo(2);
        restore(1).click();
        asked().confirm();

        assertThat(view.status.getText()).isEqualTo("Published as revision 3.");
        assertThat(find(RevisionsPanel.class).single().standing.getText()).isEqualTo("Published as revision 3.");
        assertThat(find(RegradeDialog.class).exists()).isFalse();
    }

    @Test
    void leavesTheDraftAsItIs() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-again-draft");
        publish(lesson, "title = \"First\"", "title = \"Other\"", TEXT);
        lesson.change(TEXT, text -> text.replace("title = \"Other\"", "title = \"Third\""));
        edit(lesson);

        restore(1).click();
        assertThat(asked().getText())
                .endsWith("The draft is not published; what it changes is laid over that revision.");
        asked().confirm();

        assertThat(revision("zz-e-again-draft")).isEqualTo(3);
        assertThat(desk.write(lesson.course(), lesson.folder()).orElseThrow().text(TEXT))
                .contains("title = \"Third\"");
    }

    @Test
    void saysBeforePublishingAnEarlierKeyAgainWhoseAnswersItJudgesOtherwise() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-again-key");
        publish(lesson, "answer = \"2\"", "answer = \"3\"", "quiz.toml");
        answer("zz-e-again-key", values -> "2");
        assertThat(right("zz-e-again-key")).containsExactly(false);
        EditorView view = edit(lesson);

        beforeJudging(() -> {
            restore(1).click();

            assertThat(restore(1).isEnabled()).isFalse();
        });

        RegradeDialog asking = asking();
        assertThat(asking.lines.getElement().getTextRecursively())
                .contains("One and one?", "first-n", "1 answer: 1 would gain, 0 would lose");
        assertThat(revision("zz-e-again-key")).isEqualTo(2);
        assertThat(restore(1).isEnabled()).isTrue();

        asking.again.click();

        assertThat(view.status.getText()).isEqualTo("Published as revision 3.");
        assertThat(revision("zz-e-again-key")).isEqualTo(3);
        awaitThat(() -> right("zz-e-again-key").equals(List.of(true)));
    }

    /** Learners do not see the question now, but have answered it. */
    @Test
    void judgesAnswersToAQuestionThatComesBack() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-back");
        answer("zz-e-back", values -> "3");
        lesson.change("quiz.toml", quiz -> quiz.replace("answer = \"2\"", "answer = \"3\""));
        publishing.publish("zz-e-back", lesson.folder());
        lesson.reload();
        lesson.change("quiz.toml", quiz -> "");
        lesson.change(TEXT, text -> text.replace("```quiz\nuse = [\"first-n\"]\n```", "Nothing."));
        lesson.change("lesson.zh-CN.md", text -> text.replace("```quiz\nuse = [\"first-n\"]\n```", "没有。"));
        assertThat(publishing.publish("zz-e-back", lesson.folder())).isEqualTo(new Publishing.Outcome.Published(3));
        edit(lesson);

        restore(2).click();

        assertThat(asking().lines.getElement().getTextRecursively()).contains("1 answer: 1 would gain, 0 would lose");
    }

    @Test
    void publishesNothingWhereTheAuthorThinksBetterOfIt() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-again-not");
        publish(lesson, "answer = \"2\"", "answer = \"3\"", "quiz.toml");
        answer("zz-e-again-not", values -> "2");
        edit(lesson);
        restore(1).click();

        asking().close();

        assertThat(revision("zz-e-again-not")).isEqualTo(2);
        assertThat(right("zz-e-again-not")).containsExactly(false);
    }

    /** The course has moved on: what the revision asked for is there no more. */
    @Test
    void saysInItsPlaceThatARevisionCannotComeBack() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-again-broken");
        String gone = "\n[[term]]\nid = \"gone\"\nen = \"gone\"\nzh-CN = \"没了\"\n";
        publishing.share(lesson.course(), "glossary.toml", terms -> terms + gone);
        String linked = "\n[gone](glossary:gone)\n";
        lesson.change(TEXT, text -> text + linked);
        lesson.change("lesson.zh-CN.md", text -> text + linked);
        assertThat(publishing.publish(lesson.course(), lesson.folder())).isEqualTo(new Publishing.Outcome.Published(2));
        lesson.change(TEXT, text -> text.replace(linked, ""));
        lesson.change("lesson.zh-CN.md", text -> text.replace(linked, ""));
        publishing.publish(lesson.course(), lesson.folder());
        assertThat(publishing.share(lesson.course(), "glossary.toml", terms -> terms.replace(gone, "")))
                .isInstanceOf(Publishing.Outcome.Published.class);
        edit(lesson);

        restore(2).click();
        asked().confirm();

        assertThat(revision(lesson.course())).isEqualTo(3);
        assertThat(find(RevisionsPanel.class).single().standing.getText())
                .isEqualTo("Not published: the findings above say why.");
    }

    @Test
    void comparesUnderTheRevisionsOwnLineInItsAuthorsWords() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-compare");
        publish(lesson, "answer = \"2\"", "answer = \"3\"", "quiz.toml");
        lesson.change(TEXT, text -> text.replace("title = \"First\"", "title = \"Other\""));
        lesson.put("images/map.png", Optional.of(new byte[9]));
        edit(lesson);
        Button compare = button("Compare revision 1 with what is being written");
        assertThat(compare.getElement().getAttribute("aria-expanded")).isEqualTo("false");

        compare.click();

        assertThat(compare.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        Component line = compare.getParent().orElseThrow();
        assertThat(line.getElement().getTextRecursively())
                .startsWith("Revision 1")
                .contains("From revision 1 to what is being written")
                .contains("Picture" + "images/map.png", "Text, English" + TEXT, "Questions" + "quiz.toml")
                .contains("-title = \"First\"", "+title = \"Other\"", "-answer = \"2\"", "+answer = \"3\"")
                .doesNotContain("@@");

        compare.click();

        assertThat(compare.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(line.getElement().getTextRecursively()).doesNotContain("From revision");
    }

    @Test
    void saysWhoPublishedARevisionForAsLongAsThereIsAnAccount() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-who");
        UUID mei = current.id().value();
        jdbc.update("insert into learner (id, version, created_at) values (?, 0, now())", mei);
        jdbc.update("""
                insert into person (learner_id, version, sign_in_name, name, password_hash, instructor, administrator,
                    registered_at) values (?, 0, 'zz-e-who', 'Mei', '', true, false, now())
                """, mei);
        EditorView view = edit(lesson);
        String line =
                find(RevisionsPanel.class, view).single().lines.getElement().getTextRecursively();
        assertThat(line).startsWith("Revision 1from this school · by Mei · ").contains("what learners see");

        jdbc.update("delete from person where learner_id = ?", mei);
        find(RevisionsPanel.class, view).single().draw();

        assertThat(find(RevisionsPanel.class, view).single().lines.getElement().getTextRecursively())
                .startsWith("Revision 1from this school · ")
                .doesNotContain("by ");
    }

    @Test
    void bringsADiscardedDraftBackIntoWhatWasWrittenSince() {
        EditorView view = open("zz-e-waste", "Alpha.\n\nMiddle.\n\nOmega.");
        RevisionsPanel panel = find(RevisionsPanel.class, view).single();
        assertThat(panel.getElement().getTextRecursively()).doesNotContain("discarded");
        type(view, 1, CourseOfTheSchool.lesson("Mine.\n\nMiddle.\n\nOmega."));
        view.bar().discard.click();
        asked().reject();
        type(view, 2, CourseOfTheSchool.lesson("Alpha.\n\nMiddle.\n\nTheirs."));

        find(Button.class, find(RevisionsPanel.class, view).single())
                .withText("Bring back the discarded draft")
                .single()
                .click();

        assertThat(kept("zz-e-waste")).contains("Mine.", "Middle.", "Theirs.");
        panel = find(RevisionsPanel.class, view).single();
        assertThat(panel.standing.getText()).startsWith("The discarded draft is back, merged");
        assertThat(panel.getElement().getTextRecursively()).doesNotContain("A draft was discarded");
    }

    @Test
    void comparesATextBlockByBlock() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-blocks");
        lesson.insert(0, new Words(Map.of("en", "It is the client that begins.", "zh-CN", "先开始的是客户端。")));
        lesson.insert(1, new Words(Map.of("en", "## A heading", "zh-CN", "## 标题")));
        assertThat(publishing.publish(lesson.course(), lesson.folder())).isEqualTo(new Publishing.Outcome.Published(2));
        lesson.reload();
        lesson.change(TEXT, text -> text.replace("the client", "the server").replace("## A heading\n\n", ""));
        edit(lesson);

        button("Compare revision 2 with what is being written").click();

        BlockChanges changes = find(BlockChanges.class).single();
        assertThat(changes.getElement().getTextRecursively())
                .isEqualTo("Paragraph" + "Before" + "It is the client that begins." + "Now"
                        + "It is the server that begins." + "Removed: Heading" + "A heading");
        assertThat(changes.getElement().getOuterHTML()).contains("<del>client</del>", "<ins>server</ins>");
        assertThat(changes.getParent().orElseThrow().getElement().getTextRecursively())
                .contains("The files, line by line", "-It is the client that begins.");
    }

    @Test
    void tellsSimulationsByTheirRunsAndQuestionsByWhatTheyAsk() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-told");
        lesson.change("run.scenario.toml", none -> run("Run", "运行"));
        lesson.change("lost.scenario.toml", none -> run("Lost", "丢失"));
        String sim = "```sim\nscenario = \"run\"\n```";
        lesson.insert(0, new Words(Map.of("en", sim, "zh-CN", sim)));
        assertThat(publishing.publish(lesson.course(), lesson.folder())).isEqualTo(new Publishing.Outcome.Published(2));
        lesson.reload();
        for (String text : List.of(TEXT, "lesson.zh-CN.md")) {
            lesson.change(text, words -> words.replace("scenario = \"run\"", "scenario = \"lost\"\nmode = \"step\""));
        }
        lesson.change("run.scenario.toml", run -> run.replace("isn = 100", "isn = 101"));
        lesson.change("lost.scenario.toml", run -> run.replace("\"Lost\"", "\"Lost early\""));
        lesson.change(
                "quiz.toml",
                quiz -> quiz.replace("answer = \"2\"", "answer = \"3\"\nhint.en = \"Count.\"")
                                .replace("One and one?", "One and two?")
                        + """

                        [[question]]
                        id = "first-m"
                        type = "numeric"
                        skill = "course"
                        prompt = { en = "Two and two?", zh-CN = "二加二？" }
                        answer = "4"
                        """);

        assertThat(told(lesson, "Compare revision 2 with what is being written", "The files, line by line"))
                .isEqualTo("From revision 2 to what is being written"
                        + "Text, English" + "SimulationBeforeRun · WatchNowLost early · Step through"
                        + "Text, Chinese" + "SimulationBeforeRun · WatchNowLost early · Step through"
                        + "ScenarioLost early" + "Changed." + "BeforeLostNowLost early"
                        + "Questions" + "Question, changed: what is asked, its answer, its hints"
                        + "BeforeOne and one?NowOne and two?" + "New: Question" + "Two and two?"
                        + "ScenarioRun" + "Changed.");
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(told(lesson, "将版本 2 与正在编写的内容比较", "逐行看文件"))
                .contains("模拟原来运行 · ", "现在丢失 · ", "场景丢失有改动。", "题目，改动了：题面、答案、提示一加一？", "新增：题目二加二？")
                .doesNotContain("scenario =", "quiz.toml", ".scenario.toml");
    }

    /** What is said of what differs before the lines of the files, which are folded. */
    private String told(OpenLesson lesson, String compare, String files) {
        UI.getCurrent().navigate("");
        edit(lesson);
        button(compare).click();
        RevisionDifference difference = find(RevisionDifference.class)
                .withCondition(Component::isVisible)
                .single();
        assertThat(find(Folded.class, difference).single().isOpen()).isFalse();
        String told = difference.getElement().getTextRecursively();
        return told.substring(0, told.indexOf(files));
    }

    private static String run(String english, String chinese) {
        return """
            title = { en = "%s", zh-CN = "%s" }
            [host.client]
            isn = 100
            [host.server]
            isn = 300
            listen = 80
            [[do]]
            at = "0ms"
            host = "client"
            call = "connect"
            """.formatted(english, chinese);
    }

    private void publish(OpenLesson lesson, String before, String after, String path) {
        lesson.change(path, text -> text.replace(before, after));
        assertThat(publishing.publish(lesson.course(), lesson.folder())).isEqualTo(new Publishing.Outcome.Published(2));
    }

    private EditorView edit(OpenLesson lesson) {
        UI.getCurrent().navigate("write/" + lesson.course() + "/" + lesson.folder());
        return (EditorView) getCurrentView();
    }

    private ConfirmDialogTester asked() {
        return new ConfirmDialogTester(find(ConfirmDialog.class).single());
    }

    private Button restore(int number) {
        return button("Publish revision " + number + " again");
    }

    private Button button(String label) {
        return find(Button.class, find(RevisionsPanel.class).single())
                .withCondition(
                        button -> button.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }

    private int revision(String course) {
        return catalogue.lesson(course, "first").orElseThrow().revision();
    }

    private List<Boolean> right(String course) {
        return answers.of(new LessonKey(course, "first")).stream()
                .map(answer -> answer.marking().right())
                .toList();
    }
}
