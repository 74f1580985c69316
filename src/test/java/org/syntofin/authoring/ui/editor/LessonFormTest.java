package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.TwoVersions;
import org.syntofin.authoring.Words;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.course.Drafts;
import org.syntofin.course.ProvenAnswers;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;

/** The lesson block by block: cards and words instead of markup, in one language or two. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class LessonFormTest extends SpringBrowserlessTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Courses courses;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Ladders ladders;

    @Autowired
    private TranslationAge ages;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void showsCardsAndWordsAndNoMarkup() {
        OpenLesson lesson = lesson("zz-f-cards", "en", "zh-CN");
        lesson.ask("""
            [[question]]
            id = "first-c"
            type = "choice"
            skill = "course"
            prompt = { en = "Who begins?", zh-CN = "谁先开始？" }
            option.a = { en = "The client", zh-CN = "客户端", right = true }
            option.b = { en = "The server", zh-CN = "服务器", cause = "slip" }
            """);
        put(lesson, "```sim\nscenario = \"three-way-handshake\"\nmode = \"step\"\ncaption = \"Nothing is lost.\"\n```");
        put(lesson, "```quiz\nuse = [\"first-c\"]\n```");
        put(lesson, "## The title");
        put(lesson, "```note exam\nIn capitals.\n```");
        put(lesson, "| a | b |\n|---|---|\n| c | d |");

        LessonForm form = form(lesson);

        assertThat(form.getElement().getTextRecursively())
                .contains("The three-way handshake", "SYN+ACK", "Step through", "Nothing is lost.")
                .contains("Choice", "Who begins?", "✓ The client", "○ The server");
        assertThat(words(form)).containsExactly("The title", "The title", "In capitals.", "In capitals.");
        assertThat(form.getElement().getOuterHTML()).contains("<td>c</td>").doesNotContain("```", "| a |");
    }

    @Test
    void keepsTheMarksAroundWordsThatAreTyped() {
        OpenLesson lesson = lesson("zz-f-marks", "en");
        put(lesson, "## The title");
        put(lesson, "```note exam\nIn capitals.\n```");
        LessonForm form = form(lesson);

        type(form, 0, "Another title");
        type(form, 1, "In small letters.\n\nAlways.");

        assertThat(lesson.text("lesson.en.md"))
                .contains("## Another title\n\n```note exam\nIn small letters.\n\nAlways.\n```\n");
    }

    /** Whoever clears a field in order to write it anew does not lose the block meanwhile. */
    @Test
    void keepsABlockWhoseWordsAreGoneForAMoment() {
        OpenLesson lesson = lesson("zz-f-empty", "en");
        put(lesson, "First.");
        LessonForm form = form(lesson);

        type(form, 0, " ");

        assertThat(lesson.text("lesson.en.md")).contains("First.");
        assertThat(field(form, 0).words.isInvalid()).isTrue();
        type(form, 0, "Second.");
        assertThat(lesson.text("lesson.en.md")).contains("Second.").doesNotContain("First.");
        assertThat(field(form, 0).words.isInvalid()).isFalse();
    }

    @Test
    void losesNothingWhereAnotherAuthorChangedTheSameBlock() {
        OpenLesson lesson = lesson("zz-f-both", "en");
        put(lesson, "First.\n\nSecond.\n\nThird.");
        LessonForm form = form(lesson);
        OpenLesson other = desk.write("zz-f-both", lesson.folder()).orElseThrow();
        other.change("lesson.en.md", text -> text.replace("First.", "First, theirs."));

        type(form, 0, "First, mine.");

        assertThat(TwoVersions.of(lesson.text("lesson.en.md")))
                .singleElement()
                .returns("First, theirs.\n", TwoVersions::first)
                .returns("First, mine.\n", TwoVersions::second);
    }

    @Test
    void losesNothingWhereAnotherAuthorMovedOrRemovedTheBlock() {
        OpenLesson lesson = lesson("zz-f-gone", "en");
        put(lesson, "First.\n\nSecond.\n\nThird.");
        LessonForm form = form(lesson);
        OpenLesson other = desk.write("zz-f-gone", lesson.folder()).orElseThrow();
        other.change("lesson.en.md", text -> text.replace("First.\n\nSecond.\n\n", "Before.\n\nFirst.\n\n"));

        type(form, 0, "First, mine.");

        assertThat(lesson.text("lesson.en.md")).endsWith("\n\nBefore.\n\nFirst, mine.\n\nThird.\n");
        other.change("lesson.en.md", text -> text.replace("First, mine.\n\n", ""));
        type(form, 1, "Still mine.");
        assertThat(lesson.text("lesson.en.md")).contains("Before.\n\nStill mine.\n\nThird.\n");
    }

    @Test
    void removesTheBlockThatIsShownWhereverAnotherAuthorHasMovedIt() {
        OpenLesson lesson = lesson("zz-f-moved", "en");
        put(lesson, "First.");
        put(lesson, "Second.");
        LessonForm form = form(lesson);
        String shown = lesson.text("lesson.en.md");
        drafts.save("zz-f-moved", lesson.folder(), "lesson.en.md", shown, shown.replace("First.", "New.\n\nFirst."));

        press(form, "Remove block 2");

        assertThat(lesson.text("lesson.en.md")).contains("New.", "First.").doesNotContain("Second.");
    }

    @Test
    void movesABlockInEveryLanguage() {
        OpenLesson lesson = lesson("zz-f-move", "en", "zh-CN");
        put(lesson, "First.");
        put(lesson, "Second.");
        put(lesson, "Third.");
        LessonForm form = form(lesson);

        press(form, "Move block 1 down");

        assertThat(lesson.text("lesson.zh-CN.md")).contains("Second.\n\nFirst.\n\nThird.");
        assertThat(lesson.text("lesson.en.md")).contains("Second.\n\nFirst.\n\nThird.");
    }

    @Test
    void movesAndRemovesABlockThatWasJustTypedInEveryLanguage() {
        OpenLesson lesson = lesson("zz-f-typed", "en", "zh-CN");
        lesson.insert(0, Words.of("First.", "一。"));
        lesson.insert(1, Words.of("Second.", "二。"));
        LessonForm form = form(lesson);
        type(form, 0, "First, typed on.");

        press(form, "Move block 1 down");
        assertThat(words(form)).containsExactly("Second.", "二。", "First, typed on.", "一。");
        type(form, 0, "Second, typed on.");
        press(form, "Remove block 1");

        assertThat(words(form)).containsExactly("First, typed on.", "一。");
        press(form, "Undo: Paragraph");
        assertThat(words(form)).containsExactly("Second, typed on.", "二。", "First, typed on.", "一。");
    }

    @Test
    void putsBackWhatWasRemovedLastAtItsPlaceInEveryLanguage() {
        OpenLesson lesson = lesson("zz-f-undo", "en", "zh-CN");
        lesson.insert(0, Words.of("First.", "一。"));
        lesson.insert(1, Words.of("## Second", "## 二"));
        lesson.insert(2, Words.of("Third.", "三。"));
        lesson.insert(3, Words.of("Fourth.", "四。"));
        Map<String, String> before = Map.of("en", lesson.text("lesson.en.md"), "zh-CN", lesson.text("lesson.zh-CN.md"));
        LessonForm form = form(lesson);

        press(form, "Remove block 2");
        press(form, "Remove block 2");
        assertThat(rows(form)).containsExactly("Paragraph", "Removed: ParagraphUndo", "Paragraph");
        press(form, "Undo: Paragraph");
        assertThat(rows(form)).containsExactly("Paragraph", "Removed: HeadingUndo", "Paragraph", "Paragraph");
        press(form, "Undo: Heading");

        assertThat(rows(form)).containsExactly("Paragraph", "Heading", "Paragraph", "Paragraph");
        before.forEach((language, text) ->
                assertThat(lesson.text(OpenLesson.file(language))).isEqualTo(text));
    }

    @Test
    void putsABlockBackBesideItsNeighbourWhereAnotherAuthorHasMovedThem() {
        OpenLesson lesson = lesson("zz-f-undo-moved", "en", "zh-CN");
        put(lesson, "First.");
        put(lesson, "Second.");
        put(lesson, "Third.");
        LessonForm form = form(lesson);
        press(form, "Remove block 3");
        OpenLesson other = desk.write("zz-f-undo-moved", lesson.folder()).orElseThrow();
        other.insert(0, Words.of("Before.", "Before."));
        put(other, "After.");

        press(form, "Undo: Paragraph");

        for (String language : lesson.languages()) {
            assertThat(lesson.text(OpenLesson.file(language)))
                    .endsWith("\n\nBefore.\n\nFirst.\n\nSecond.\n\nThird.\n\nAfter.\n");
        }
    }

    /** Blocks keep their places until it is chosen: what was removed can be put back after that still. */
    @Test
    void putsNothingBackWhileTwoVersionsStand() {
        OpenLesson lesson = lesson("zz-f-undo-two", "en");
        put(lesson, "First.");
        put(lesson, "Second.");
        LessonForm form = form(lesson);
        press(form, "Remove block 2");
        String marked = "<<<<<<< saved\nB.\n=======\nA.\n>>>>>>> own\n";
        lesson.change("lesson.en.md", text -> text.replace("First.\n", marked));

        press(form, "Undo: Paragraph");

        assertThat(lesson.text("lesson.en.md")).endsWith(marked);
        lesson.change("lesson.en.md", text -> text.replace(marked, "A.\n"));
        press(form, "Undo: Paragraph");
        assertThat(lesson.text("lesson.en.md")).endsWith("A.\n\nSecond.\n");
    }

    @Test
    void offersToPutBackAfterTheTextWasLookedAt() {
        OpenLesson lesson = lesson("zz-f-undo-view", "en");
        put(lesson, "First.");
        UI.getCurrent().navigate("write/zz-f-undo-view/" + lesson.folder());
        EditorView view = (EditorView) getCurrentView();
        test(view.writing().asForm).click();
        press(form(view), "Remove block 1");

        test(view.writing().asText).click();
        test(view.writing().asForm).click();

        assertThat(rows(form(view))).containsExactly("Removed: ParagraphUndo");
    }

    @Test
    void namesWhatEachButtonChanges() {
        OpenLesson lesson = lesson("zz-f-names", "en");
        put(lesson, "```sim\nscenario = \"three-way-handshake\"\nmode = \"step\"\n```");
        put(lesson, "| a | b |\n|---|---|\n| c | d |");

        assertThat(all(form(lesson), Button.class)
                        .filter(button -> button.getText().equals("Change"))
                        .map(button -> button.getAriaLabel().orElse("")))
                .containsExactly("Change block 1", "Change block 2");
    }

    @Test
    void changesATableCellByCellAndKeepsItsAlignment() {
        OpenLesson lesson = lesson("zz-f-table", "en");
        put(lesson, "| a | b |\n| --- | --: |\n| c | d |");
        TableDialog dialog = new TableDialog(lesson, block -> lesson.insert(0, block))
                .fill(new Words(Map.of("en", "| a | b |\n| --- | --: |\n| c | d |")));

        dialog.cells.get("en").get(1).get(1).setValue("5 | 6");
        dialog.done.click();

        assertThat(lesson.text("lesson.en.md")).contains("| a | b |\n| --- | --: |\n| c | 5 \\| 6 |\n");
    }

    @Test
    void beginsALessonInOneLanguageAndItsTranslationLater() {
        OpenLesson lesson = lesson("zz-f-tongue", "zh-CN");
        NoteDialog note = new NoteDialog(lesson, "paragraph", block -> lesson.insert(0, block));
        note.words.in("zh-CN").setValue("每一端各选一个编号。");
        note.done.click();

        assertThat(lesson.languages()).containsExactly("zh-CN");
        assertThat(publishing.publish("zz-f-tongue", lesson.folder())).isInstanceOf(Publishing.Outcome.Published.class);
        LessonForm form = form(lesson);
        press(form, "Begin the translation: English");
        assertThat(lesson.languages()).containsExactly("en", "zh-CN");
        assertThat(find(MissingTexts.class, form).single().told.getText())
                .isEqualTo("English stands beside every paragraph now, its words still in Chinese: write over them."
                        + " What is not translated yet is marked.");
        assertThat(lesson.text("lesson.en.md")).contains("每一端各选一个编号。");
    }

    @Test
    void beginsWithTheOtherLanguageWhatIsLeftEmpty() {
        OpenLesson lesson = lesson("zz-f-later", "en", "zh-CN");
        NoteDialog note = new NoteDialog(lesson, "heading", block -> lesson.insert(0, block));
        note.words.in("en").setValue("How it begins");
        note.done.click();

        assertThat(note.problem.getText()).isEmpty();
        assertThat(lesson.text("lesson.zh-CN.md")).contains("## How it begins");
        assertThat(marks(form(lesson))).containsExactly(missing());
        assertThat(lesson.trial().orElseThrow().check(new ProvenAnswers()))
                .filteredOn(finding -> finding.code().equals("content.untranslated"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.position().file()).endsWith("lesson.zh-CN.md");
                    assertThat(finding.arguments()).containsEntry("count", "1").containsEntry("language", "zh-CN");
                });
    }

    @Test
    void marksATitleThatIsNotTranslated() {
        OpenLesson lesson = lesson("zz-f-title", "en", "zh-CN");
        lesson.change("lesson.zh-CN.md", text -> text.replaceFirst("title = \".*\"", "title = \"How it begins\""));

        LessonDetails details = new LessonDetails(lesson, () -> {}).marked(lesson);

        assertThat(details.getElement().getTextRecursively()).contains("Chinese: " + missing());
        lesson.change("lesson.zh-CN.md", text -> text.replace("How it begins", "如何开始"));
        assertThat(new LessonDetails(lesson, () -> {})
                        .marked(lesson)
                        .getElement()
                        .getTextRecursively())
                .doesNotContain(missing());
    }

    /** Words that nobody has translated yet are not behind, whatever becomes of the other language's. */
    @Test
    void marksWhatIsNotTranslatedUntilItIsAndThenWhatIsBehind() {
        OpenLesson lesson = lesson("zz-f-marked", "en", "zh-CN");
        put(lesson, "How it begins.");
        publishing.publish("zz-f-marked", lesson.folder());
        LessonForm form = form(lesson);
        type(form, 0, "How it all begins.");
        form.draw();
        assertThat(marks(form)).containsExactly(missing());

        type(form, 1, "如何开始。");
        form.draw();
        assertThat(marks(form)).isEmpty();
        publishing.publish("zz-f-marked", lesson.folder());
        type(form, 0, "How all of it begins.");
        form.draw();
        assertThat(marks(form)).containsExactly("Behind: the other language has changed since.");
    }

    /** The row below all blocks is for what comes at the end. */
    @Test
    void addsBelowABlockThatAnotherFollows() {
        OpenLesson lesson = lesson("zz-f-below", "en");
        put(lesson, "One.");
        put(lesson, "Two.");

        assertThat(all(form(lesson), Button.class)
                        .filter(Component::isVisible)
                        .map(button -> button.getElement().getAttribute("aria-label")))
                .contains("Add below block 1")
                .doesNotContain("Add below block 2");
    }

    /** Before anything of it was published, too. */
    @Test
    void knowsInADraftWhichLanguageWasChangedLast() {
        OpenLesson lesson = lesson("zz-f-turns", "en", "zh-CN");
        put(lesson, "How it begins.");
        LessonForm form = form(lesson);
        type(form, 1, "如何开始。");
        type(form, 0, "How it all begins.");
        form.draw();
        assertThat(marks(form)).containsExactly("Behind: the other language has changed since.");

        type(form, 1, "一切如何开始。");
        form.draw();
        assertThat(marks(form)).isEmpty();
    }

    /** Also where both were in one draft and the first only was translated before it was published. */
    @Test
    void remembersAfterPublishingWhichLanguageWasChangedLast() {
        OpenLesson lesson = lesson("zz-f-kept", "en", "zh-CN");
        put(lesson, "How it begins.");
        LessonForm form = form(lesson);
        type(form, 1, "如何开始。");
        type(form, 0, "How it all begins.");
        publishing.publish("zz-f-kept", lesson.folder());
        lesson.reload();
        form.draw();
        assertThat(marks(form)).containsExactly("Behind: the other language has changed since.");

        type(form, 1, "一切如何开始。");
        form.draw();

        assertThat(marks(form)).isEmpty();
    }

    /** Until the other language changes once more. */
    @Test
    void takesAnAuthorsWordThatATranslationIsStillRight() {
        OpenLesson lesson = lesson("zz-f-right", "en", "zh-CN");
        lesson.insert(Integer.MAX_VALUE, new Words(Map.of("en", "How it begins.", "zh-CN", "如何开始。")));
        publishing.publish("zz-f-right", lesson.folder());
        LessonForm form = form(lesson);
        type(form, 0, "How it begins!");
        form.draw();

        press(form, "Still right: block 1 in Chinese");
        assertThat(marks(form)).isEmpty();
        assertThat(marks(form(desk.write(lesson.course(), lesson.folder()).orElseThrow())))
                .isEmpty();
        type(form, 0, "How it all begins!");
        form.draw();
        assertThat(marks(form)).containsExactly("Behind: the other language has changed since.");
    }

    private static List<String> marks(LessonForm form) {
        return all(form, TranslationMark.class)
                .map(mark -> mark.words.getText())
                .toList();
    }

    /** What each block is, and what stands in place of one that was removed. */
    private static List<String> rows(LessonForm form) {
        return form.blocks
                .getChildren()
                .map(row -> row instanceof BlockItem block
                        ? block.kind()
                        : row.getElement().getTextRecursively())
                .toList();
    }

    private static LessonForm form(EditorView view) {
        return all(view, LessonForm.class).findFirst().orElseThrow();
    }

    private static String missing() {
        return "Not translated yet: the words are still those of the other language, or there are none.";
    }

    private OpenLesson lesson(String course, String... languages) {
        return desk.write(course, CourseOfTheSchool.draft(courses, course, languages))
                .orElseThrow();
    }

    /** At the end, in every language alike. */
    private static void put(OpenLesson lesson, String block) {
        lesson.insert(Integer.MAX_VALUE, Words.of(block, block));
    }

    private LessonForm form(OpenLesson lesson) {
        LessonForm form = new LessonForm(lesson, ladders, ages, () -> {}, at -> {});
        UI.getCurrent().add(form);
        return form;
    }

    private static List<String> words(LessonForm form) {
        return all(form, BlockField.class).map(field -> field.words.getValue()).toList();
    }

    private static BlockField field(LessonForm form, int at) {
        return all(form, BlockField.class).toList().get(at);
    }

    private void type(LessonForm form, int at, String text) {
        if (field(form, at).words instanceof TextArea area) {
            test(area).setValue(text);
        } else if (field(form, at).words instanceof TextField line) {
            test(line).setValue(text);
        }
    }

    private static void press(LessonForm form, String label) {
        all(form, Button.class)
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
