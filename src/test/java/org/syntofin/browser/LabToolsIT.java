package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.capture.CaptureAnalysis;

/** What a learner can do with a run beside playing it: look into it, bend it, be one end, take it away, bring one's own. */
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
            assertThat(new String(svg, StandardCharsets.UTF_8)).contains("A TCP that does not exist", "SYN");
            assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void isTheClientFromTheFirstSegmentToTheLast(String language) {
        try (Site.Device device = site.device(language, PHONE, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.open(CLOSE + "?play=client");
            Locator end = page.locator("play-end");
            Locator server = end.locator("ladder-stage .note.state.right");

            compose(end, "S", 500, null);
            assertThat(server.last()).hasText(wrapped("SYN-RECEIVED"));
            compose(end, ".", 501, 300L);
            assertThat(server.last()).hasText(wrapped("ESTABLISHED"));
            compose(end, "F.", 501, 300L);
            assertThat(server.last()).hasText(wrapped("CLOSE-WAIT"));
            end.locator(".moves button").first().click();
            assertThat(server.last()).hasText(wrapped("LAST-ACK"));
            compose(end, ".", 502, 301L);
            assertThat(server.last()).hasText(wrapped("CLOSED"));
            end.locator(".moves button").nth(1).click();
            assertThat(server.last()).hasText(wrapped("LAST-ACK"));
            assertThat(device.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-four", "close-three", "half-close", "refused", "simultaneous-close", "syn-lost"})
    void readsACaptureAndMakesItASimulation(String name) {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            visitor.open("lab/capture");
            upload(page, name + ".pcap", file(name));
            Locator ladders = page.locator("segment-ladder ladder-stage.main");

            assertThat(page.locator(".stf-notes li")).not().hasCount(0);
            assertThat(ladders.first().locator(".arrow")).not().hasCount(0);
            visitor.press("lab.capture.simulate");
            assertThat(ladders).hasCount(2);
            assertThat(ladders.nth(1).locator(".arrow")).not().hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void saysWhatIsNoCapture() {
        try (Site.Device device = site.device("en", PHONE, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open("lab/capture");
            upload(page, "holiday.pcap", "not a capture".getBytes(StandardCharsets.US_ASCII));

            assertThat(page.locator(".stf-notes li")).containsText("neither pcap nor pcapng");
            assertThat(page.locator("segment-ladder")).hasCount(0);
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

            assertThat(ladder.locator(".room")).isVisible();
            assertThat(ladder.locator(".arrow").first()).not().isVisible();
            page.keyboard().press("PageDown");
            assertThat(ladder.locator(".room")).hasCount(0);
            assertThat(ladder.locator(".arrow").first()).isVisible();
        }
    }

    @Test
    void letsTheRuleBeNamedOnceAGuessIsJudged() {
        try (Site.Device device = site.device("en", PHONE, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            visitor.openLesson("handshake");
            assertThat(page.locator("segment-ladder ladder-stage").nth(2)).isAttached();
            for (Locator each : page.locator("segment-ladder").all()) {
                each.locator("input[type=range]").focus();
                page.keyboard().press("End");
            }
            Locator asked = page.locator("segment-ladder:has(form)");
            assertThat(asked.locator("form")).isVisible();
            asked.evaluate("ladder => ladder.setAttribute('data-asked', '')");
            Locator ladder = page.locator("segment-ladder[data-asked]");
            asked.locator("form button[type=button]").click();
            Locator on = ladder.locator(".bar button.step").last();
            // The segment may come after a state that its sender enters.
            page.waitForCondition(() -> {
                on.click();
                return ladder.locator(".naming").count() > 0;
            });

            assertThat(ladder.locator(".naming .rule-choice")).not().hasCount(0);
            assertThat(ladder.locator(".why .cite")).hasCount(0);
            page.locator(".naming button").last().click();
            assertThat(page.locator(".naming")).hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void isAccessible() {
        for (String path : List.of(CLOSE + "?step=20", CLOSE + "?play=server", "lab/capture")) {
            try (Site.Device device = site.device("en", PHONE, ColorScheme.LIGHT)) {
                new Visitor(site, device.page(), "en").open(path);
                device.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

                assertThat(new AxeBuilder(device.page())
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations())
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** On a phone the name of a state may be broken after its hyphens. */
    private static Pattern wrapped(String state) {
        return Pattern.compile("\\s*" + state.replace("-", "-\\s*") + "\\s*");
    }

    private static void compose(Locator end, String flags, long seq, @org.jspecify.annotations.Nullable Long ack) {
        int before = end.locator("ladder-stage .arrow").count();
        flags.chars()
                .mapToObj(flag -> "input[name='flag-" + (char) flag + "']")
                .forEach(box -> end.locator(box).dispatchEvent("click"));
        end.locator("input[name=seq]").fill(Long.toString(seq));
        if (ack != null) {
            end.locator("input[name=ack]").fill(Long.toString(ack));
        }
        end.locator("button[type=submit]").click();
        assertThat(end.locator("ladder-stage .arrow").nth(before)).isAttached();
    }

    private static void upload(Page page, String name, byte[] file) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private static byte[] saved(Page page, Locator click, String name) throws IOException {
        Download download = page.waitForDownload(click::click);
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readAllBytes(download.path());
    }

    private static byte[] file(String name) {
        try (InputStream in =
                Objects.requireNonNull(LabToolsIT.class.getResourceAsStream("/captures/" + name + ".pcap"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
