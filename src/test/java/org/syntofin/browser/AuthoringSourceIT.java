package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instructor at work in the browser with the source: checked while it is typed, typing that outlives server and browser, two at once. */
class AuthoringSourceIT {

    private static final int DESK = 1280;

    /** The answer to a SYN that does not count it. */
    private static final String WRONG = """

        [[question]]
        id = "wrong-key"
        type = "order"
        skill = "hs.order"
        prompt.en = "Order."
        prompt.zh-CN = "排列。"
        item.syn = "client > server [S] seq 100"
        item.synack = "server > client [S.] seq 300 ack 100"
        item.ack = "client > server [.] seq 101 ack 301"
        given = ["nothing is lost"]
        grade = { by = "trace", scenario = "three-way-handshake" }
        """;

    private final Site site = Site.shared();

    @Test
    void tellsOfAWrongKeyAndAMissingTranslationWhileTheyAreTyped() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author author = new Author(site, device, "en");
            Page page = device.page();
            Locator findings = page.locator(".write-findings");
            author.end("write/tcp/08-lost?file=quiz.toml&line=1", "[[question]]");
            page.keyboard().insertText(WRONG);
            assertThat(findings).containsText("server → client SYN,ACK seq=300 ack=101");

            author.end("write/tcp/08-lost", "+++");
            author.completed("\n```si", "sim");
            author.completed("\nscenario = \"three-w", "three-way-handshake");
            page.keyboard().insertText("\"\n```\n\nOnly in English.\n");
            assertThat(findings).containsText("has no counterpart in");
            author.discard();
            assertThat(findings).not().containsText("has no counterpart in");
        }
    }

    @Test
    void losesNothingThatWasTypedTwoSecondsBeforeTheServerIsKilled() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author author = new Author(site, device, "en");
            author.editor("write/tcp/06-why-four");
            device.page().keyboard().insertText("\nTyped before the power went.\n");
            device.page().waitForTimeout(2_000);
            site.server().kill();
            site.server().startAgain();

            Locator source = author.editor("write/tcp/06-why-four");

            assertThat(source).containsText("Typed before the power went.");
            author.discard();
            assertThat(source).not().containsText("Typed before the power went.");
        }
    }

    /** The last keys before the browser goes may be lost; what stood there two seconds before may not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNothingThatWasTypedTwoSecondsBeforeTheBrowserIsClosed(boolean inTheForm) {
        String path = "write/tcp/" + (inTheForm ? "11-queues" : "10-reset");
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author author = new Author(site, device, "en");
            Locator source = author.editor(path);
            if (inTheForm) {
                author.press("authoring.editor.as-form");
                source = device.page().locator(".write-blocks textarea").first();
                source.click();
                device.page().keyboard().press("Control+End");
                device.page().keyboard().type("\n\n");
            }
            device.page().keyboard().type("Typed before the window went. ");
            // Without a rest between the keys, as somebody types who is in a hurry.
            device.page().keyboard().type("x".repeat(10), new Keyboard.TypeOptions().setDelay(200));
        }
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author author = new Author(site, device, "en");
            Locator source = author.editor(path);
            if (inTheForm) {
                device.page().keyboard().press("Control+Home");
            }

            assertThat(source).containsText("Typed before the window went.");
            author.discard();
            assertThat(source).not().containsText("Typed before the window went.");
        }
    }

    @Test
    void twoAuthorsAtOnceLoseNothing() {
        try (Site.Device first = site.device("en", DESK, ColorScheme.LIGHT);
                Site.Device second = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author ada = new Author(site, first, "en");
            Author bob = new Author(site, second, "en");
            Locator adas = ada.editor("write/tcp/05-why-three");
            Locator bobs = bob.editor("write/tcp/05-why-three");

            first.page().keyboard().insertText("\nWhat Ada wrote.\n");
            assertThat(first.page().locator(".write-preview")).containsText("What Ada wrote.");
            second.page().keyboard().press("Control+Home");
            int opening = ((Number) bobs.evaluate("text => [...text.querySelectorAll('.cm-line')].findLastIndex(line =>"
                            + " line.textContent === '+++') + 1"))
                    .intValue();
            bobs.locator(".cm-line").nth(opening).click();
            second.page().keyboard().press("End");
            second.page().keyboard().insertText(" What Bob wrote.");

            assertThat(second.page().locator(".write-preview")).containsText("What Bob wrote.");
            assertThat(second.page().locator(".write-preview")).containsText("What Ada wrote.");
            second.page().keyboard().press("Control+End");
            assertThat(bobs).containsText("What Ada wrote.");
            bob.discard();
            assertThat(second.page().locator(".write-preview")).not().containsText("What Ada wrote.");
            assertThat(adas).isVisible();
        }
    }
}
