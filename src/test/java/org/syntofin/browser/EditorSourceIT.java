package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** A lesson's text under the hands of its author. */
class EditorSourceIT {

    private final Site site = Site.shared();

    @Test
    void undoesWhatWasTypedAndNeverTheOpening() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor author = new Visitor(site, page, "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            author.open("write/tcp/10-reset?file=lesson.en.md");
            Locator source = page.locator("source-editor .cm-content");
            Locator first = page.locator("source-editor .cm-line").first();
            assertThat(first).hasText("+++");
            source.click();
            page.keyboard().press("Control+Home");
            page.keyboard().insertText("typed ");
            assertThat(first).hasText("typed +++");

            page.keyboard().press("Control+z");
            assertThat(first).hasText("+++");
            page.keyboard().press("Control+z");

            assertThat(first).hasText("+++");
            assertThat(page.getByText(author.words().of("authoring.editor.as-published")))
                    .isVisible();
        }
    }

    /** Whoever does not know Markdown needs none for these. */
    @Test
    void putsMarksAroundWhatIsSelectedInTheForm() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Author author = new Author(site, device, "en");
            author.open("write/tcp/10-reset?form");
            Locator words = page.locator(".write-block textarea").first();
            Locator bold = page.locator("markup-tools vaadin-button").first();
            bold.click();
            assertThat(page.getByText(author.words("authoring.markup.nowhere"))).isVisible();
            String before = words.inputValue();
            words.focus();
            page.keyboard().press("Control+Home");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Shift+ArrowRight");

            bold.click();
            assertThat(words).hasValue("**" + before.substring(0, 2) + "**" + before.substring(2));
            assertThat(page.locator(".write-preview strong").first()).hasText(before.substring(0, 2));
            page.keyboard().press("Control+b");
            assertThat(words).hasValue(before);

            page.keyboard().press("Control+Home");
            page.locator("markup-tools input").fill("reset");
            page.locator("vaadin-combo-box-item").getByText("reset").click();
            assertThat(words).hasValue("[reset](glossary:reset)" + before);
            author.discard();
        }
    }

    /** The first blocks are there at once, the others when the browser has shown those. */
    @Test
    void bringsAllBlocksOfALongLessonIntoTheForm() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Author author = new Author(site, device, "en");
            author.open("write/tcp/08-lost?form");
            Author.awaitWholeForm(page);
            Locator blocks = page.locator(".write-blocks > li");
            int shown = page.locator(".write-preview > div:last-child > *").count();
            assertThat(blocks).hasCount(shown);
            assertThat(blocks.last().locator(".write-block-tools")).isVisible();
            Locator last = page.locator(".write-blocks textarea[lang=en], .write-blocks [lang=en] textarea")
                    .last();
            String before = last.inputValue();

            last.focus();
            page.keyboard().press("Control+End");
            page.keyboard().insertText(" Quite so.");

            assertThat(last).hasValue(before + " Quite so.");
            assertThat(page.locator(".write-preview")).containsText("Quite so.");
            author.discard();
        }
    }
}
