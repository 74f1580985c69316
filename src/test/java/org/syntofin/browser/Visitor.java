package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a device, who reads one language and does what people do. */
final class Visitor {

    private final Site site;
    private final Page page;
    private final Words words;

    Visitor(Site site, Page page, String language) {
        this.site = site;
        this.page = page;
        this.words = new Words(language);
    }

    Words words() {
        return words;
    }

    void open(String path) {
        page.navigate(site.address(path));
        assertThat(page.locator("h1").first()).isVisible();
    }

    void setUp(String code) {
        open("setup");
        page.getByLabel(words.of("account.setup.code")).fill(code);
        account(Site.ADMINISTRATOR, Site.PASSWORD);
        press("account.setup.submit");
        assertThat(page.locator(".study-page h1")).containsText(Site.ADMINISTRATOR);
    }

    void register(String name, String password) {
        open("register");
        account(name, password);
        press("account.register.submit");
        assertThat(page.locator(".study-page h1")).containsText(name);
    }

    private void account(String name, String password) {
        page.getByLabel(words.of("account.name"), new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(name);
        page.getByLabel(words.of("account.sign-in-name")).fill(name);
        page.getByLabel(words.of("account.password")).first().fill(password);
    }

    void signIn(String name, String password) {
        open("sign-in");
        page.getByLabel(words.of("account.sign-in-name")).fill(name);
        page.getByLabel(words.of("account.password")).first().fill(password);
        press("account.sign-in.submit");
        assertThat(page.locator(".study-page h1")).containsText(name);
    }

    void press(String key, Object... arguments) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words.of(key, arguments))
                                .setExact(true))
                .first()
                .click();
    }

    /** Discards the draft of the lesson that is open; the question begins on the button that keeps it. */
    void discard() {
        press("authoring.editor.discard");
        assertThat(page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"))
                .isFocused();
        press("authoring.discard.yes");
    }

    void openLesson(String lesson) {
        open("course/tcp/" + lesson);
        assertThat(page.locator("answer-form").first()).isVisible();
    }

    /** The question of that id on the lesson's page. */
    Locator question(String id) {
        return page.locator("[data-place='q-" + id + "']");
    }

    /** What is told after the answer to a question. */
    Locator feedback(String question) {
        return question(question).locator(".study-feedback h4");
    }

    void check(String question) {
        question(question).locator("answer-form button[type=submit]").click();
    }
}
