package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.TwoVersions;
import org.syntofin.course.CourseOfTheSchool;

/** A choice between two versions, while the other author goes on. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class ConflictsPanelTest extends EditorPage {

    private static final String BEFORE = CourseOfTheSchool.lesson("Alpha.\n\nMiddle.\n\nOmega.");

    @Test
    void saysWhichVersionIsTheAuthorsOwn() {
        EditorView view = twoVersions("zz-c-own");

        assertThat(panel(view).getElement().getTextRecursively())
                .contains("The other author'sTheirs.", "YoursMine.")
                .doesNotContain("Saved first");
        UI.getCurrent().navigate("courses");
        UI.getCurrent().navigate("write/zz-c-own/01-one");

        assertThat(panel((EditorView) getCurrentView()).getElement().getTextRecursively())
                .contains("Saved firstTheirs.", "Saved after itMine.");
    }

    /** An earlier revision is published while a draft has other words in the same place. */
    @Test
    void saysWhichVersionIsPublished() {
        open("zz-c-published", "Alpha.\n\nMiddle.\n\nOmega.");
        other("zz-c-published", "Omega.", "Second.");
        publishing.publish("zz-c-published", "01-one");
        other("zz-c-published", "Second.", "Mine.");
        publishing.restore("zz-c-published", "01-one", 1);
        UI.getCurrent().navigate("courses");
        UI.getCurrent().navigate("write/zz-c-published/01-one");

        assertThat(panel((EditorView) getCurrentView()).getElement().getTextRecursively())
                .contains("As published: revision 3Omega.", "In the draftMine.");
    }

    @Test
    void choosesNothingOfWhatTheOtherAuthorHasChangedSince() {
        EditorView view = twoVersions("zz-c-changed");
        other("zz-c-changed", "Theirs.", "Theirs, typed on.");

        take(view, "Keep this one: The other author's").click();

        assertThat(kept("zz-c-changed")).contains("Theirs, typed on.", "Mine.");
        assertThat(view.status.getText()).isEqualTo("The other author has changed it meanwhile: choose again.");
        assertThat(versions(view)).containsExactly("Theirs, typed on.", "Mine.");
        take(view, "Keep this one: The other author's").click();
        assertThat(kept("zz-c-changed")).contains("Theirs, typed on.").doesNotContain("Mine.");
        assertThat(panel(view, false)).isEmpty();
    }

    @Test
    void saysThatAnotherAuthorHasChosenAlready() {
        EditorView view = twoVersions("zz-c-chosen");
        settle("zz-c-chosen", TwoVersions.Choice.SECOND);

        take(view, "Keep this one: The other author's").click();

        assertThat(view.status.getText()).isEqualTo("Another author has chosen meanwhile.");
        assertThat(kept("zz-c-chosen")).contains("Mine.").doesNotContain("Theirs.");
        assertThat(panel(view, false)).isEmpty();
    }

    @Test
    void followsTheOtherAuthorAsLongAsAChoiceWaits() {
        EditorView view = twoVersions("zz-c-follow");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        List<Component> drawn = panel(view).getChildren().toList();

        poll();

        assertThat(panel(view).getChildren().toList()).isEqualTo(drawn);
        other("zz-c-follow", "Theirs.", "Theirs, typed on.");
        poll();
        assertThat(versions(view)).containsExactly("Theirs, typed on.", "Mine.");
        assertThat(view.status.getText())
                .isEqualTo("The other version has changed meanwhile: below is how both stand now.");
        assertThat(preview(view)).contains("Theirs, typed on.");

        settle("zz-c-follow", TwoVersions.Choice.FIRST);
        poll();
        assertThat(panel(view, false)).isEmpty();
        assertThat(view.status.getText()).isEqualTo("Another author has chosen meanwhile.");
        assertThat(preview(view)).doesNotContain("A choice between two versions waits");
    }

    /** What is found in the text now comes when it was looked at. */
    @Test
    void takesTheMarksOfBothVersionsAwayWithTheChoice() {
        EditorView view = twoVersions("zz-c-marks");
        rest(view, "Two authors changed these lines");
        assertThat(marks(view)).contains("Two authors changed these lines");

        take(view, "Keep this one: Yours").click();

        assertThat(marks(view)).isEqualTo("[]");
    }

    @Test
    void takesThemAwayWithTheOtherAuthorsChoiceToo() {
        EditorView view = twoVersions("zz-c-marks-other");
        rest(view, "Two authors changed these lines");

        settle("zz-c-marks-other", TwoVersions.Choice.FIRST);
        poll();

        assertThat(marks(view)).isEqualTo("[]");
    }

    /** No error stands on below a page on which nothing is to be chosen any more. */
    @Test
    void takesTheirFindingsAwayWithTheOtherAuthorsChoiceToo() {
        EditorView view = twoVersions("zz-c-found");
        rest(view, "Two authors changed these lines");

        settle("zz-c-found", TwoVersions.Choice.BOTH);
        poll();

        awaitThat(() -> !view.findings.getElement().getTextRecursively().contains("Two authors changed these lines"));
    }

    @Test
    void saysThatAChoiceHasComeFromElsewhere() {
        EditorView view = open("zz-c-came", "Alpha.\n\nMiddle.\n\nOmega.");
        poll();
        other("zz-c-came", "Omega.", "Theirs.");
        drafts.save("zz-c-came", "01-one", TEXT, BEFORE, BEFORE.replace("Omega.", "Mine."));

        poll();

        assertThat(view.status.getText())
                .isEqualTo("The same lines stand in two versions now: choose below which stays.");
    }

    private static String marks(EditorView view) {
        return String.valueOf(view.writing().source.getElement().getPropertyRaw("marks"));
    }

    @Test
    void asksNoMoreOnceThePageIsLeft() {
        twoVersions("zz-c-left");

        UI.getCurrent().navigate("courses");

        awaitThat(() -> UI.getCurrent().getPollInterval() < 0);
    }

    @Test
    void leadsToTheNextChoice() {
        EditorView view = open("zz-c-next", "Alpha.\n\nMiddle.\n\nOmega.");
        drafts.save(
                "zz-c-next",
                "01-one",
                TEXT,
                BEFORE,
                BEFORE.replace("Omega", "Last").replace("Alpha", "First"));
        type(view, 1, BEFORE.replace("Omega", "Mine").replace("Alpha", "Mine too"));
        assertThat(versions(view)).hasSize(4);

        take(view, "Keep this one: Yours").click();

        assertThat(versions(view)).containsExactly("Last.", "Mine.");
    }

    /** The same lines in two versions, the second typed on this page. */
    private EditorView twoVersions(String course) {
        EditorView view = open(course, "Alpha.\n\nMiddle.\n\nOmega.");
        drafts.save(course, "01-one", TEXT, BEFORE, BEFORE.replace("Omega", "Theirs"));
        type(view, 1, BEFORE.replace("Omega", "Mine"));
        return view;
    }

    private void other(String course, String before, String after) {
        String text = kept(course);
        drafts.save(course, "01-one", TEXT, text, text.replace(before, after));
    }

    private void settle(String course, TwoVersions.Choice choice) {
        String text = kept(course);
        drafts.save(
                course, "01-one", TEXT, text, TwoVersions.of(text).getFirst().settled(text, choice));
    }

    private ConflictsPanel panel(EditorView view) {
        return panel(view, true).getFirst();
    }

    private List<ConflictsPanel> panel(EditorView view, boolean waits) {
        assertThat(find(ConflictsPanel.class, view).exists()).isEqualTo(waits);
        return find(ConflictsPanel.class, view).all();
    }

    private List<String> versions(EditorView view) {
        return find(Pre.class, panel(view)).all().stream().map(Pre::getText).toList();
    }

    private Button take(EditorView view, String label) {
        return find(Button.class, panel(view)).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
