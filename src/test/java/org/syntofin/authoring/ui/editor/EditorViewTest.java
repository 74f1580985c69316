package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.question.QuestionDialog;
import org.syntofin.authoring.ui.question.QuestionsPanel;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.simulation.LocalizedText;

/** A lesson being written: what is typed, shown, found and merged. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class EditorViewTest extends EditorPage {

    @Test
    void opensALessonWithItsSourceAndItsPreview() {
        EditorView view = open("zz-e-open", "First *words*.");

        assertThat(view.writing().files.getValue()).isEqualTo(TEXT);
        assertThat(view.writing().source.getElement().getProperty("sent", "")).isNotNull();
        assertThat(preview(view)).contains("Lesson one", "First <em>words</em>.");
    }

    /** Who has not chosen yet needs no markup. */
    @Test
    void opensALessonInTheForm() {
        CourseOfTheSchool.publish(context, "zz-e-first", "Words.");
        UI.getCurrent().navigate("write/zz-e-first/01-one");

        assertThat(((EditorView) getCurrentView()).writing().place().form()).isTrue();
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
    void leadsFromAFindingToItsPieceOfTheForm() {
        EditorView view = open("zz-e-piece", "First.\n\nA <b>bold word.");
        test(view.writing().asForm).click();
        rest(view, "HTML is not taken over");

        test(place(view, "Block 2, English")).click();

        assertThat(view.writing().place().form()).isTrue();
        assertThat(find(LessonForm.class, view).exists()).isTrue();
    }

    @Test
    void publishesNothingWhileAFieldOfTheFormIsEmpty() {
        EditorView view = open("zz-e-emptied", "First.");
        test(view.writing().asForm).click();
        TextArea words =
                find(TextArea.class, find(LessonForm.class, view).single()).single();
        test(words).setValue("Second.");
        test(words).setValue(" ");

        view.bar().publish.click();

        assertThat(view.status.getText()).startsWith("Not published: a field is empty");
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).isEqualTo(view.status.getText());
        assertThat(catalogue.lesson("zz-e-emptied", "one").orElseThrow().revision())
                .isEqualTo(1);
        test(words).setValue("Third.");
        assertThat(words.isInvalid()).isFalse();
        view.bar().publish.click();
        assertThat(view.status.getText()).isEqualTo("Published as revision 2.");
    }

    /** Half a word of the front matter is no reason to show the author another language. */
    @Test
    void keepsItsPreviewWhileATextCannotBeRead() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-half");
        UI.getCurrent().navigate("write/zz-e-half/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();
        assertThat(preview(view)).contains("One and one?");

        type(view, 1, lesson.text("lesson.en.md").replace("minutes = ", "minutes "));

        assertThat(preview(view)).contains("One and one?").doesNotContain("一加一？");
        rest(view, "lesson.en.md");
    }

    @Test
    void claimsNoMoreThanWasChecked() {
        String folder = CourseOfTheSchool.draft(courses, "zz-e-empty", "en", "zh-CN");
        UI.getCurrent().navigate("write/zz-e-empty/" + folder);
        EditorView empty = (EditorView) getCurrentView();
        awaitThat(() -> checked(empty).contains("The lesson is still empty"));

        OpenLesson lesson = desk.write("zz-e-empty", folder).orElseThrow();
        lesson.insert(0, new Words(Map.of("en", "Some words.", "zh-CN", "几句话。")));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("write/zz-e-empty/" + folder);
        EditorView written = (EditorView) getCurrentView();
        awaitThat(() -> checked(written).contains("such as those of choice questions, are yours to check"));
    }

    private static String checked(EditorView view) {
        return view.findings.getElement().getTextRecursively();
    }

    /** A slip in the text says nothing of the questions, so that their keys are proven all the same. */
    @Test
    void provesKeysWhileTheTextHasErrors() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-both");
        lesson.change("quiz.toml", quiz -> quiz + "mistake = [{ value = \"2\", cause = \"slip\" }]\n");
        lesson.change("lesson.en.md", text -> text + "\nA <b>bold</b> word.\n");
        UI.getCurrent().navigate("write/zz-e-both/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();
        rest(view, "HTML is not taken over");

        assertThat(view.findings.getElement().getTextRecursively()).contains("\"first-n\"");
    }

    @Test
    void leadsFromAFindingInAQuestionToItsForm() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-key");
        lesson.change("quiz.toml", quiz -> quiz.replace("skill = \"course\"", "skill = \"cause\""));
        UI.getCurrent().navigate("write/zz-e-key/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();
        test(view.writing().asForm).click();
        rest(view, "cause");

        test(place(view, "Question first-n")).click();

        QuestionDialog dialog = find(QuestionDialog.class).single();
        String words = view.findings.list.getElement().getTextRecursively();
        assertThat(words)
                .contains(dialog.fields.getElement().getChild(0).getTextRecursively())
                .contains("cause");
        assertThat(dialog.fields.getElement().getChild(0).getAttribute("role")).isEqualTo("status");
    }

    @Test
    void tellsOnceOfTheLanguageThatALessonDoesNotHaveAndLeadsToItsBeginning() {
        courses.make("zz-e-single", new LocalizedText(Map.of("en", "Single")));
        String folder = courses.makeLesson("zz-e-single", "first", new LocalizedText(Map.of("en", "First")));
        desk.write("zz-e-single", folder).orElseThrow().ask("""
            [[question]]
            id = "first-n"
            type = "numeric"
            skill = "course"
            prompt.en = "One and one?"
            answer = "2"
            """);
        UI.getCurrent().navigate("write/zz-e-single/" + folder);
        EditorView view = (EditorView) getCurrentView();
        test(view.writing().asText).click();
        awaitThat(() -> checked(view).contains("The lesson has no Chinese words, and one language is enough."));

        assertThat(checked(view)).startsWith("The lesson is still empty").doesNotContain("lesson.zh-CN.md", "Warning");
        assertThat(view.toFindings.isVisible()).isFalse();
        test(place(view, "Begin the translation: Chinese")).click();
        assertThat(view.writing().place().form()).isTrue();
        assertThat(view.current().languages()).containsExactly("en", "zh-CN");
    }

    /** Where something is in the other language, that is no lesson in one on purpose. */
    @Test
    void countsTheLanguageThatALessonHasInPart() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-partly");
        lesson.change("lesson.zh-CN.md", text -> "");
        lesson.put("lesson.zh-CN.md", Optional.empty());
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().navigate("write/zz-e-partly/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();

        awaitThat(() -> checked(view).contains("本课还没有中文课文"));

        assertThat(checked(view)).startsWith("1 处").doesNotContain("请添加这一个");
    }

    @Test
    void leadsFromAFindingToItsLineWhereTheTextIsOpen() {
        OpenLesson lesson = lessonWithAQuestion("zz-e-line");
        lesson.change("quiz.toml", quiz -> quiz.replace("skill = \"course\"", "skill = \"cause\""));
        UI.getCurrent().navigate("write/zz-e-line/" + lesson.folder(), AS_TEXT);
        EditorView view = (EditorView) getCurrentView();
        rest(view, "cause");

        test(place(view, "Question first-n")).click();

        assertThat(find(QuestionDialog.class).exists()).isFalse();
        assertThat(view.writing().place().path()).isEqualTo("quiz.toml");
    }

    private NativeButton place(EditorView view, String words) {
        return find(NativeButton.class, view.findings).withText(words).single();
    }

    @Test
    void saysHowLongItTakesToReadAndDo() {
        EditorView view = open("zz-e-time", "Words. ".repeat(1_000));
        String long_ = view.facts.getText();

        type(view, 1, CourseOfTheSchool.lesson("Few words."));

        assertThat(long_).startsWith("About 6 minutes to read and do (5 promised) · no questions on the path");
        assertThat(view.facts.getText()).startsWith("About 1 minute to read and do (5 promised)");
        type(view, 2, CourseOfTheSchool.lesson("<b>").replace("minutes = 5", "minutes = "));
        assertThat(view.facts.getText()).isEmpty();
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
                .contains("Two versions of the same lines", "Theirs.", "Mine.");
        find(Button.class, panel).withText("Keep both").single().click();

        assertThat(kept("zz-e-choose")).endsWith("Alpha.\n\nTheirs.\n\nMine.\n");
        assertThat(preview(view)).contains("Theirs.", "Mine.").doesNotContain("saved", "own");
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void doesNotKeepWhatIsNoFileOfTheLesson() {
        EditorView view = open("zz-e-attack", "First.");

        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, "../../x.md", 1, 0, "x"));
        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, null, 2, 0, null));

        assertThat(drafts.find("zz-e-attack", "01-one").orElseThrow().changed()).isEmpty();
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
}
