package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.question.QuestionsPanel;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.course.Drafts;
import org.syntofin.course.Publishing;
import org.syntofin.progress.Answers;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.study.Notebook;
import org.syntofin.study.Notebooks;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class EditorViewTest extends SpringBrowserlessTest {

    private static final String TEXT = "lesson.en.md";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Desk desk;

    @Autowired
    private Courses courses;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Answers answers;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void opensALessonWithItsSourceAndItsPreview() {
        EditorView view = open("zz-e-open", "First *words*.");

        assertThat(view.writing().files.getValue()).isEqualTo(TEXT);
        assertThat(view.writing().source.getElement().getProperty("sent", "")).isNotNull();
        assertThat(preview(view)).contains("Lesson one", "First <em>words</em>.");
    }

    @Test
    void keepsWhatIsTypedAndShowsItInThePreview() {
        EditorView view = open("zz-e-type", "First.");

        type(view, 1, CourseOfTheSchool.lesson("Second."));

        assertThat(preview(view)).contains("Second.").doesNotContain("First.");
        assertThat(view.status.getText()).isEqualTo("Saved as a draft. Learners do not see it yet.");
        assertThat(kept("zz-e-type")).contains("Second.");
        assertThat(catalogue.lesson("zz-e-type", "one").orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void showsFindingsAtTheirLine() {
        EditorView view = open("zz-e-find", "First.");

        type(view, 1, CourseOfTheSchool.lesson("A <b>bold</b> word."));
        rest(view, "lesson.en.md:6:3");

        assertThat(view.findings.getElement().getTextRecursively())
                .contains("zz-e-find/01-one/lesson.en.md:6:3", "HTML is not taken over. Write it in Markdown");
        assertThat(view.writing().source.getElement().getPropertyRaw("marks").toString())
                .contains("\"line\":6", "\"column\":3", "\"severity\":\"error\"");
    }

    @Test
    void saysHowLongItTakesToReadAndDo() {
        EditorView view = open("zz-e-time", "Words. ".repeat(1_000));
        String long_ = view.facts.getText();

        type(view, 1, CourseOfTheSchool.lesson("Few words."));

        assertThat(long_).startsWith("About 6 minutes to read and do (5 promised) · no questions on the path");
        assertThat(view.facts.getText()).startsWith("About 1 minutes to read and do (5 promised)");
    }

    @Test
    void showsAQuestionsVariantsEachWithItsAnswer() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-variants");
        lesson.change(
                "quiz.toml",
                quiz -> quiz.replace("type = ", "vars = { x = \"int(10, 99)\" }\ntype = ")
                        .replace("One and one?", "{x} and one?")
                        .replace("\"2\"", "\"{x+1}\""));
        QuestionsPanel panel = new QuestionsPanel(lesson, desk.grading(), () -> {});
        UI.getCurrent().add(panel);

        panel.show(0);
        List<String> first = variants(panel);
        find(Button.class, panel).withText("Other numbers").single().click();

        assertThat(first).hasSize(5).doesNotHaveDuplicates().allSatisfy(variant -> {
            int x = Integer.parseInt(variant.substring(0, 2));
            assertThat(variant).isEqualTo(x + " and one?Right: " + (x + 1) + "x = " + x);
        });
        assertThat(variants(panel)).hasSize(5).isNotEqualTo(first);
    }

    @Test
    void headsAQuestionBelowTheHeadingThatItStandsUnder() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-level");
        assertThat(promptLevels(lesson)).containsExactly("2");

        lesson.change(TEXT, text -> text.replace("```quiz", "## Numbers\n\n```quiz"));

        assertThat(promptLevels(lesson)).containsExactly("3");
    }

    /** The levels of prompts in the preview. */
    private List<String> promptLevels(OpenLesson lesson) {
        UI.getCurrent().navigate("learn");
        UI.getCurrent().navigate("write/" + lesson.course() + "/" + lesson.folder());
        return find(Html.class, (EditorView) getCurrentView()).all().stream()
                .map(Html::getElement)
                .filter(element -> element.getTag().equals("h3"))
                .map(element -> String.valueOf(element.getAttribute("aria-level")))
                .toList();
    }

    private List<String> variants(QuestionsPanel panel) {
        return find(ListItem.class, panel).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> text.matches("[0-9]{2} and one.*"))
                .toList();
    }

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

        dialog.when.setValue(LocalDateTime.of(2001, 5, 4, 8, 30));
        dialog.done.click();
        assertThat(dialog.problem.getText()).startsWith("This time has passed.");
        dialog.when.setValue(LocalDateTime.of(2099, 5, 4, 8, 30));
        dialog.done.click();

        assertThat(view.bar().getElement().getTextRecursively()).contains("To be published: May 4, 2099, 8:30");
        publishing.schedule("zz-e-planned", "01-one", Optional.empty());
    }

    @Test
    void refusesToPublishErrors() {
        EditorView view = open("zz-e-refuse", "First.");
        type(view, 1, CourseOfTheSchool.lesson("[x](lesson:nowhere)"));

        view.bar().publish.click();

        assertThat(view.status.getText()).startsWith("Not published");
        assertThat(view.findings.getElement().getTextRecursively())
                .contains("There is no lesson \"nowhere\" in the course.");
        assertThat(catalogue.lesson("zz-e-refuse", "one").orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void mergesWhatAnotherAuthorSaved() {
        EditorView view = open("zz-e-merge", "Alpha.\n\nMiddle.\n\nOmega.");
        String base = CourseOfTheSchool.lesson("Alpha.\n\nMiddle.\n\nOmega.");
        drafts.save("zz-e-merge", "01-one", TEXT, base, base.replace("Omega", "Theirs"));

        type(view, 1, base.replace("Alpha", "Mine"));

        assertThat(kept("zz-e-merge")).contains("Mine.", "Theirs.");
        assertThat(view.writing().source.getElement().getPropertyRaw("sent").toString())
                .contains("Mine.", "Theirs.", "\"answers\":1");
        type(view, 2, base.replace("Alpha", "Mine too"));
        assertThat(kept("zz-e-merge")).contains("Mine too.", "Theirs.");
    }

    @Test
    void letsAnAuthorChooseAmongTwoVersionsOfTheSameLines() {
        EditorView view = open("zz-e-choose", "Alpha.\n\nOmega.");
        String base = CourseOfTheSchool.lesson("Alpha.\n\nOmega.");
        assertThat(find(ConflictsPanel.class, view).exists()).isFalse();
        drafts.save("zz-e-choose", "01-one", TEXT, base, base.replace("Omega", "Theirs"));

        type(view, 1, base.replace("Omega", "Mine"));

        ConflictsPanel panel = find(ConflictsPanel.class, view).single();
        assertThat(panel.getElement().getTextRecursively())
                .contains("Two authors changed the same lines", "Theirs.", "Mine.");
        find(Button.class, panel).withText("Keep both").single().click();

        assertThat(kept("zz-e-choose")).endsWith("Alpha.\n\nTheirs.\nMine.\n");
        assertThat(preview(view)).contains("Theirs.", "Mine.").doesNotContain("saved", "own");
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void discardsADraft() {
        EditorView view = open("zz-e-discard", "First.");
        type(view, 1, CourseOfTheSchool.lesson("Second."));

        view.bar().discard.click();

        assertThat(kept("zz-e-discard")).contains("First.");
        assertThat(view.writing().source.getElement().getPropertyRaw("sent").toString())
                .contains("First.");
    }

    @Test
    void doesNotKeepWhatIsNoFileOfTheLesson() {
        EditorView view = open("zz-e-attack", "First.");

        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, "../../x.md", 1, "x"));
        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, null, 2, null));

        assertThat(drafts.find("zz-e-attack", "01-one").orElseThrow().changed()).isEmpty();
    }

    @Test
    void saysBeforePublishingWhoseAnswersAChangedKeyJudgesOtherwise() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-regrade");
        answer("zz-e-regrade", "2");
        lesson.change("quiz.toml", quiz -> quiz.replace("answer = \"2\"", "answer = \"3\""));
        UI.getCurrent().navigate("write/zz-e-regrade/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();

        view.bar().publish.click();

        assertThat(view.bar().publish.isEnabled()).isFalse();
        awaitThat(() -> view.bar().asking().isPresent());
        RegradeDialog asking = view.bar().asking().orElseThrow();
        assertThat(asking.lines.getElement().getTextRecursively())
                .contains("One and one?", "first-n", "1 answers: 0 would gain, 1 would lose");
        assertThat(catalogue.lesson("zz-e-regrade", "first").orElseThrow().revision())
                .isEqualTo(1);

        asking.again.click();

        assertThat(view.status.getText()).isEqualTo("Published as revision 2.");
        awaitThat(() -> answers.of(new LessonKey("zz-e-regrade", "first")).stream()
                .noneMatch(answer -> answer.marking().right()));
        assertThat(answers.of(new LessonKey("zz-e-regrade", "first"))).hasSize(1);
    }

    private OpenLesson lessonWithAQuestion(String course) {
        String folder = CourseOfTheSchool.draft(courses, course, "en", "zh-CN");
        OpenLesson lesson = desk.write(course, folder).orElseThrow();
        lesson.ask("""
            [[question]]
            id = "first-n"
            type = "numeric"
            skill = "course"
            prompt = { en = "One and one?", zh-CN = "一加一？" }
            answer = "2"
            """);
        lesson.insert(
                Integer.MAX_VALUE,
                new Words(Map.of(
                        "en", "```quiz\nuse = [\"first-n\"]\n```", "zh-CN", "```quiz\nuse = [\"first-n\"]\n```")));
        assertThat(publishing.publish(course, folder)).isInstanceOf(Publishing.Outcome.Published.class);
        lesson.reload();
        return lesson;
    }

    private void answer(String course, String typed) {
        Question question = catalogue
                .lesson(course, "first")
                .orElseThrow()
                .question("first-n")
                .orElseThrow();
        Notebook notebook = notebooks.of(new LessonKey(course, "first"), 1, desk.grading());
        UUID submission = UUID.randomUUID();
        notebook.submit(
                notebook.open(question),
                SubmissionId.parse(submission.toString()).orElseThrow(),
                new Response.Amount(typed));
    }

    @Test
    void hasNoPageForALessonThatIsNotThere() {
        UI.getCurrent().navigate("write/tcp/99-nothing");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
    }

    @Test
    @SignedIn
    void isHiddenFromLearners() {
        UI.getCurrent().navigate("write/tcp/03-handshake");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
    }

    private EditorView open(String course, String body) {
        CourseOfTheSchool.publish(context, course, body);
        UI.getCurrent().navigate("write/" + course + "/01-one");
        return (EditorView) getCurrentView();
    }

    private static void type(EditorView view, int number, String text) {
        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, TEXT, number, text));
    }

    private static void rest(EditorView view, String expected) {
        ComponentUtil.fireEvent(view.writing().source, new SourceEditor.Rested(view.writing().source, true));
        awaitThat(() -> view.findings.list.getElement().getTextRecursively().contains(expected));
    }

    /** What is done on another thread comes to the page when it asks. */
    private static void awaitThat(Callable<Boolean> seen) {
        VaadinSession session = VaadinSession.getCurrent();
        await().pollInSameThread().until(() -> {
            session.getService().runPendingAccessTasks(session);
            return seen.call();
        });
    }

    private String kept(String course) {
        return Desk.text(drafts.find(course, "01-one").orElseThrow(), TEXT);
    }

    private static String preview(EditorView view) {
        return view.preview.getElement().getOuterHTML();
    }
}
