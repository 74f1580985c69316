package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A site with a course that has one question of each kind, and one in which all that must not be told is easily found; one
 * server for all who use it.
 */
final class EveryKind {

    private static final String LESSON = "course/every-kind/kinds";
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path CONTENT = content();
    private static final Site SITE = Site.of("--content=" + CONTENT);

    private EveryKind() {}

    static Site site() {
        return SITE;
    }

    /** Adds a test to the course, which is looked at while the server runs. */
    static void addTest(String name, String toml) throws IOException {
        Files.writeString(CONTENT.resolve("every-kind/tests").resolve(name + ".toml"), toml);
    }

    static Visitor open(Site.Device device, String language) {
        Visitor visitor = new Visitor(SITE, device.page(), language);
        visitor.open(LESSON);
        assertThat(device.page().locator("answer-form").first()).isVisible();
        return visitor;
    }

    /** The number in the prompt of the numeric question. */
    static long asked(Locator question) {
        Matcher matcher =
                Pattern.compile("seq=([0-9]+)").matcher(question.locator("h3").textContent());
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static Path content() {
        try {
            Path content = Files.createTempDirectory("syntofin-kinds");
            copy("every-kind", content);
            copy("sealed-kinds", content);
            Files.createDirectories(content.resolve("every-kind/tests"));
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String course, Path content) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(course))) {
            for (Path file : files.toList()) {
                Path copy = content.resolve(RESOURCES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
