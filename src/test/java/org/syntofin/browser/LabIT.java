package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs in the browser: changed, compared, linked, predicted. */
class LabIT {

    private static final String HANDSHAKE = "lab/tcp/three-way-handshake";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Site site = Site.shared();

    @Test
    void losesASegmentComparesAndTakesItBack() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            visitor.open(HANDSHAKE);
            page.locator("ladder-stage .arrow").nth(2).dispatchEvent("click");
            press(page, visitor, "lab.ladder.what-if.lose");

            Locator lost = page.locator("ladder-stage.main .arrow.lost");
            assertThat(lost).hasCount(1);
            assertThat(page.locator(".tab")).hasCount(2);
            press(page, visitor, "lab.ladder.compare");
            assertThat(page.locator("ladder-stage")).hasCount(2);
            assertThat(page.locator("ladder-stage.other .difference")).hasCount(1);
            press(page, visitor, "lab.ladder.undo");
            assertThat(lost).hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void showsTheSameRunFromItsLinkInAFreshBrowser() {
        String link;
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.open(HANDSHAKE);
            device.page().locator("ladder-stage .arrow").nth(2).dispatchEvent("click");
            press(device.page(), visitor, "lab.ladder.what-if.lose");
            press(device.page(), visitor, "lab.ladder.on");
            device.page().waitForURL(Pattern.compile(".*edit=lose.*"));
            link = device.page().url();
        }
        try (Site.Device other = site.device("zh-CN", 390, ColorScheme.DARK)) {
            other.page().navigate(link);

            assertThat(other.page().locator("ladder-stage.main .arrow.lost")).hasCount(1);
            assertThat(other.errors()).isEmpty();
        }
    }

    @Test
    void tellsNothingOfTheFutureBeforeItIsPredicted() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            List<String> traffic = new CopyOnWriteArrayList<>();
            Page page = device.page();
            page.route("**/runs/predict/**", route -> keep(route, traffic));
            Visitor visitor = new Visitor(site, page, "en");
            visitor.openLesson("handshake");
            assertThat(page.locator("segment-ladder ladder-stage").nth(2)).isAttached();
            for (Locator each : page.locator("segment-ladder").all()) {
                each.locator("input[type=range]").focus();
                page.keyboard().press("End");
            }
            Locator asked = page.locator("segment-ladder form");
            assertThat(asked).isVisible();

            assertThat(traffic)
                    .isNotEmpty()
                    .as("the number that the server is going to choose")
                    .noneMatch(text -> text.contains("52000"));
            asked.getByText(visitor.words().of("lab.ladder.predict.unknown")).click();
            page.waitForCondition(() -> traffic.stream().anyMatch(text -> text.contains("52000")));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessible(ColorScheme mode) {
        for (String path : List.of("lab", HANDSHAKE + "?step=13&edit=lose+client+2")) {
            try (Site.Device device = site.device("en", 1280, mode)) {
                new Visitor(site, device.page(), "en").open(path);
                if (path.contains("step")) {
                    assertThat(device.page().locator("ladder-stage.main svg.picture"))
                            .isVisible();
                }

                assertThat(new AxeBuilder(device.page())
                                .withTags(WCAG)
                                .analyze()
                                .getViolations())
                        .isEmpty();
            }
        }
    }

    private static void keep(Route route, List<String> traffic) {
        APIResponse answer = route.fetch();
        traffic.add(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }

    private static void press(Page page, Visitor visitor, String key) {
        page.locator("segment-ladder")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(visitor.words().of(key))
                                .setExact(true))
                .first()
                .click();
    }
}
