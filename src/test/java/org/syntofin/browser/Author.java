package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Who writes lessons, signed in at a device. */
final class Author {

    private final Page page;
    private final Visitor visitor;

    Author(Site site, Site.Device device, String language) {
        page = device.page();
        visitor = new Visitor(site, page, language);
        visitor.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
    }

    void open(String path) {
        visitor.open(path);
    }

    /** Until all blocks are in the form: a long lesson's come in turn, and below the last what can be put behind it. */
    static void awaitWholeForm(Page page) {
        assertThat(page.locator(".write-form > .write-bar > [data-piece]").first())
                .isVisible();
    }

    String words(String key, Object... arguments) {
        return visitor.words().of(key, arguments);
    }

    void press(String key) {
        visitor.press(key);
    }

    /** Opens the source, with the cursor at its end. */
    Locator editor(String path) {
        return end(path, "+++");
    }

    Locator end(String path, String shown) {
        open(path + "?file");
        Locator source = page.locator("source-editor .cm-content");
        assertThat(source).containsText(shown);
        source.click();
        page.keyboard().press("Control+End");
        return source;
    }

    /** Types the beginning of a word and takes the one that is offered. */
    void completed(String typed, String offered) {
        page.keyboard().insertText(typed.substring(0, typed.length() - 1));
        page.keyboard().type(typed.substring(typed.length() - 1));
        Locator first = page.locator(".cm-tooltip-autocomplete li[aria-selected]");
        assertThat(first).hasText(offered);
        first.click();
        assertThat(page.locator("source-editor .cm-activeLine").last()).hasText(Pattern.compile(offered + "$"));
    }

    Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    void pressInDialog(String key) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words(key)).setExact(true))
                .click();
    }

    void discard() {
        visitor.discard();
    }

    /** The row for what comes at the lesson's end. */
    void insert(String piece) {
        page.locator("[data-piece='" + piece + "']").last().click();
        assertThat(dialog()).hasCount(1);
    }

    void both(String key, String english, String chinese) {
        fill(key, "en", english);
        fill(key, "zh-CN", chinese);
    }

    private void fill(String key, String language, String text) {
        String label = words("authoring.form.in", words(key), words("authoring.language." + language));
        dialog().getByLabel(label).first().fill(text);
    }

    void choose(String label, String text) {
        Locator box = dialog().getByLabel(label).first();
        box.fill(text);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\(" + text + "\\)")))
                .first()
                .click();
    }

    void pick(String label, String option) {
        dialog().getByLabel(label).first().click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
