package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking through a run: to the next state by touch and by keys, and without motion for who wants none. */
class LabWalkIT {

    private static final String HANDSHAKE = "lab/tcp/three-way-handshake";

    private final Site site = Site.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void goesToTheNextChangeOfAStateByTouch(String language) {
        try (Site.Device device = site.touchDevice(language)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.open(HANDSHAKE);
            page.locator("segment-ladder ladder-stage .arrow").first().waitFor();
            Locator next = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(visitor.words().of("lab.ladder.to-state")));
            int changes = (int) page.locator("segment-ladder")
                    .evaluate("ladder => ladder.run.stops.filter(i => ladder.run.steps[i].kind === 'state').length");
            assertThat(changes).isGreaterThan(3);
            int before = -1;
            for (int change = 0; change < changes; change++) {
                next.tap();
                page.waitForFunction("before => document.querySelector('segment-ladder').stop > before", before);
                before = (int) page.locator("segment-ladder").evaluate("ladder => ladder.stop");
                assertThat(kindAt(page)).isEqualTo("state");
            }
            assertThat(next).isDisabled();
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void goesToTheNextAndTheLastChangeOfAStateByKeys() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open(HANDSHAKE);
            Locator ladder = page.locator("segment-ladder");
            ladder.locator("ladder-stage .arrow").first().waitFor();
            ladder.locator(".bar .go").focus();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Shift+ArrowRight");
            int second = (int) ladder.evaluate("ladder => ladder.stop");
            assertThat(kindAt(page)).isEqualTo("state");
            page.keyboard().press("Shift+ArrowLeft");
            assertThat((int) ladder.evaluate("ladder => ladder.stop")).isLessThan(second);
            assertThat(kindAt(page)).isEqualTo("state");
        }
    }

    @Test
    void movesNothingForWhoWantsNoMotion() {
        try (Site.Device device = site.device("en", 390, ColorScheme.DARK)) {
            Page page = device.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            new Visitor(site, page, "en").open(HANDSHAKE);
            Locator ladder = page.locator("segment-ladder");
            ladder.locator("ladder-stage .arrow").first().waitFor();
            ladder.locator(".bar .go").click();
            // It plays in whole steps: between two of them the time line never stands.
            Object places = page.evaluate("""
                    async () => {
                      const ladder = document.querySelector('segment-ladder');
                      const now = ladder.renderRoot.querySelector('ladder-stage').renderRoot.querySelector('.now');
                      const seen = new Set();
                      while (!ladder.atEnd()) {
                        if (!now.hidden) seen.add(now.style.transform);
                        await new Promise(requestAnimationFrame);
                      }
                      const moving = document.getAnimations().filter(one => one.playState === 'running').length;
                      return [seen.size <= ladder.run.stops.length, seen.size > 1, moving].join();
                    }\
                    """);
            assertThat(places).isEqualTo("true,true,0");
            assertThat(device.errors()).isEmpty();
        }
    }

    private static Object kindAt(Page page) {
        return page.locator("segment-ladder").evaluate("ladder => ladder.run.steps[ladder.index].kind");
    }
}
