package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.course.CourseOfTheSchool;

/** A page follows what other authors do with its lesson. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class OtherAuthorsTest extends EditorPage {

    private static final String BODY = "Alpha.\n\nOmega.";
    private static final String FOLDER = "01-one";
    private static final String QUESTION = """
        [[question]]
        id = "first-n"
        type = "numeric"
        skill = "nowhere"
        prompt = { en = "One and one?", zh-CN = "一加一？" }
        answer = "2"
        """;

    @Test
    void sendsTheBrowserWhatAnotherHasSaved() {
        EditorView view = open("zz-o-saved", BODY);
        poll();
        String before = view.status.getText();
        poll();
        assertThat(view.status.getText()).isEqualTo(before);

        write("zz-o-saved", "Alpha", "Theirs");
        poll();

        assertThat(sent(view)).contains("Theirs.");
        assertThat(view.status.getText()).startsWith("Another author has changed this lesson");
        assertThat(preview(view)).contains("Theirs.");
        view.status.setText("");
        poll();
        assertThat(view.status.getText()).isEmpty();
    }

    /** What the browser has taken over is what its author changes: no line is in two versions for that. */
    @Test
    void takesWhatWasTakenOverForWhatItsAuthorChanges() {
        EditorView view = open("zz-o-taken", BODY);
        String first = CourseOfTheSchool.lesson(BODY);
        String theirs = write("zz-o-taken", "Alpha", "Theirs");
        poll();
        int turn = turn(view);

        type(view, 1, turn, theirs.replace("Theirs", "Theirs and mine"));

        assertThat(kept("zz-o-taken")).isEqualTo(theirs.replace("Theirs", "Theirs and mine"));
        type(view, 2, turn, theirs.replace("Theirs", "Mine alone"));
        assertThat(kept("zz-o-taken")).isEqualTo(first.replace("Alpha", "Mine alone"));
    }

    /** Somebody who typed just then did not take it over: what both wrote is merged. */
    @Test
    void mergesWhatWasTypedOverTheTextBefore() {
        EditorView view = open("zz-o-typing", BODY);
        int turn = turn(view);
        write("zz-o-typing", "Alpha", "Theirs");
        poll();

        type(view, 1, turn, CourseOfTheSchool.lesson(BODY).replace("Omega", "Mine"));

        assertThat(kept("zz-o-typing")).contains("Theirs.", "Mine.").doesNotContain("<<<<");
    }

    @Test
    void saysThatTheDraftWasDiscardedOrPublished() {
        EditorView view = open("zz-o-gone", BODY);
        poll();
        write("zz-o-gone", "Alpha", "Theirs");
        poll();

        asAnother(() -> drafts.discard("zz-o-gone", FOLDER));
        poll();

        assertThat(view.status.getText()).startsWith("Another author has discarded the draft");
        assertThat(sent(view)).contains("Alpha.");
        write("zz-o-gone", "Alpha", "Once more");
        asAnother(() -> publishing.publish("zz-o-gone", FOLDER));
        poll();
        assertThat(view.status.getText()).startsWith("Another author has published this lesson");
        assertThat(view.current().draft().current()).isEqualTo(2);
    }

    /** Who has a lesson open on two devices is nobody else. */
    @Test
    void saysWhatItsAuthorHasDoneOnAnotherPage() {
        EditorView view = open("zz-o-mine", BODY);
        write("zz-o-mine", "Alpha", "Mine");
        poll();

        drafts.discard("zz-o-mine", FOLDER);
        poll();

        assertThat(view.status.getText()).startsWith("You have discarded the draft on another page");
        write("zz-o-mine", "Alpha", "Once more");
        publishing.publish("zz-o-mine", FOLDER);
        poll();
        assertThat(view.status.getText()).startsWith("You have published this lesson, on another page");
    }

    @Test
    void takesNothingForDiscardedThatAnotherHasTakenBack() {
        EditorView view = open("zz-o-back", BODY);
        write("zz-o-back", "Alpha", "Theirs");
        poll();
        asAnother(() -> drafts.discard("zz-o-back", FOLDER));
        poll();
        write("zz-o-back", "Alpha", "Theirs");
        poll();

        write("zz-o-back", "Theirs", "Alpha");
        poll();

        assertThat(view.status.getText()).isEqualTo("As published.");
        assertThat(view.bar().discard.isEnabled()).isFalse();
        assertThat(sent(view)).contains("Alpha.");
    }

    @Test
    void takesNothingForDiscardedThatItsAuthorHasTakenBack() {
        EditorView view = open("zz-o-undone", BODY);
        poll();
        type(view, 1, CourseOfTheSchool.lesson("Mine.\n\nOmega."));
        poll();
        assertThat(view.status.getText()).startsWith("Saved as a draft.");

        type(view, 2, CourseOfTheSchool.lesson(BODY));

        assertThat(view.status.getText()).isEqualTo("As published.");
        assertThat(view.bar().discard.isEnabled()).isFalse();
        poll();
        assertThat(view.status.getText()).isEqualTo("As published.");
    }

    @Test
    void saysOfAFormTooThatItIsAsPublishedAgain() {
        EditorView view = open("zz-o-form", BODY);
        test(view.writing().asForm).click();
        TextArea words = find(TextArea.class, find(LessonForm.class, view).single())
                .all()
                .getFirst();
        test(words).setValue("Mine.");
        poll();
        assertThat(view.status.getText()).startsWith("Saved as a draft.");

        test(words).setValue("Alpha.");

        assertThat(view.status.getText()).isEqualTo("As published.");
        poll();
        assertThat(view.status.getText()).isEqualTo("As published.");
    }

    /** To the letter, empty lines and all. */
    @Test
    void saysSoOfABlockThatIsPutBackToo() {
        EditorView view = open("zz-o-put-back", "Alpha.\n\n\nOmega.");
        test(view.writing().asForm).click();
        press(view, "Remove block 1");
        poll();
        assertThat(view.status.getText()).startsWith("Saved as a draft.");

        press(view, "Undo: Paragraph");

        assertThat(kept("zz-o-put-back")).isEqualTo(CourseOfTheSchool.lesson("Alpha.\n\n\nOmega."));
        assertThat(view.status.getText()).isEqualTo("As published.");
    }

    /** In a file that is not before its author's eyes. */
    @Test
    void saysNoLongerAsPublishedWhereAnotherHasBegunADraft() {
        EditorView view = open("zz-o-begun", BODY);
        poll();
        assertThat(view.status.getText()).isEqualTo("As published.");

        drafts.save("zz-o-begun", FOLDER, "quiz.toml", "", "# Later.\n");
        poll();

        assertThat(view.status.getText()).isEqualTo("A draft that learners do not see yet.");
        assertThat(view.bar().discard.isEnabled()).isTrue();
    }

    /** Also what is in a file that is not before its author's eyes, and what is published since. */
    @Test
    void checksWhatItHasTakenOver() {
        EditorView view = open("zz-o-check", BODY);
        poll();

        drafts.save("zz-o-check", FOLDER, "quiz.toml", "", QUESTION);
        poll();

        awaitThat(() -> found(view).contains("The course has no skill \"nowhere\""));
        drafts.put("zz-o-check", FOLDER, "quiz.toml", Optional.empty());
        write("zz-o-check", "Alpha", "Theirs");
        asAnother(() -> publishing.publish("zz-o-check", FOLDER));
        poll();
        poll();
        awaitThat(() -> !found(view).contains("The course has no skill"));
    }

    /** As long as another types on, what is typed is not checked each time. */
    @Test
    void checksWhatAnotherTypesOnceHePauses() {
        EditorView view = open("zz-o-typed", BODY);
        poll();
        write("zz-o-typed", "Alpha", "A <b>bold</b> word");
        poll();
        awaitThat(() -> found(view).contains("HTML is not taken over"));

        write("zz-o-typed", "A <b>bold</b> word", "Alpha");
        poll();
        assertThat(checking(view)).isFalse();
        poll();

        assertThat(checking(view)).isTrue();
        awaitThat(() -> !found(view).contains("HTML is not taken over"));
    }

    @Test
    void leavesALessonThatIsNoMore() {
        String folder = CourseOfTheSchool.draft(courses, "zz-o-none-2", "en");
        UI.getCurrent().navigate("write/zz-o-none-2/" + folder);
        poll();

        drafts.discard("zz-o-none-2", folder);
        type((EditorView) getCurrentView(), 1, 1, "Late words.");
        assertThat(drafts.find("zz-o-none-2", folder)).isEmpty();
        poll();

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("write/zz-o-none-2");
    }

    private String write(String course, String before, String after) {
        String text = kept(course);
        return drafts.save(course, FOLDER, TEXT, text, text.replace(before, after))
                .text();
    }

    private void press(EditorView view, String label) {
        find(Button.class, view)
                .withCondition(
                        button -> button.getAriaLabel().filter(label::equals).isPresent())
                .single()
                .click();
    }

    private static String found(EditorView view) {
        return view.findings.list.getElement().getTextRecursively();
    }

    private static boolean checking(EditorView view) {
        return view.findings.getElement().getTextRecursively().startsWith("The engine is checking");
    }

    private static String sent(EditorView view) {
        return view.writing().source.getElement().getPropertyRaw("sent").toString();
    }

    private static int turn(EditorView view) {
        return view.writing().source.turn();
    }

    private static void type(EditorView view, int number, int turn, String text) {
        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, TEXT, number, turn, text));
    }
}
