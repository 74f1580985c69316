package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.TwoVersions;
import org.syntofin.authoring.Words;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.lab.Ladders;

/** Two authors in the form of one lesson at once, and what the form says without being drawn anew. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class FormConflictsTest extends EditorPage {

    @Autowired
    private Ladders ladders;

    @Autowired
    private TranslationAge ages;

    @Test
    void keepsOneConflictWithTheLatestWordsOfEachWhileBothTypeOn() {
        OpenLesson theirs = lesson("zz-w-both", "Before.", "First.", "After.");
        OpenLesson mine = again(theirs);

        assertThat(theirs.rewrite("en", 1, 3, "First.", "First, B.")).isTrue();
        assertThat(mine.rewrite("en", 1, 3, "First.", "First, A.")).isTrue();
        assertThat(mine.rewrite("en", 1, 3, "First, A.", "First, A on.")).isTrue();
        assertThat(theirs.rewrite("en", 1, 3, "First, B.", "First, B on.")).isTrue();
        assertThat(mine.rewrite("en", 1, 3, "First, A on.", "First, A on.\n\nAnd on."))
                .isTrue();

        String text = again(theirs).text(TEXT);
        assertThat(TwoVersions.of(text))
                .extracting(TwoVersions::first, TwoVersions::second)
                .containsExactly(tuple("First, B on.\n", "First, A on.\n\nAnd on.\n"));
        assertThat(TwoVersions.of(text).getFirst().settled(text, TwoVersions.Choice.SECOND))
                .endsWith("\n\nBefore.\n\nFirst, A on.\n\nAnd on.\n\nAfter.\n");
        assertThat(TwoVersions.of(text).getFirst().settled(text, TwoVersions.Choice.FIRST))
                .endsWith("\n\nBefore.\n\nFirst, B on.\n\nAfter.\n");
    }

    @Test
    void keepsBothVersionsOfALongBlockOfWhichSomeLinesWereChanged() {
        OpenLesson theirs = lesson("zz-w-lines", "One.\nTwo.\nThree.\nFour.\nFive.\nSix.");
        OpenLesson mine = again(theirs);

        theirs.rewrite("en", 0, 1, "One.\nTwo.\nThree.\nFour.\nFive.\nSix.", "One B.\nTwo.\nThree.\nFour.\nFive.\nB.");
        mine.rewrite("en", 0, 1, "One.\nTwo.\nThree.\nFour.\nFive.\nSix.", "One.\nTwo.\nThree.\nFour.\nFive.\nA.");
        mine.rewrite("en", 0, 1, "One.\nTwo.\nThree.\nFour.\nFive.\nA.", "One.\nTwo.\nThree.\nFour.\nFive.\nAA.");

        assertThat(TwoVersions.of(again(theirs).text(TEXT)))
                .extracting(TwoVersions::first, TwoVersions::second)
                .containsExactly(
                        tuple("One B.\nTwo.\nThree.\nFour.\nFive.\nB.\n", "One.\nTwo.\nThree.\nFour.\nFive.\nAA.\n"));
    }

    /** As the merge of texts makes it where only some lines of a block differ. */
    @Test
    void rewritesABlockThatIsInTwoVersionsInPart() {
        OpenLesson mine = lesson("zz-w-part", "One.\nTwo.\nThree.", "After.");
        mine.change(TEXT, text -> text.replace("Two.\n", "<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n"));

        assertThat(mine.rewrite("en", 0, 2, "One.\nA.\nThree.", "One.\nA on.\nThree."))
                .isTrue();

        assertThat(mine.text(TEXT))
                .endsWith("<<<<<<< saved\nOne.\nB.\nThree.\n=======\nOne.\nA on.\nThree.\n>>>>>>> own\n\nAfter.\n");
    }

    @Test
    void rewritesWhatIsWithinAConflictWithinAnother() {
        OpenLesson mine = lesson("zz-w-nest", "First.", "After.");
        mine.change(
                TEXT,
                text -> text.replace(
                        "First.\n",
                        "<<<<<<< saved\n<<<<<<< saved\nB.\n=======\nC.\n>>>>>>> own\n=======\nA.\n>>>>>>> own\n"));

        mine.rewrite("en", 0, 2, "B.", "B on.");
        mine.rewrite("en", 0, 2, "A.", "A on.");
        mine.rewrite("en", 1, 2, "After.", "Later.");

        assertThat(mine.text(TEXT)).endsWith("""
            <<<<<<< saved
            <<<<<<< saved
            B on.
            =======
            C.
            >>>>>>> own
            =======
            A on.
            >>>>>>> own

            Later.
            """);
    }

    /** A third author's words stand beside what the two have to choose from, once. */
    @Test
    void putsAThirdAuthorsWordsBehindTheConflict() {
        OpenLesson third = lesson("zz-w-third", "First.", "After.");
        third.change(TEXT, text -> text.replace("First.\n", "<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n"));

        third.rewrite("en", 0, 2, "First.", "C.");
        third.rewrite("en", 0, 2, "C.", "C on.");

        assertThat(third.text(TEXT)).endsWith("\n\n<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n\nC on.\n\nAfter.\n");
    }

    @Test
    void showsNoMarksInTheFormButThatABlockWaits() {
        OpenLesson lesson = lesson("zz-w-form", "First.", "After.");
        lesson.change(TEXT, text -> text.replace("First.\n", "<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n"));

        LessonForm form = form(lesson);

        assertThat(words(form)).containsExactly("First.", "After.", "After.");
        assertThat(form.getElement().getTextRecursively())
                .contains("Another author changed the same lines: choose above which version stays.")
                .doesNotContain("<<<<<<<", ">>>>>>>", "The languages");
        String before = lesson.text(TEXT);
        press(form, "Move block 1 down");
        press(form, "Remove block 1");
        assertThat(lesson.text(TEXT)).isEqualTo(before);
        assertThat(lesson.text("lesson.zh-CN.md")).endsWith("First.\n\nAfter.\n");
    }

    /** In the page of who types on elsewhere, whose fields stay. */
    @Test
    void showsWordsAgainWhereAnotherAuthorHasChosen() {
        OpenLesson lesson = lesson("zz-w-chosen", "First.", "After.");
        lesson.change(TEXT, text -> text.replace("First.\n", "<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n"));
        LessonForm form = form(lesson);
        BlockField typed = all(form, BlockField.class).toList().get(1);
        assertThat(words(form)).containsExactly("First.", "After.", "After.");
        again(lesson).change(TEXT, text -> TwoVersions.of(text).getFirst().settled(text, TwoVersions.Choice.SECOND));

        type(form, 1, "Typed on.");

        assertThat(words(form)).containsExactly("A.", "First.", "Typed on.", "After.");
        assertThat(all(form, BlockField.class).toList().get(2)).isSameAs(typed);
        type(form, 0, "A, typed on.");
        assertThat(lesson.text(TEXT)).endsWith("\n\nA, typed on.\n\nTyped on.\n");
    }

    @Test
    void previewsWhatWasSavedFirstWithoutMarksWhileAChoiceWaits() {
        OpenLesson lesson = lesson("zz-w-seen", "First.", "After.");
        lesson.change(TEXT, text -> text.replace("First.\n", "<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n"));
        UI.getCurrent().navigate("write/zz-w-seen/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();

        String waits = "A choice between two versions waits above.";
        assertThat(preview(view))
                .contains(waits, "<p>B.</p>", "<p>After.</p>")
                .doesNotContain("&lt;&lt;&lt;", "&gt;&gt;&gt;", "===", "A.<");
        view.bar().publish.click();
        assertThat(view.status.getText()).startsWith("Not published, and nothing lost: choose first");
        press(view, "Keep this one: Saved after it");

        assertThat(preview(view)).contains("<p>A.</p>").doesNotContain(waits, "<p>B.</p>");
    }

    @Test
    void marksTranslationsAnewWithoutDrawingTheFieldsAnew() {
        OpenLesson lesson = lesson("zz-w-age", "How it begins.");
        LessonForm form = form(lesson);
        BlockField field = all(form, BlockField.class).toList().get(1);
        assertThat(marks(form)).singleElement().asString().startsWith("Not translated yet");

        type(form, 1, "如何开始。");
        assertThat(marks(form)).isEmpty();
        publishing.publish("zz-w-age", lesson.folder());
        type(form, 0, "How all of it begins.");

        assertThat(marks(form)).containsExactly("Behind: the other language has changed since.");
        type(form, 1, "一切如何开始。");
        assertThat(marks(form)).isEmpty();
        assertThat(all(form, BlockField.class).toList().get(1)).isSameAs(field);
    }

    @Test
    void previewsTheFormInThePagesLanguageOnceThereIsATextInIt() {
        OpenLesson lesson = desk.write("zz-w-lang", CourseOfTheSchool.draft(courses, "zz-w-lang", "zh-CN"))
                .orElseThrow();
        lesson.insert(0, Words.of("如何开始。", "如何开始。"));
        UI.getCurrent().navigate("write/zz-w-lang/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();
        test(view.writing().asForm).click();
        assertThat(preview(view)).contains("如何开始。");

        press(view, "Begin the translation: English");
        LessonForm form = all(view, LessonForm.class).findFirst().orElseThrow();
        type(form, 0, "How it begins.");

        assertThat(preview(view)).contains("How it begins.").doesNotContain("如何开始。");
    }

    private OpenLesson lesson(String course, String... blocks) {
        OpenLesson lesson = desk.write(course, CourseOfTheSchool.draft(courses, course, "en", "zh-CN"))
                .orElseThrow();
        for (String block : blocks) {
            lesson.insert(Integer.MAX_VALUE, Words.of(block, block));
        }
        return lesson;
    }

    private OpenLesson again(OpenLesson lesson) {
        return desk.write(lesson.course(), lesson.folder()).orElseThrow();
    }

    private LessonForm form(OpenLesson lesson) {
        LessonForm form = new LessonForm(lesson, ladders, ages, () -> {}, at -> {});
        UI.getCurrent().add(form);
        return form;
    }

    private void type(LessonForm form, int at, String text) {
        test((TextArea) all(form, BlockField.class).toList().get(at).words).setValue(text);
    }

    private static List<String> words(LessonForm form) {
        return all(form, BlockField.class).map(field -> field.words.getValue()).toList();
    }

    private static List<String> marks(LessonForm form) {
        return all(form, TranslationMark.class)
                .map(mark -> mark.words.getText())
                .toList();
    }

    private static void press(Component within, String label) {
        all(within, Button.class)
                .filter(button ->
                        label.equals(button.getElement().getAttribute("aria-label")) || label.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static <T extends Component> Stream<T> all(Component within, Class<T> type) {
        return Stream.concat(
                within.getChildren().filter(type::isInstance).map(type::cast),
                within.getChildren().flatMap(child -> all(child, type)));
    }
}
