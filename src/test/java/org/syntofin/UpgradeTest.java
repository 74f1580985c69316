package org.syntofin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A school's database outlives releases. Each feature numbers its own migrations, so a release may bring one whose number
 * is below the highest that is there already.
 */
class UpgradeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @TempDir
    private Path older;

    @Test
    void takesAMigrationThatAFeatureBringsLater() throws IOException {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            for (Path file : all.filter(file -> !file.getFileName().toString().startsWith("V2"))
                    .toList()) {
                Files.copy(file, older.resolve(file.getFileName()));
            }
        }
        String url = "jdbc:h2:file:" + older.resolve("db") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        flyway(url, older).load().migrate();

        Flyway newer = flyway(url, MIGRATIONS).outOfOrder(outOfOrder()).load();
        newer.migrate();

        assertThat(newer.info().pending()).isEmpty();
    }

    private static FluentConfiguration flyway(String url, Path folder) {
        return Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + folder.toAbsolutePath());
    }

    private static boolean outOfOrder() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = UpgradeTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return Boolean.parseBoolean(settings.getProperty("spring.flyway.out-of-order"));
    }
}
