package org.syntofin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The browser that the journeys drive: an installed Chromium, else the one that the npm package
 * {@code @sparticuz/chromium} carries, unpacked once into the user's cache. A machine that can have neither fails here,
 * in one line that says what to install.
 */
public final class Chromium {

    private static final String PACKAGE = "@sparticuz/chromium@153.0.0";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Chromium FOUND = find();

    private final Path executable;
    private final Map<String, String> environment;

    private Chromium(Path executable, Map<String, String> environment) {
        this.executable = executable;
        this.environment = environment;
    }

    /** A Playwright that downloads no browser of its own. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Starts the browser, headless; the caller closes it. */
    public static Browser launch(Playwright playwright) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(FOUND.environment);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(FOUND.executable)
                        .setEnv(environment)
                        .setArgs(ARGUMENTS));
    }

    private static Chromium find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> new Chromium(path, Map.of()))
                .orElseGet(Chromium::fetch);
    }

    private static Chromium fetch() {
        String home = System.getenv()
                .getOrDefault(
                        "XDG_CACHE_HOME",
                        Path.of(System.getProperty("user.home"), ".cache").toString());
        Path folder = Path.of(home, "syntofin", "chromium");
        Path browser = folder.resolve("chromium");
        try {
            if (!Files.isExecutable(browser)) {
                Files.createDirectories(folder);
                run(folder, "npm", "install", "--no-fund", "--no-audit", "--prefix", folder.toString(), PACKAGE);
                run(
                        folder,
                        "node",
                        "--input-type=module",
                        "--eval",
                        "import chromium from '@sparticuz/chromium'; await chromium.executablePath();");
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "No Chromium to test with: install one (Debian: apt-get install chromium), or npm beside Node. "
                            + e.getMessage(),
                    e);
        }
        return new Chromium(
                browser,
                Map.of(
                        "LD_LIBRARY_PATH",
                                folder.resolve("al2023").resolve("lib").toString(),
                        "FONTCONFIG_PATH", folder.resolve("fonts").toString()));
    }

    private static void run(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TMPDIR", folder.toString());
        // The package unpacks the libraries that a bare machine lacks only where it believes itself on this platform.
        builder.environment().put("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs22.x");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
