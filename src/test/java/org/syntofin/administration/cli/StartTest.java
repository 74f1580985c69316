package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.App;

/** A command that is to answer at once loads nothing that it does not need. */
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void simulateLoadsNeitherSpringNorTheReaderOfJson() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName(),
                        "simulate",
                        "src/test/resources/golden/C01.scenario.toml")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("client > server [S]");
        try (Stream<String> lines = Files.lines(loaded)) {
            List<String> foreign = lines.map(line -> line.replaceFirst("^.*\\] ", ""))
                    .filter(name -> name.startsWith("tools.jackson.") || name.startsWith("org.springframework."))
                    .toList();
            assertThat(foreign).isEmpty();
        }
    }
}
