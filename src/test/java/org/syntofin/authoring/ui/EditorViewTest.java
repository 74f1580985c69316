package org.syntofin.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Drafts;

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
        VaadinSession session = VaadinSession.getCurrent();
        await().pollInSameThread().until(() -> {
            session.getService().runPendingAccessTasks(session);
            return view.findings.list.getElement().getTextRecursively().contains(expected);
        });
    }

    private String kept(String course) {
        return org.syntofin.authoring.Desk.text(drafts.find(course, "01-one").orElseThrow(), TEXT);
    }

    private static String preview(EditorView view) {
        return view.preview.getElement().getOuterHTML();
    }
}
