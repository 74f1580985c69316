package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
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

        drafts.discard("zz-o-gone", FOLDER);
        poll();

        assertThat(view.status.getText()).startsWith("Another author has discarded the draft");
        assertThat(sent(view)).contains("Alpha.");
        write("zz-o-gone", "Alpha", "Once more");
        publishing.publish("zz-o-gone", FOLDER);
        poll();
        assertThat(view.status.getText()).startsWith("Another author has published this lesson");
        assertThat(view.current().draft().current()).isEqualTo(2);
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

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
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
