package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.TraceText;

/** Being one end of a connection, or somebody off its path. */
class LabPlayIT {

    private static final String CLOSE = "lab/tcp/normal-close";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final Site site = Site.shared();

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

    @Test
    void isTheServerThroughACloseAndTakesTheGameAway() throws IOException {
        String link;
        byte[] toml;
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open(CLOSE + "?play=server");
            Locator end = page.locator("play-end");
            Locator client = end.locator("ladder-stage .note.state.left");

            compose(end, "S.", 900, 100L);
            assertThat(client.last()).hasText(wrapped("ESTABLISHED"));
            end.locator(".moves button").first().click();
            assertThat(client.last()).hasText(wrapped("FIN-WAIT-1"));
            compose(end, ".", 901, 101L);
            assertThat(client.last()).hasText(wrapped("FIN-WAIT-2"));
            compose(end, "F.", 901, 101L);
            assertThat(client.last()).hasText(wrapped("TIME-WAIT"));
            assertThat(end.locator(".why .cite")).containsText("RFC 9293");

            page.waitForURL(Pattern.compile(".*play=server.*edit=inject.*"));
            link = page.url();
            end.locator(".take summary").click();
            Download download =
                    page.waitForDownload(() -> end.locator(".take a").nth(1).click());
            toml = Files.readAllBytes(download.path());
            assertThat(device.errors()).isEmpty();
        }
        assertThat(new String(toml, java.nio.charset.StandardCharsets.UTF_8)).startsWith("# Played by hand: server");
        assertThat(TraceText.write(Simulator.run(ScenarioReader.read("played.scenario.toml", toml, new Findings())
                        .orElseThrow())))
                .as("the file alone gives the same run")
                .contains("server > client [S.] seq 900 ack 100", "server > client [F.] seq 901 ack 101")
                .contains("client: TIME-WAIT");
        try (Site.Device other = site.device("zh-CN", PHONE, ColorScheme.DARK)) {
            other.page().navigate(link);

            assertThat(other.page()
                            .locator("play-end ladder-stage .note.state.left")
                            .last())
                    .hasText(wrapped("TIME-WAIT"));
            assertThat(other.errors()).isEmpty();
        }
    }

    @Test
    void attacksFromOffThePathAndSeesNothingOfIt() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            visitor.open("lab/tcp/world-isn-zero?play=attacker");
            Locator end = page.locator("play-end");
            assertThat(end.locator(".role")).hasText(visitor.words().of("lab.ladder.play-end.role.attacker"));

            end.locator("select[name=from]").selectOption("client");
            compose(end, "R", 1, null);
            assertThat(end.locator("ladder-stage .arrow")).hasCount(1);
            // No state, no call.
            assertThat(end.locator("ladder-stage .note")).hasCount(0);
            end.locator(".reveal").click();

            Locator whole = end.locator("segment-ladder ladder-stage.main");
            assertThat(whole.locator(".note.signal.right").last()).containsText("reset");
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(device.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysWhatCannotBeInALinkOfAGameAndLetsItBegin(String language) {
        try (Site.Device device = site.device(language, PHONE, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.open(CLOSE + "?play=client&edit=inject+1ms+client+%3E+server+%5BQ%5D");
            Locator end = page.locator("play-end");
            assertThat(end.locator(".refused")).containsText("Q");
            assertThat(end.locator(".refused")).containsText(Words.sentence(language));
            compose(end, "S", 500, null);
            assertThat(end.locator(".refused")).hasCount(0);
            assertThat(end.locator("ladder-stage .note.state.right").last()).hasText(wrapped("SYN-RECEIVED"));

            visitor.open(CLOSE + "?play=nobody");
            assertThat(page.locator(".refused")).containsText("nobody");
            assertThat(page.locator(".refused")).containsText(Words.sentence(language));
            assertThat(page.locator("ladder-stage.main .arrow")).not().hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    /** On a phone the name of a state may be broken after its hyphens. */
    private static Pattern wrapped(String state) {
        return Pattern.compile("\\s*" + state.replace("-", "-\\s*") + "\\s*");
    }

    private static void compose(Locator end, String flags, long seq, @Nullable Long ack) {
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
}
