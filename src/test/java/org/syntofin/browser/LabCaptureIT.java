package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A capture of one's own: read, simulated, asked, kept; and what is no capture is said in a sentence. */
class LabCaptureIT {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final Site site = Site.shared();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"close-four", "close-three", "half-close", "refused", "simultaneous-close", "syn-lost"})
    void readsACaptureAndMakesItASimulationAndAQuestion(String name) {
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
            visitor.press("lab.capture.question");
            assertThat(page.locator("vaadin-text-area textarea").first())
                    .hasValue(java.util.regex.Pattern.compile("type = \"order\"[\\s\\S]*by = \"trace\""));
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void keepsACaptureOnlyWhereThatIsAskedAndForgetsItAgain() {
        try (Site.Device device = site.device("zh-CN", PHONE, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "zh-CN");
            visitor.open("lab/capture");
            upload(page, "first.pcap", file("refused"));
            assertThat(page.locator("segment-ladder")).hasCount(1);
            assertThat(page.locator(".stf-kept li")).hasCount(0);

            // A file goes a way of its own, and might be there before the server knows what was asked.
            page.waitForResponse(
                    response -> response.url().contains("v-r=uidl"),
                    () -> page.locator("vaadin-checkbox")
                            .getByText(visitor.words().of("lab.capture.keep"))
                            .click());
            upload(page, "close.pcap", file("close-four"));
            assertThat(page.locator(".stf-kept li")).hasCount(1);

            visitor.open("lab/capture");
            assertThat(page.locator(".stf-kept li")).containsText("close.pcap");
            visitor.press("lab.capture.kept.open.what", "close.pcap");
            assertThat(page.locator("segment-ladder ladder-stage .arrow")).not().hasCount(0);
            visitor.press("lab.capture.kept.remove.what", "close.pcap");
            assertThat(page.locator(".stf-kept li")).hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
        try (Site.Device other = site.device("en", DESK, ColorScheme.LIGHT)) {
            new Visitor(site, other.page(), "en").open("lab/capture");
            // It is nobody else's.
            assertThat(other.page().locator(".stf-kept li")).hasCount(0);
        }
    }

    @Test
    void saysInASentenceWhatCannotBeRead() throws IOException {
        try (Site.Device device = site.device("en", PHONE, ColorScheme.LIGHT)) {
            Page page = device.page();
            new Visitor(site, page, "en").open("lab/capture");
            Locator said = page.locator(".stf-notes li").first();

            upload(page, "holiday.pcap", "not a capture".getBytes(StandardCharsets.US_ASCII));
            assertThat(said).containsText("neither pcap nor pcapng");

            byte[] whole = file("close-four");
            upload(page, "empty.pcap", Arrays.copyOf(whole, 24));
            assertThat(said).containsText("no TCP connection");
            assertThat(page.locator("segment-ladder")).hasCount(0);

            upload(page, "cut.pcap", Arrays.copyOf(whole, whole.length - 7));
            assertThat(said).containsText("middle of a packet");
            assertThat(page.locator("segment-ladder")).hasCount(1);

            upload(page, "holiday.pcap", "not a capture".getBytes(StandardCharsets.US_ASCII));
            assertThat(said).containsText("neither pcap nor pcapng");
            // What is on the screen stays.
            assertThat(page.locator("segment-ladder ladder-stage .arrow")).not().hasCount(0);
            upload(page, "empty.pcap", Arrays.copyOf(whole, 24));
            assertThat(said).containsText("no TCP connection");
            assertThat(page.locator("segment-ladder")).hasCount(1);
            upload(page, "cut.pcap", Arrays.copyOf(whole, whole.length - 7));
            assertThat(said).containsText("middle of a packet");

            Path large = folder.resolve("large.pcap");
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.write(Arrays.copyOf(whole, 24));
                file.setLength(50_000_000);
            }
            page.locator("vaadin-upload input[type=file]").setInputFiles(large);
            assertThat(page.locator(".stf-lab [role=status]")
                            .filter(new Locator.FilterOptions().setHasText("more than 20 MB")))
                    .isVisible();
            assertThat(page.locator("segment-ladder")).hasCount(1);
            assertThat(device.errors()).isEmpty();
        }
    }

    private static void upload(Page page, String name, byte[] file) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private static byte[] file(String name) {
        try (InputStream in =
                Objects.requireNonNull(LabCaptureIT.class.getResourceAsStream("/captures/" + name + ".pcap"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
