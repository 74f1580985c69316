package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Courses as zip files in the browser: what they would do is said before anything is done. */
class ImportIT {

    private static final int DESK = 1280;

    private final Site site = Site.shared();

    @Test
    void saysWhatAZipWouldDoBeforeItDoesAnything() throws IOException {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author author = new Author(site, device, "en");
            Page page = device.page();
            author.open("write/tcp");
            byte[] course = download(page, author);
            author.open("write/import");
            Locator file = page.locator("vaadin-upload input[type=file]");
            Locator said = page.locator("[aria-live=polite]");

            file.setInputFiles(new FilePayload("tcp.zip", "application/zip", course));
            // The whole course is checked, each model answer by the engine.
            assertThat(said)
                    .containsText(
                            "(tcp) is here, and everything is the same",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));

            byte[] school = underAnotherId(course, "zz-school");
            file.setInputFiles(new FilePayload("school.zip", "application/zip", school));
            assertThat(said).containsText("(zz-school)");
            author.press("authoring.import.do");
            assertThat(said).containsText(author.words("authoring.import.done", 15));
            author.open("write/zz-school");
            assertThat(unpacked(download(page, author))).isEqualTo(unpacked(school));
            author.open("write/import");

            file.setInputFiles(new FilePayload("evil.zip", "application/zip", leadingOut()));
            assertThat(said).containsText("evil.zip/../../evil.sh");
            assertThat(said).containsText("no way out of the archive");

            file.setInputFiles(new FilePayload("notes.txt", "text/plain", new byte[1]));
            assertThat(page.getByText(author.words("lab.file.kind", ".zip"))).isVisible();
            assertThat(device.errors()).isEmpty();
        }
    }

    private static byte[] download(Page page, Author author) throws IOException {
        return Files.readAllBytes(page.waitForDownload(() ->
                        page.getByText(author.words("authoring.courses.export")).click())
                .path());
    }

    /** The files of a zip file, without the folder that they lie in. */
    private static SortedMap<String, String> unpacked(byte[] zip) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(
                        entry.getName().substring(entry.getName().indexOf('/')),
                        new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static byte[] underAnotherId(byte[] course, String id) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (var entry : unpacked(course).entrySet()) {
                String text = entry.getKey().equals("/course.toml")
                        ? entry.getValue().replaceFirst("(?m)^id = \"tcp\"$", "id = \"" + id + "\"")
                        : entry.getValue();
                zip.putNextEntry(new ZipEntry(id + entry.getKey()));
                zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return file.toByteArray();
    }

    private static byte[] leadingOut() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("../../evil.sh"));
            zip.write('x');
        }
        return file.toByteArray();
    }
}
