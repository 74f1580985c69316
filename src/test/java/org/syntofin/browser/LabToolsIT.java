package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.capture.CaptureAnalysis;

/** What a learner can do with a run beside playing it: look into it, bend it, take it away, show it to a room. */
class LabToolsIT {

    private static final String CLOSE = "lab/tcp/normal-close";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final Site site = Site.shared();

    @Test
    void showsTheWayThroughTheStatesAndTheRuleOfATransition() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open(CLOSE + "?step=33");
            Locator diagram = page.locator("state-diagram");

            assertThat(diagram.locator(".state")).hasCount(12);
            assertThat(diagram.locator(".token")).hasCount(2);
            assertThat(diagram.locator(".edge.taken")).not().hasCount(0);
            diagram.locator("summary").click();
            diagram.locator("button.row").getByText("ESTABLISHED → FIN-WAIT-1").click();
            assertThat(diagram.locator(".rule .cite")).containsText("RFC 9293 · 3.10.4");
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void showsWhereAFieldIsInTheSegmentsBytes() {
        try (Site.Device device = site.device("zh-CN", PHONE, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "zh-CN");
            visitor.open(CLOSE + "?step=5");
            page.locator(".packet summary")
                    .getByText(visitor.words().of("lab.ladder.bytes"))
                    .click();
            Locator bytes = page.locator("packet-bytes");
            bytes.locator("button")
                    .getByText(visitor.words().of("lab.ladder.bytes.seq"))
                    .click();

            assertThat(bytes.locator(".byte.chosen")).hasText(new String[] {"00", "00", "00", "63"});
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void bendsTheRunAndIsToldWhatCannotBe() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open(CLOSE + "?step=14");
            Locator options = page.locator("segment-ladder .form").nth(1);
            options.locator("summary").click();
            options.locator("input[name='network.delay']").fill("soon");
            options.locator("button[type=submit]").click();
            assertThat(page.locator(".refused")).containsText("soon");
            assertThat(page.locator("ladder-stage.main .arrow")).not().hasCount(0);

            options.locator("input[name='network.delay']").fill("90ms");
            options.locator("button[type=submit]").click();
            assertThat(page.locator(".refused")).hasCount(0);
            assertThat(page.locator(".tab")).hasCount(2);

            Locator own = page.locator("segment-ladder .form").first();
            own.locator("summary").click();
            own.locator("input[name='flag-R']").dispatchEvent("click");
            own.locator("button[type=submit]").click();
            assertThat(page.locator(".tab")).hasCount(3);
            assertThat(page.locator("ladder-stage.main .arrow.injected")).hasCount(1);
            assertThat(device.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, seq, -1, 4294967295",
        "zh-CN, seq, abc, 4294967295",
        "zh-CN, win, 70000, 65535",
        "en, at, soon, milliseconds"
    })
    void saysWhichNumberOfASegmentOfOnesOwnCannotBeAndKeepsWhatWasTyped(
            String language, String field, String wrong, String mend) {
        try (Site.Device device = site.device(language, DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, language).open(CLOSE + "?step=14");
            Locator own = page.locator("segment-ladder .form").first();
            assertThat(page.locator("ladder-stage.main .arrow")).not().hasCount(0);
            int before = page.locator("ladder-stage.main .arrow").count();
            own.locator("summary").click();
            own.locator("input[name='" + field + "']").fill(wrong);
            own.locator("button[type=submit]").click();

            Locator refused = page.locator(".refused");
            assertThat(refused).containsText(wrong);
            assertThat(refused).containsText(mend);
            assertThat(refused).containsText(Words.sentence(language));
            assertThat(refused).isInViewport();
            assertThat(own.locator("input[name='" + field + "']")).hasValue(wrong);
            assertThat(page.locator("ladder-stage.main .arrow")).hasCount(before);
            assertThat(page.locator(".tab")).hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysThatANumberWithoutItsFlagGoesNowhere(String language) {
        try (Site.Device device = site.device(language, PHONE, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.open(CLOSE + "?step=14");
            Locator own = page.locator("segment-ladder .form").first();
            own.locator("summary").click();
            Locator said = own.locator(".no-ack");
            assertThat(own.locator("input[name=ack]")).hasValue("300");
            assertThat(said).isHidden();

            own.locator("input[name='flag-.']").dispatchEvent("click");
            assertThat(said).isVisible();
            assertThat(said).hasText(visitor.words().of("lab.ladder.what-if.no-ack"));
            own.locator("input[name=ack]").fill("");
            assertThat(said).isHidden();
        }
    }

    @Test
    void takesARunAwayAsCaptureScenarioAndPictures() throws IOException {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open("lab/tcp/world-isn-zero");
            Locator take = page.locator(".take");
            take.locator("summary").click();

            byte[] pcapng = saved(page, take.locator("a").first(), "not-tcp-world-isn-zero.pcapng");
            byte[] toml = saved(page, take.locator("a").nth(1), "not-tcp-world-isn-zero.scenario.toml");
            byte[] svg = saved(page, take.locator("button").first(), "not-tcp-world-isn-zero.svg");
            byte[] png = saved(page, take.locator("button").nth(1), "not-tcp-world-isn-zero.png");

            assertThat(CaptureAnalysis.of(pcapng).connections())
                    .isNotEmpty()
                    .allSatisfy(trace -> assertThat(trace.steps())
                            .filteredOn(step -> step.event() instanceof Step.Send)
                            .isNotEmpty());
            assertThat(new String(pcapng, StandardCharsets.UTF_8)).contains("A TCP that does not exist");
            assertThat(new String(toml, StandardCharsets.UTF_8))
                    .startsWith("# A TCP that does not exist")
                    .contains("world = \"isn-zero\"");
            assertThat(new String(svg, StandardCharsets.UTF_8))
                    .contains("A TCP that does not exist", "SYN", "url(#unreal)");
            assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void exportsACaptureThatTsharkReadsAsTheRun() throws IOException, InterruptedException {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open(CLOSE + "?edit=lose+client+3&step=99");
            assertThat(page.locator("ladder-stage.main .arrow.lost")).hasCount(1);
            Object run = page.evaluate("() => { const run = document.querySelector('segment-ladder').run;"
                    + " return run.steps.filter(s => s.kind === 'send').map(s => run.segmentOf(s))"
                    + ".map(s => s.seq + ' ' + (s.ack ?? 0) + ' ' + s.len).join('\\n'); }");
            Locator take = page.locator(".take");
            take.locator("summary").click();
            Download download =
                    page.waitForDownload(() -> take.locator("a").first().click());

            Process tshark = new ProcessBuilder(
                            "tshark",
                            "-r",
                            download.path().toString(),
                            "-T",
                            "fields",
                            "-E",
                            "separator=/s",
                            "-e",
                            "tcp.seq_raw",
                            "-e",
                            "tcp.ack_raw",
                            "-e",
                            "tcp.len")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String read = new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(tshark.waitFor()).isZero();
            assertThat(read.strip()).isEqualTo(run);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void asksTheRoomBeforeItShowsASegment() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            visitor.open(CLOSE);
            Locator ladder = page.locator("segment-ladder");
            ladder.locator(".in-class button").first().click();
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("PageDown");
            }

            Locator told = ladder.locator(".front use[href='#label-0']");
            assertThat(ladder.locator(".room")).isVisible();
            assertThat(told).hasCount(0);
            // Nothing of what is to come is anywhere to be found, neither in the picture nor in its legend.
            assertThat(ladder.locator("ladder-stage .arrow")).hasCount(0);
            assertThat(ladder.locator("ladder-stage .note.state")).hasText(new String[] {"LISTEN", "SYN-SENT"});
            assertThat(ladder.locator("ladder-stage .legend")).not().containsText("SYN");
            page.keyboard().press("PageDown");
            assertThat(ladder.locator(".room")).hasCount(0);
            assertThat(told).hasCount(1);
            assertThat(ladder.locator("ladder-stage .arrow")).hasCount(1);
            assertThat(ladder.locator("ladder-stage .label")).containsText("SYN");
            assertThat(ladder.locator("ladder-stage .legend")).containsText("SYN");
            ladder.locator(".in-class button").first().click();
            assertThat(ladder.locator("ladder-stage .arrow")).not().hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void printsASheetWithBlanksAndItsSolutionOnAPageOfItsOwn(String language) {
        try (Site.Device device = site.device(language, DESK, ColorScheme.DARK)) {
            device.context().addInitScript("window.print = () => { window.printed = true; }");
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.open("lab/tcp/world-isn-zero?step=9");
            Locator ladder = page.locator("segment-ladder");
            assertThat(ladder.locator("ladder-stage .arrow")).not().hasCount(0);
            int segments = ladder.locator("ladder-stage .arrow").count();
            Page sheet = page.waitForPopup(
                    () -> ladder.locator(".in-class button").nth(1).click());
            sheet.waitForFunction("() => window.printed");
            sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(sheet.locator("body > .world")).isVisible();
            Locator blank =
                    sheet.locator("body > table tr").filter(new Locator.FilterOptions().setHas(sheet.locator("td")));
            Locator solved =
                    sheet.locator(".solution tr").filter(new Locator.FilterOptions().setHas(sheet.locator("td")));
            assertThat(blank).hasCount(segments);
            assertThat(solved).hasCount(segments);
            for (int i = 0; i < segments; i++) {
                List<String> told = solved.nth(i).locator("td").allInnerTexts();
                assertThat(told).hasSize(7).doesNotContain("");
                // Who sends is given; and all of the first segment, to begin with.
                assertThat(blank.nth(i).locator("td").allTextContents())
                        .startsWith(told.get(0), told.get(1))
                        .endsWith(i == 0 ? told.toArray(String[]::new) : new String[] {"", "", "", "", ""});
            }
            Object unsolved = sheet.evaluate(
                    "() => { const copy = document.documentElement.cloneNode(true); copy.querySelectorAll('.solution,"
                            + " style').forEach(part => part.remove()); return copy.innerHTML; }");
            assertThat((String) unsolved).doesNotContain("ESTABLISHED", "SYN+ACK");
            assertThat(sheet.locator(".solution img")).isVisible();
            assertThat(new String(sheet.pdf(), StandardCharsets.ISO_8859_1).split("/Type /Page\\b(?!s)"))
                    .hasSizeGreaterThan(2);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void isAccessible() {
        for (String path : List.of(CLOSE + "?step=20", CLOSE + "?play=server", "lab/capture")) {
            try (Site.Device device = site.device("en", PHONE, ColorScheme.LIGHT)) {
                new Visitor(site, device.page(), "en").open(path);
                device.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

                assertThat(Axe.faults(device.page())).as(path).isEmpty();
            }
        }
    }

    private static byte[] saved(Page page, Locator click, String name) throws IOException {
        Download download = page.waitForDownload(click::click);
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readAllBytes(download.path());
    }
}
