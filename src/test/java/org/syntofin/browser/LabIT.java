package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in the browser: changed, named, compared, linked, told. */
class LabIT {

    private static final String HANDSHAKE = "lab/tcp/three-way-handshake";

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
            page.locator(".branch-name input").fill("the third is lost");
            page.locator(".branch-name input").press("Enter");
            assertThat(page.locator(".tab").nth(1)).hasText("the third is lost");
            press(page, visitor, "lab.ladder.compare");
            assertThat(page.locator("ladder-stage")).hasCount(2);
            assertThat(page.locator("ladder-stage.other .difference")).hasCount(1);
            assertThat(page.locator("ladder-stage.main h3")).hasText("the third is lost");

            page.locator(".tab").first().click();
            page.locator("ladder-stage .arrow").nth(1).dispatchEvent("click");
            press(page, visitor, "lab.ladder.what-if.lose");
            assertThat(page.locator(".tab")).hasCount(3);
            page.locator(".beside select").selectOption("1");
            assertThat(page.locator("ladder-stage.other h3")).hasText("the third is lost");
            assertThat(page.locator("ladder-stage.other .difference")).hasCount(1);
            press(page, visitor, "lab.ladder.undo");
            press(page, visitor, "lab.ladder.undo");
            assertThat(lost).hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void findsTheSegmentThatIsSentAgainWhenTheThirdIsLost() {
        try (Site.Device device = site.device("zh-CN", 390, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "zh-CN");
            visitor.open("lab/03-handshake/handshake");
            page.locator("ladder-stage .arrow").nth(2).dispatchEvent("click");
            press(page, visitor, "lab.ladder.what-if.lose");

            assertThat(page.locator("ladder-stage.main .arrow.lost")).hasCount(1);
            // Nobody confirmed the SYN,ACK, so it comes again.
            assertThat(page.locator("ladder-stage.main .arrow.syn.again")).hasCount(1);
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
            // What was drawn from the change on is what is drawn when all of it is.
            String changed = pictureOf(device.page());
            device.page().reload();
            assertThat(device.page().locator("ladder-stage.main .arrow.lost")).hasCount(1);
            assertThat(pictureOf(device.page())).isEqualTo(changed);
        }
        try (Site.Device other = site.device("zh-CN", 390, ColorScheme.DARK)) {
            other.page().navigate(link);

            assertThat(other.page().locator("ladder-stage.main .arrow.lost")).hasCount(1);
            assertThat(other.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysWhatIsWrongWithALinkThatWasEditedByHandAndShowsTheRunWithoutIt(String language) {
        Map<String, String> wrong = Map.of(
                "lose+the+moon",
                "lose the moon",
                "call+client+send+999999+at+61ms&edit=call+client+send+999999+at+62ms",
                "5000",
                "inject+1ms+client+%3E+server+%5BS%5D+seq+4294967296",
                "4294967296",
                "set+host.client.rto_initial%3D0s",
                "rto_initial");
        try (Site.Device device = site.device(language, 390, ColorScheme.LIGHT)) {
            wrong.forEach((edit, named) -> {
                new Visitor(site, device.page(), language).open("lab/tcp/normal-close?edit=" + edit);

                Locator refused = device.page().locator(".refused");
                assertThat(refused).containsText(named);
                assertThat(refused).containsText(Words.sentence(language));
                assertThat(device.page().locator("ladder-stage.main .arrow"))
                        .not()
                        .hasCount(0);
                assertThat(device.page().locator(".failed")).hasCount(0);
            });
        }
    }

    private static String pictureOf(Page page) {
        return String.valueOf(page.locator("ladder-stage.main svg.picture")
                .evaluate("picture => picture.innerHTML.replaceAll(/<!--.*?-->/g, '')"));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void keepsChipsApartAndWordsWithinThePicture(int width) {
        try (Site.Device device = site.device("en", width, ColorScheme.LIGHT)) {
            for (String path : List.of("lab/11-queues/flood", "lab/09-time-wait/world-no-time-wait")) {
                new Visitor(site, device.page(), "en").open(path);
                Locator picture = device.page().locator("ladder-stage.main svg.picture");
                assertThat(picture.locator(".note.state")).not().hasCount(0);
                device.page()
                        .waitForFunction("() => document.querySelector('segment-ladder').renderRoot"
                                + ".querySelector('ladder-stage').parts.complete");

                assertThat(picture.evaluate("""
                    picture => {
                      const boxes = selector => [...picture.querySelectorAll(selector)]
                        .map(e => ({ owner: e.closest('.label, .note'), text: e.textContent, ...e.getBoundingClientRect().toJSON() }));
                      const chips = boxes('.label .chip');
                      const all = picture.getBoundingClientRect();
                      const covered = chips.filter(a => chips.some(b => a.owner !== b.owner && a.left < b.right - 1
                        && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
                      const outside = boxes('.note text').filter(t => t.left < all.left || t.right > all.right);
                      return [...covered, ...outside].map(e => e.text).join();
                    }\
                    """)).as(path).isEqualTo("");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280, 1600})
    void marksWhereTwoRunsPartBesideWhatIsTold(int width) {
        try (Site.Device device = site.device("en", width, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            for (int lost : new int[] {2, 3, 4}) {
                visitor.open("lab/tcp/half-close?step=99");
                page.locator("ladder-stage .arrow").nth(lost).dispatchEvent("click");
                press(page, visitor, "lab.ladder.what-if.lose");
                press(page, visitor, "lab.ladder.compare");
                assertThat(page.locator("ladder-stage .difference")).hasCount(2);

                assertThat(page.locator("segment-ladder").evaluate("""
                    ladder => [...ladder.renderRoot.querySelectorAll('ladder-stage')].flatMap(stage => {
                      const box = element => element.getBoundingClientRect();
                      const words = box(stage.renderRoot.querySelector('.difference rect'));
                      const told = [...stage.renderRoot.querySelectorAll('.picture :is(.label .chip, .number:not(.told), .note text, .wait)')];
                      return told.filter(other => box(other).left < words.right - 2 && words.left < box(other).right - 2
                        && box(other).top < words.bottom - 3 && words.top < box(other).bottom - 3).map(e => e.textContent);
                    }).join()\
                    """))
                        .as("segment %d", lost)
                        .isEqualTo("");
            }
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void hasNumbersWhereThereIsRoomAndStepsApartAsTheReaderLikes() {
        try (Site.Device device = site.device("zh-CN", 580, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "zh-CN").open("lab/tcp/half-close?step=99");
            Locator picture = page.locator("ladder-stage.main svg.picture");
            assertThat(picture.locator(".label .number:not(.told)").first()).containsText("seq=99");
            assertThat(picture.locator(".label .number:not(.told)").last()).containsText("ack=351");

            String scaled =
                    "steps => new Set(steps.map(line => Math.round(line.getAttribute('y2') - line.getAttribute('y1')))).size";
            new Visitor(site, page, "zh-CN").open("lab/tcp/old-duplicate-syn-overtaken?step=99");
            assertThat(picture.locator(".arrow")).not().hasCount(0);
            Object before = picture.locator(".arrow > .solid").evaluateAll(scaled);
            page.locator("ladder-stage.main input[name=even]").check();
            page.waitForTimeout(300);
            assertThat(picture.locator(".arrow > .solid").evaluateAll(scaled)).isNotEqualTo(before);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void countsEachConnectionFromItsOwnInitialNumber() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            new Visitor(site, device.page(), "en").open("lab/12-off-path/isn-generator?step=99");
            Locator numbers = device.page().locator("ladder-stage.main .label .number:not(.told)");
            assertThat(numbers.first()).hasText("seq=2883828879");
            device.page().locator("ladder-stage.main input[name=relative]").check();

            String[] handshake = {"seq=0", "seq=0 ack=1", "seq=1 ack=1"};
            assertThat(numbers)
                    .hasText(Stream.of(handshake, handshake).flatMap(Stream::of).toArray(String[]::new));
        }
    }

    /** Silent steps may follow the last that is told: nothing is veiled then. */
    @Test
    void hidesNothingAtTheEnd() {
        try (Site.Device device = site.device("en", 360, ColorScheme.LIGHT)) {
            new Visitor(site, device.page(), "en").open("lab/tcp/third-segment-lost?step=999");
            assertThat(device.page().locator("ladder-stage.main .arrow.lost")).hasCount(1);

            assertThat(device.page().locator("ladder-stage.main .veil")).isHidden();
            assertThat(device.page().locator("ladder-stage.main .now")).isHidden();
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

                assertThat(Axe.faults(device.page())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysEachStepAndHasATableThatSaysTheSame(String language) {
        try (Site.Device device = site.device(language, 390, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.open(HANDSHAKE);
            Locator said = page.locator("segment-ladder .unseen[aria-live]").first();
            assertThat(page.locator("ladder-stage svg.picture")).isVisible();
            String host = visitor.words().of("lab.ladder.host.client");
            press(page, visitor, "lab.ladder.on");
            press(page, visitor, "lab.ladder.on");
            press(page, visitor, "lab.ladder.on");
            assertThat(said).containsText(host);
            page.locator("segment-ladder details.told:not(.take) summary").click();
            Locator rows = page.locator("table.steps tbody tr");

            Object stops = page.evaluate("() => document.querySelector('segment-ladder').run.stops.length");
            assertThat(rows).hasCount(((Number) stops).intValue());
            String told =
                    page.locator("table.steps tr[aria-current=step] .said").innerText();
            assertThat(said).hasText(told);
            assertThat(rows.last()).containsText("ESTABLISHED");
            assertThat(device.errors()).isEmpty();
        }
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
