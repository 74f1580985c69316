package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that lie over the editor: each by axe's rules, and none loses what was filled in. */
class EditorDialogsIT {

    private static final int MOST_KEYS = 60;
    private static final String LESSON = "write/tcp/08-lost";
    private static final List<String> PIECES =
            List.of("paragraph", "heading", "note", "picture", "capture", "table", "sim", "question");
    private static final List<String> KINDS =
            List.of("order", "numeric", "cloze", "predict", "label", "trace-error", "compose", "mission");
    private static final List<String> MODES = List.of("step", "predict", "free", "play");
    private static final List<String> BEGINNINGS = List.of("lab", "capture", "empty");

    private static final String SURFACE = """
        dialog => getComputedStyle(dialog.shadowRoot.querySelector('vaadin-dialog-overlay')
            .shadowRoot.querySelector('[part=overlay]')).backgroundColor""";

    private final Site site = Site.shared();

    private static Stream<Arguments> looks() {
        return Stream.of(Arguments.of("en", 1280, ColorScheme.LIGHT), Arguments.of("zh-CN", 390, ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingInAnyForm(String language, int width, ColorScheme mode) {
        try (Site.Device device = site.device(language, width, mode)) {
            Page page = device.page();
            Visitor author = editor(device, language);
            SoftAssertions found = new SoftAssertions();
            for (String piece : PIECES) {
                insert(page, piece);
                look(page, piece, found);
                switch (piece) {
                    case "sim" -> lookAtSimulations(author, page, found);
                    case "question" -> lookAtQuestions(author, page, found);
                    default -> close(author, page);
                }
            }
            author.press("authoring.lesson.title");
            look(page, "about the lesson", found);
            close(author, page);
            author.press("authoring.later.open");
            look(page, "publish later", found);
            close(author, page);
            found.assertAll();
            assertThat(device.errors()).isEmpty();
        }
    }

    /** The form alone: AccessibilityIT looks at the page under it. */
    private static void look(Page page, String what, SoftAssertions found) {
        Object surface = page.locator("vaadin-dialog[opened]").last().evaluate(SURFACE);
        found.assertThat("" + surface).as("opaque: " + what).doesNotContain("/", "rgba");
        found.assertThat(Axe.faults(page, "vaadin-dialog")).as(what).isEmpty();
    }

    private static void lookAtSimulations(Visitor author, Page page, SoftAssertions found) {
        for (String beginning : BEGINNINGS) {
            pick(author, page, "authoring.sim.begin", "authoring.sim.begin." + beginning);
            look(page, "a simulation from " + beginning, found);
        }
        for (String mode : MODES) {
            pick(author, page, "authoring.sim.mode", "authoring.sim.mode." + mode);
            look(page, "a simulation to " + mode, found);
        }
        throwAway(author, page);
    }

    private static void lookAtQuestions(Visitor author, Page page, SoftAssertions found) {
        for (String kind : KINDS) {
            pick(author, page, "authoring.question.kind", "study.kind." + kind);
            dialog(page)
                    .evaluate("form => form.querySelectorAll('details').forEach(details => { details.open = true; })");
            look(page, "a question of the kind " + kind, found);
        }
        throwAway(author, page);
    }

    /** What is folded away takes no key: whoever has no mouse comes to the last button. */
    @ParameterizedTest
    @ValueSource(strings = {"question", "sim"})
    void leadsTheKeysThroughAFormWithPartsThatAreFoldedAway(String piece) {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = editor(device, "en");
            insert(page, piece);
            if (piece.equals("sim")) {
                pick(author, page, "authoring.sim.begin", "authoring.sim.begin.empty");
            }
            assertThat(dialog(page).locator("details:not([open])").first()).isVisible();
            Locator done = button(page, author, "authoring." + piece + ".done");
            for (int keys = 0; keys < MOST_KEYS && !isFocused(done); keys++) {
                page.keyboard().press("Tab");
            }
            assertThat(done).isFocused();
            Locator folded = dialog(page).locator("details > summary").first();
            for (int keys = 0; keys < MOST_KEYS && !isFocused(folded); keys++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            assertThat(dialog(page).locator("details[open]")).not().hasCount(0);
        }
    }

    private static boolean isFocused(Locator button) {
        return (boolean) button.evaluate("button => button === document.activeElement");
    }

    @Test
    void asksBeforeWhatWasFilledInIsThrownAway() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = editor(device, "en");
            insert(page, "question");
            Locator prompt =
                    dialog(page).locator("vaadin-text-area[lang=en] textarea").first();
            prompt.fill("Which one is lost?");

            page.keyboard().press("Escape");
            assertThat(asking(page, author)).isVisible();
            button(page, author, "authoring.form.lose.no").click();
            assertThat(asking(page, author)).isHidden();
            assertThat(prompt).hasValue("Which one is lost?");
            page.mouse().click(5, 450);
            assertThat(asking(page, author)).isVisible();
            button(page, author, "authoring.form.lose.yes").click();

            assertThat(dialog(page)).hasCount(0);
            assertThat(page.locator("[data-piece=question]")).isFocused();
            insert(page, "question");
            page.keyboard().press("Escape");
            assertThat(dialog(page)).hasCount(0);
        }
    }

    /** In the form of blocks the keys go on where something was put, changed, left, taken out or put back. */
    @Test
    void keepsTheFocusWhereTheAuthorWorks() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = new Visitor(site, page, "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            author.open(LESSON + "?form");
            button(page, author, "authoring.blocks.edit-which", 8).click();
            close(author, page);
            assertThat(button(page, author, "authoring.blocks.edit-which", 8)).isFocused();
            button(page, author, "authoring.blocks.add-which", 1).click();
            Locator paragraph = page.locator("[data-piece=paragraph]").first();
            assertThat(paragraph).isFocused();

            page.keyboard().press("Enter");
            Locator words = dialog(page).locator("textarea").first();
            assertThat(words).isFocused();
            page.keyboard().insertText("Put here.");
            button(page, author, "authoring.note.done").click();
            Locator put =
                    page.locator(".write-block").nth(1).locator("textarea").first();
            assertThat(put).hasValue("Put here.");
            assertThat(put).isFocused();

            button(page, author, "authoring.blocks.remove-which", 2).click();
            Locator undo = button(
                    page, author, "authoring.blocks.undo-which", author.words().of("authoring.blocks.paragraph"));
            assertThat(undo).isFocused();
            page.keyboard().press("Enter");
            assertThat(put).hasValue("Put here.");
            assertThat(put).isFocused();
            button(page, author, "authoring.blocks.remove-which", 2).click();
            assertThat(undo).isFocused();
        }
    }

    /** Also while the pause in the typing is awaited, in which Flow can lose a click. */
    @Test
    void leadsToTheEmptyFieldInsteadOfPublishing() {
        try (Site.Device device = site.device("en", 390, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = new Visitor(site, page, "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            author.open(LESSON + "?form");
            Locator words = page.locator(".write-block [lang='zh-CN'] textarea").first();
            String before = words.inputValue();
            words.fill("");
            page.waitForTimeout(1_800);

            author.press("authoring.editor.publish");

            assertThat(words).isFocused();
            String why = author.words().of("authoring.editor.emptied");
            assertThat(page.locator(".write-block vaadin-text-area[invalid]")).containsText(why);
            assertThat(page.locator(".write-tools > [role=alert]")).hasText(why);
            words.fill(before);
            assertThat(page.locator(".write-block vaadin-text-area[invalid]")).hasCount(0);
        }
    }

    @Test
    void bringsTheAuthorToTheFieldAtFault() {
        try (Site.Device device = site.device("en", 390, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = editor(device, "en");
            insert(page, "question");
            Locator prompt =
                    dialog(page).locator("vaadin-text-area[lang=en] textarea").first();

            button(page, author, "authoring.question.done").click();

            assertThat(prompt).isFocused();
            assertThat(prompt).isInViewport();
            assertThat(dialog(page).locator("vaadin-text-area[invalid]"))
                    .containsText(author.words().of("authoring.question.needs-prompt"));
            page.keyboard().type("Which one?");
            assertThat(dialog(page).locator(".write-problem")).hasText("");
            button(page, author, "authoring.question.done").click();
            assertThat(dialog(page).locator("vaadin-text-area[invalid]")).hasCount(0);
            assertThat(dialog(page).locator("vaadin-text-field[invalid] input")).isFocused();
        }
    }

    @Test
    void showsThePartOfThePreviewThatItsAuthorWritesIn() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = editor(device, "en");
            Locator last = page.locator(".write-preview .study-text").last();
            page.locator("source-editor .cm-content").click();
            page.keyboard().press("Control+End");
            assertThat(last).isInViewport();

            author.open(LESSON + "?form");
            Author.awaitWholeForm(page);
            Locator first = page.locator(".write-preview .study-text").first();
            page.locator(".write-block textarea").last().focus();
            assertThat(first).not().isInViewport();
            page.locator(".write-block textarea").first().focus();
            assertThat(first).isInViewport();
        }
    }

    @Test
    void remembersWhetherAnAuthorWritesInTheForm() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = editor(device, "en");
            author.press("authoring.editor.as-form");
            assertThat(page).hasURL(Pattern.compile("08-lost\\?form"));
            page.reload();
            assertThat(page.locator(".write-blocks")).isVisible();

            author.open("write/tcp/09-time-wait");
            assertThat(page.locator(".write-blocks")).isVisible();
            author.press("authoring.editor.as-text");
            assertThat(page).hasURL(Pattern.compile("\\?file=lesson\\.en\\.md"));
            author.open(LESSON);
            assertThat(page.locator("source-editor .cm-content")).containsText("+++");
        }
    }

    @Test
    void keepsTheFocusWithARowThatIsMovedAndWhereOneIsRemoved() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = editor(device, "en");
            insert(page, "question");
            Locator focused = page.locator("vaadin-button:focus");

            button(page, author, "authoring.rows.down", 1).click();
            assertThat(focused).hasAttribute("aria-label", Pattern.compile("Move row 2 (down|up)"));
            button(page, author, "authoring.rows.remove", 1).click();
            assertThat(focused).hasAttribute("aria-label", author.words().of("authoring.rows.remove", 1));
        }
    }

    private Visitor editor(Site.Device device, String language) {
        Visitor author = new Visitor(site, device.page(), language);
        author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
        author.open(LESSON + "?file");
        assertThat(device.page().locator("source-editor .cm-content")).containsText("+++");
        return author;
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    private static void insert(Page page, String piece) {
        page.locator("[data-piece='" + piece + "']").click();
        assertThat(dialog(page)).hasCount(1);
        assertThat(dialog(page).locator("vaadin-button[theme~=primary]")).isVisible();
    }

    private static void close(Visitor author, Page page) {
        button(page, author, "authoring.form.cancel").click();
        assertThat(dialog(page)).hasCount(0);
    }

    private static void throwAway(Visitor author, Page page) {
        button(page, author, "authoring.form.cancel").click();
        asking(page, author).click();
        assertThat(dialog(page)).hasCount(0);
    }

    private static Locator asking(Page page, Visitor author) {
        return button(page, author, "authoring.form.lose.yes");
    }

    private static Locator button(Page page, Visitor author, String key, Object... arguments) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                        .setName(author.words().of(key, arguments))
                        .setExact(true));
    }

    private static void pick(Visitor author, Page page, String label, String option) {
        dialog(page)
                .getByLabel(author.words().of(label), new Locator.GetByLabelOptions().setExact(true))
                .first()
                .click();
        dialog(page)
                .locator("vaadin-select-item[role=option]:visible")
                .getByText(author.words().of(option), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog(page).locator("vaadin-select[opened]")).hasCount(0);
    }
}
