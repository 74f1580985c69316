package org.syntofin.authoring.ui.courses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.SharedTables.Kind;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableSource;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.Words;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.simulation.LocalizedText;

/** What a course's lessons share, written in forms: what the files say then, and what is refused. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class SharedViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Courses courses;

    @Autowired
    private SharedTables shared;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void archive() {
        CourseOfTheSchool.archive(context, "zz-w-");
    }

    @Test
    void writesABeliefThatANewCourseDidNotHave() {
        courses.make("zz-w-belief", new LocalizedText(Map.of("en", "Beliefs")));
        SharedView view = open("zz-w-belief");
        press(view, "A new belief");
        SharedDialog dialog = dialog();
        CauseForm form = (CauseForm) dialog.form;
        dialog.done.click();
        assertThat(dialog.problem.getText()).contains("what is believed");
        TextArea unsaid = (TextArea) form.belief.in("en");
        assertThat(unsaid.isInvalid()).isTrue();
        assertThat(unsaid.getErrorMessage()).isEqualTo(dialog.problem.getText());

        form.belief.fill(Words.of("A SYN takes no number.", "SYN 不占编号。"));
        assertThat(dialog.id.getValue()).isEqualTo("a-syn-takes-no-number");
        form.holds.fill(Words.of("It takes one.", ""));
        dialog.done.click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(course("zz-w-belief").causes().get("a-syn-takes-no-number"))
                .satisfies(cause -> assertThat(cause.belief().in("zh-CN")).isEqualTo("SYN 不占编号。"))
                .satisfies(cause -> assertThat(cause.holds().byLanguage()).isEqualTo(Map.of("en", "It takes one.")));
        assertThat(view.getElement().getTextRecursively()).contains("A SYN takes no number.", "2 beliefs");
    }

    @Test
    void changesOnlyWhatWasChanged() {
        courses.copy("tcp", "zz-w-change", new LocalizedText(Map.of("en", "Copy")));
        String before = text("zz-w-change", "skills.toml");
        String title = course("zz-w-change").skills().get("hs.order").title().in("en");

        press(open("zz-w-change"), "Change " + title);
        dialog().form.name().fill(Words.of("Put a handshake in order", "排出握手"));
        dialog().done.click();

        assertThat(text("zz-w-change", "skills.toml"))
                .isEqualTo(before.replace("\"" + title + "\"", "\"Put a handshake in order\"")
                        .replaceFirst("(?s)(id = \"hs.order\".*?title.zh-CN = )\"[^\"]*\"", "$1\"排出握手\""));
    }

    @Test
    void readsEveryEntryOfTheBuiltInCourseIntoItsFormAndOutAgain() {
        CourseContent tcp = course("tcp");
        List<String> runs = SharedView.runs(tcp);
        Map<Kind, Supplier<SharedForm>> forms = Map.of(
                Kind.PART,
                () -> NamedForm.part(tcp.tests()),
                Kind.SKILL,
                NamedForm::skill,
                Kind.CAUSE,
                () -> new CauseForm(runs),
                Kind.TERM,
                TermForm::new);

        forms.forEach((kind, form) -> assertThat(shared.all("tcp", kind))
                .hasSizeGreaterThan(3)
                .allSatisfy(values ->
                        assertThat(saidAgain(kind, form.get(), values)).isEqualTo(values)));
    }

    private static TableValues saidAgain(Kind kind, SharedForm form, TableValues values) {
        form.fill(values);
        TableSettings said = new TableSettings().text(values.text("id"), "id");
        form.say(said);
        values.at("lessons").ifPresent(lessons -> said.as(lessons, "lessons"));
        return TableSource.of(kind.word(), TableSource.write(kind.word(), said))
                .orElseThrow()
                .values();
    }

    @Test
    void losesNothingThatTwoAuthorsWriteAtOnce() {
        CourseOfTheSchool.publish(context, "zz-w-two", "Text.");
        shared.add("zz-w-two", Kind.TERM, window("One.").text("window", "id"));
        press(open("zz-w-two"), "Change window");
        SharedDialog dialog = dialog();
        ((TermForm) dialog.form).note.fill(Words.of("Mine.", ""));
        shared.change("zz-w-two", Kind.TERM, "window", window("One."), window("Theirs."));

        dialog.done.click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.problem.getText()).startsWith("Somebody else changed or removed this");
        assertThat(dialog.problem.hasClassName("write-heard")).isFalse();
        assertThat(text("zz-w-two", "glossary.toml")).contains("Theirs.").doesNotContain("Mine.");

        shared.remove("zz-w-two", Kind.TERM, "window");
        dialog.done.click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.problem.getText()).startsWith("Somebody else changed or removed this");
    }

    private static TableSettings window(String note) {
        return new TableSettings().text("window", "en").text(note, "note", "en");
    }

    @Test
    void takesAWordInOneLanguage() {
        CourseOfTheSchool.publish(context, "zz-w-tongue", "Text.");
        press(open("zz-w-tongue"), "A new word");
        dialog().form.name().fill(Words.of("", "窗口"));
        dialog().done.click();

        assertThat(course("zz-w-tongue").terms().get("term-1").name().byLanguage())
                .isEqualTo(Map.of("zh-CN", "窗口"));
    }

    @Test
    void keepsWhatLessonsNameAndSaysWhere() {
        courses.copy("tcp", "zz-w-needed", new LocalizedText(Map.of("en", "Copy")));
        SharedView view = open("zz-w-needed");
        String title = course("zz-w-needed").skills().get("hs.order").title().in("en");

        press(view, "Remove " + title);

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(view.answers.get(Kind.SKILL).getElement().getTextRecursively())
                .contains("hs.order cannot be removed yet", "zz-w-needed/03-handshake/");
        assertThat(course("zz-w-needed").skills()).containsKey("hs.order");
    }

    @Test
    void takesAwayAWordThatNothingNames() {
        CourseOfTheSchool.publish(context, "zz-w-word", "Text.");
        SharedView view = open("zz-w-word");
        press(view, "A new word");
        TermForm form = (TermForm) dialog().form;
        form.name().fill(Words.of("window", "窗口"));
        form.also.add().text.setValue("rwnd");
        dialog().done.click();
        assertThat(course("zz-w-word").terms().get("window").also())
                .singleElement()
                .satisfies(other -> assertThat(other.text()).isEqualTo("rwnd"));

        press(view, "Remove window");
        assertThat(asked().getHeader()).isEqualTo("Remove window?");
        assertThat(asked().getText()).contains("Nothing in the course names this word.");
        asked().confirm();
        assertThat(course("zz-w-word").terms()).containsKey("window");
        press(view, "Remove window");
        asked().reject();

        assertThat(course("zz-w-word").terms()).doesNotContainKey("window");
        assertThat(view.getElement().getTextRecursively()).contains("window is removed.");
    }

    @Test
    void readsEveryTestOfTheBuiltInCourseIntoItsFormAndOutAgain() {
        CourseContent tcp = course("tcp");

        assertThat(shared.all("tcp", Kind.TEST)).hasSize(3).allSatisfy(values -> {
            TestForm form = new TestForm(tcp);
            form.fill(values);
            TableSettings said = new TableSettings();
            form.say(said);
            said.values()
                    .forEach((key, value) -> assertThat(values.at(key.toArray(String[]::new)))
                            .as("%s of %s", key, values.text("id"))
                            .contains(value));
            assertThat(said.values().keySet().stream().map(List::getFirst))
                    .containsAll(values.names().stream()
                            .filter(name ->
                                    !List.of("id", "hint-cost", "compare").contains(name))
                            .toList());
        });
    }

    @Test
    void makesATestThatAPartThenHas() {
        courses.copy("tcp", "zz-w-test", new LocalizedText(Map.of("en", "Copy")));
        SharedView view = open("zz-w-test");
        press(view, "A new test");
        SharedDialog dialog = dialog();
        TestForm form = (TestForm) dialog.form;
        form.name().fill(Words.of("Weekly check", ""));
        dialog.done.click();
        assertThat(dialog.problem.getText()).contains("at least one question");
        form.questions.setValue(Set.of("handshake/hs-order"));
        TestForm.Draw draw = form.draws.add();
        draw.lesson.setValue("teardown");
        draw.count.setValue(1000);
        form.minutes.setValue(10);
        dialog.done.click();
        assertThat(dialog.problem.getText()).contains("out of its range");
        draw.count.setValue(100);
        dialog.done.click();
        assertThat(dialog.problem.getText()).contains("tests/weekly-check.toml:");
        draw.count.setValue(2);
        dialog.done.click();

        assertThat(course("zz-w-test").tests().get("weekly-check"))
                .satisfies(test -> assertThat(test.count()).isEqualTo(3))
                .satisfies(test -> assertThat(test.times().limit()).contains(Duration.ofMinutes(10)))
                .satisfies(test -> assertThat(test.rules().attempts()).isEqualTo(1));
        press(view, "Remove Weekly check");
        asked().reject();
        assertThat(course("zz-w-test").tests()).doesNotContainKey("weekly-check");
        press(view, "Remove Check: opening and closing a connection");
        assertThat(view.answers.get(Kind.TEST).getElement().getTextRecursively())
                .contains("core-check cannot be removed yet", "zz-w-test/course.toml:");
    }

    @Test
    void introducesATestInMarkdown() {
        courses.copy("tcp", "zz-w-intro", new LocalizedText(Map.of("en", "Copy")));
        press(open("zz-w-intro"), "A new test");
        TestForm form = (TestForm) dialog().form;
        form.name().fill(Words.of("Quick", ""));
        form.intro.fill(Words.of("**Ten** minutes.\n\n- <b>no</b> book\n- `ping`", ""));
        form.questions.setValue(Set.of("handshake/hs-order"));
        dialog().done.click();

        UI.getCurrent().navigate("course/zz-w-intro/test/quick");

        assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
                .contains("<strong>Ten</strong> minutes.", "<li>&lt;b&gt;no&lt;/b&gt; book</li>", "<code>ping</code>");
    }

    private ConfirmDialogTester asked() {
        return new ConfirmDialogTester(find(ConfirmDialog.class).single());
    }

    private SharedDialog dialog() {
        return find(SharedDialog.class).single();
    }

    private SharedView open(String course) {
        UI.getCurrent().navigate("write/" + course + "/words");
        find(H1.class).withText("Skills, beliefs, words and tests").single();
        return (SharedView) getCurrentView();
    }

    private void press(Component within, String label) {
        find(Button.class, within)
                .withCondition(button -> label.equals(button.getText())
                        || label.equals(button.getElement().getAttribute("aria-label")))
                .single()
                .click();
    }

    private CourseContent course(String course) {
        return catalogue.course(course).orElseThrow();
    }

    private String text(String course, String path) {
        return new String(course(course).files().bytes(path).orElseThrow(), StandardCharsets.UTF_8);
    }
}
