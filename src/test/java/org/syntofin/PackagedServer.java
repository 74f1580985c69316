package org.syntofin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged jar as a process of its own: on a free port, with a data folder that outlives it, so that a test can stop
 * it, kill it without warning, and start it again on the same data. The jar is the system property {@code syntofin.jar}.
 */
public final class PackagedServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Pattern CODE = Pattern.compile("one-time code for the first page: (\\S+)");

    private final Path folder;
    private final int port;
    private final Path log;
    private final List<String> settings;
    private Process process;

    private PackagedServer(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.port = freePort();
        this.log = folder.resolve("server.log");
        this.process = launch();
        awaitStart();
    }

    /**
     * Starts a server and waits until it is healthy.
     *
     * @param folder where its data and its log go
     * @param settings more settings, such as {@code --server.servlet.session.timeout=1m}
     */
    public static PackagedServer start(Path folder, String... settings) {
        return new PackagedServer(folder, List.of(settings));
    }

    /** The address of a page, given without its leading slash. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    /** Ends the process at once, as a loss of power would (SIGKILL), and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again on the same data and port. */
    public void startAgain() {
        assertThat(process.isAlive()).isFalse();
        process = launch();
        awaitStart();
    }

    /** Stops it as an administrator would, and starts it again. */
    public void restart() {
        process.destroy();
        awaitEnd();
        startAgain();
    }

    /** The one-time code that the last start printed. */
    public String firstAdministratorCode() {
        return await().atMost(Duration.ofSeconds(30)).until(this::lastCode, code -> !code.isEmpty());
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in which H2 keeps everything, without its suffix. */
    public Path database() {
        return folder.resolve("data").resolve("syntofin");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
    }

    private String lastCode() {
        Matcher matcher = CODE.matcher(log());
        String code = "";
        while (matcher.find()) {
            code = matcher.group(1);
        }
        return code;
    }

    private Process launch() {
        String jar = System.getProperty("syntofin.jar");
        assertThat(jar).as("system property syntofin.jar").isNotNull();
        assertThat(Path.of(jar)).isRegularFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of(jar).toAbsolutePath().toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that does not come up is not left behind. */
    private void awaitStart() {
        try {
            awaitHealth();
        } catch (RuntimeException | Error failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private void awaitHealth() {
        HttpRequest health = HttpRequest.newBuilder(address("actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
                assertThat(process.isAlive()).as(this::log).isTrue();
                return isOk(client, health);
            });
        }
    }

    private static boolean isOk(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the server ended")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server ended", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
