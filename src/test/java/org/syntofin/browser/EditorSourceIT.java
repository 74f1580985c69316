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
            author.discard();
        }
    }
}
