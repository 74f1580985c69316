package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two authors have one lesson open: each sees what the other writes, and nobody's keys are taken away. */
class TwoAuthorsIT {

    private static final int DESK = 1280;
    /** A page looks for what others have done every three seconds, after the two in which somebody types. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    private static final LocatorAssertions.HasValueOptions SOON_TOO =
            new LocatorAssertions.HasValueOptions().setTimeout(15_000);

    private static final Keyboard.TypeOptions SLOWLY = new Keyboard.TypeOptions().setDelay(60);

    private final Site site = Site.shared();

    @Test
    void showsInTheFormWhatTheOtherWrites() {
        try (Site.Device here = site.device("en", DESK, ColorScheme.LIGHT);
                Site.Device there = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author mine = open(here, "write/tcp/09-time-wait?form");
            open(there, "write/tcp/09-time-wait?form");
            Locator first = field(here.page(), 0);
            Locator second = field(here.page(), 2);
            second.click();
            here.page().keyboard().press("Control+Home");

            type(field(there.page(), 0), " Theirs.");

            assertThat(first).hasValue(Pattern.compile(" Theirs\\.$"), SOON_TOO);
            assertThat(status(here.page())).containsText(mine.words("authoring.others.saved"), SOON);
            assertThat(second).isFocused();

            Locator blocks = here.page().locator(".write-blocks > li");
            int before = blocks.count();
            there.page()
                    .getByLabel(
                            mine.words("authoring.blocks.remove-which", 1), new Page.GetByLabelOptions().setExact(true))
                    .click();
            assertThat(blocks).hasCount(before - 1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
            assertThat(field(here.page(), 0)).isFocused();
            here.page().keyboard().type("Mine. ");
            assertThat(field(there.page(), 0)).hasValue(Pattern.compile("^Mine\\. "), SOON_TOO);

            mine.discard();
            assertThat(status(there.page())).containsText(mine.words("authoring.others.own-discarded"), SOON);
        }
    }

    @Test
    void takesNoFieldFromUnderTheKeys() {
        String typed = " And so it goes on for a while, with a pause, until all of it is said.";
        try (Site.Device here = site.device("en", DESK, ColorScheme.LIGHT);
                Site.Device there = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author mine = open(here, "write/tcp/13-options?form");
            open(there, "write/tcp/13-options?form");
            Locator blocks = here.page().locator(".write-blocks > li");
            int before = blocks.count();
            Locator field = here.page()
                    .locator(".write-blocks vaadin-text-area[lang=en] textarea")
                    .last();
            field.click();
            here.page().keyboard().press("Control+End");
            int half = typed.indexOf(',') + 1;

            here.page().keyboard().type(typed.substring(0, half), SLOWLY);
            there.page()
                    .getByLabel(
                            mine.words("authoring.blocks.remove-which", 1), new Page.GetByLabelOptions().setExact(true))
                    .click();
            here.page().waitForTimeout(900);
            here.page().keyboard().type(typed.substring(half), SLOWLY);

            assertThat(blocks).hasCount(before - 1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
            assertThat(field).isFocused();
            here.page().keyboard().type(" All.");
            assertThat(field).hasValue(Pattern.compile((typed + " All.").replace(".", "\\.") + "$"));
            assertThat(there.page()
                            .locator(".write-blocks vaadin-text-area[lang=en] textarea")
                            .last())
                    .hasValue(Pattern.compile(" All\\.$"), SOON_TOO);
            mine.discard();
        }
    }

    /** Nobody else is there: it is the author who makes two blocks of one, and goes on in the second. */
    @Test
    void leavesTheCaretWhereAnAuthorMakesTwoParagraphsOfOne() {
        try (Site.Device here = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author mine = open(here, "write/tcp/14-captures?form");
            Locator blocks = here.page().locator(".write-blocks > li");
            int before = blocks.count();

            type(field(here.page(), 0), "\n\nA second paragraph");
            assertThat(blocks).hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
            here.page().keyboard().type(" goes on.");

            assertThat(here.page()
                            .locator(".write-blocks vaadin-text-area[lang=en] textarea")
                            .nth(1))
                    .hasValue("A second paragraph goes on.");
            assertThat(here.page().locator(".write-seeing")).containsText("A second paragraph goes on.", SOON);
            mine.discard();
        }
    }

    /** The one in the text, the other in the form; the first types on while the other's words come in. */
    @Test
    void takesTheOthersWordsIntoTheTextAndGoesOnFromThere() {
        try (Site.Device here = site.device("en", DESK, ColorScheme.LIGHT);
                Site.Device there = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author mine = new Author(site, here, "en");
            Locator source = mine.editor("write/tcp/05-why-three");
            open(there, "write/tcp/05-why-three?form");

            type(last(there.page()), " Theirs.");
            assertThat(source).containsText("Theirs.", SOON);
            here.page().keyboard().type("\n\nMine ");
            type(last(there.page()), " And theirs.");
            here.page().keyboard().type("goes on while they write.", SLOWLY);

            assertThat(source).containsText("And theirs.", SOON);
            assertThat(source).containsText("Mine goes on while they write.");
            assertThat(here.page().locator(".write-conflicts")).isHidden();
            mine.discard();
        }
    }

    private Author open(Site.Device device, String path) {
        Author author = new Author(site, device, "en");
        author.open(path);
        Author.awaitWholeForm(device.page());
        return author;
    }

    private static Locator field(Page page, int number) {
        return page.locator(".write-blocks vaadin-text-area textarea").nth(number);
    }

    /** Beside which the source is in view, whose cursor is at its end. */
    private static Locator last(Page page) {
        return page.locator(".write-blocks vaadin-text-area[lang=en] textarea").last();
    }

    private static Locator status(Page page) {
        return page.locator(".write-tools > [role=status]").last();
    }

    private static void type(Locator field, String words) {
        field.click();
        field.press("Control+End");
        field.pressSequentially(words);
    }
}
