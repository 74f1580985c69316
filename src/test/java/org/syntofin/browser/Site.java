package org.syntofin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.syntofin.PackagedServer;

/** One packaged server and one browser for all journeys; both end with the tests. */
final class Site {

    private static final int TIMEOUT_MILLIS = 30_000;
    /** Who set the site up. */
    static final String ADMINISTRATOR = "grace";

    static final String PASSWORD = "a long quiet sentence";

    private final Playwright playwright;
    private final Browser browser;
    private final PackagedServer server;

    private Site(String... settings) {
        try {
            server = PackagedServer.start(Files.createTempDirectory("syntofin-journeys"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        setUp();
    }

    /** Makes the first administrator, as whoever has the log does. */
    private void setUp() {
        try (Device device = device("en", 1280, ColorScheme.LIGHT)) {
            new Visitor(this, device.page(), "en").setUp(server.firstAdministratorCode());
        }
    }

    /** A site of one's own, with more settings for its server. */
    static Site of(String... settings) {
        return new Site(settings);
    }

    static Site shared() {
        return Shared.SITE;
    }

    PackagedServer server() {
        return server;
    }

    String address(String path) {
        return server.address(path).toString();
    }

    /** A device of its own that nobody has used before. Whatever its pages report as errors is in {@link Device#errors}. */
    Device device(String language, int width, ColorScheme mode) {
        return device(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(mode)
                .setViewportSize(width, 900));
    }

    /** A phone that is touched. */
    Device touchDevice(String language) {
        return device(new Browser.NewContextOptions()
                .setLocale(language)
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(390, 844));
    }

    private Device device(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        Page page = context.newPage();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        return new Device(context, page, errors);
    }

    /** Started with the first test that asks for it. */
    private static final class Shared {
        private static final Site SITE = of();
    }

    /** A browser window with its cookies. */
    record Device(BrowserContext context, Page page, List<String> errors) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }
}
