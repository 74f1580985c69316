package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.PackagedCommand;
import org.syntofin.PackagedServer;
import org.syntofin.VaadinDriver;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentDirectory;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.simulation.Findings;

/** Courses in and out of an installation by commands: alone, beside a running server, and on PostgreSQL. */
class ContentCommandsIT {

    private static final String TEXT = "05-why-three/lesson.en.md";
    private static final String CHINESE = "05-why-three/lesson.zh-CN.md";

    private static final String FILES = """
        select count(*) from content_file file
        join content_revision revision on revision.id = file.content_revision
        join content_folder folder on folder.id = revision.content_folder
        where folder.course = 'school'
        """;

    @TempDir
    private Path folder;

    /** The whole course with its captures, pictures and scenarios, under an id that no installation has. */
    private Path course;

    @BeforeEach
    void makeACourse() throws IOException {
        course = folder.resolve("school");
        Path builtIn = Path.of("content/tcp");
        try (Stream<Path> files = Files.walk(builtIn)) {
            for (Path file : files.toList()) {
                Files.copy(file, course.resolve(builtIn.relativize(file).toString()));
            }
        }
        Path toml = course.resolve("course.toml");
        Files.writeString(toml, Files.readString(toml).replaceFirst("(?m)^id = \"tcp\"$", "id = \"school\""));
        Path picture = course.resolve("05-why-three/images/sea.png");
        Files.createDirectory(picture.getParent());
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        append(TEXT, "![The sea](images/sea.png)");
        append(CHINESE, "![大海](images/sea.png)");
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(course.resolve(file), "\n" + text + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void aCourseGoesIntoAnEmptyInstallationAndComesOutEqual() throws IOException {
        Path watched = watched("First.");
        PackagedServer server = PackagedServer.start(folder, "--content=" + watched);
        try {
            whatIsSavedIsOnTheNextPage(server);
            // Beside the server, through its socket.
            whatIsWrongIsSaidWithItsPlace();
            assertThat(done("import", "school", "--yes")).contains("01-", "new", "Done.");
            done("export", "school", "-o", "out.zip");
            assertThat(zip("out.zip")).isEqualTo(files());
            assertThat(done("import", "out.zip")).contains("there is nothing to do");

            append(TEXT, "One more line.");
            append(CHINESE, "再一行。");
            assertThat(done("import", "school")).contains("05-why-three: changed", "Give --yes");
            done("export", "school", "-o", "same.zip");
            assertThat(folder.resolve("same.zip")).hasSameBinaryContentAs(folder.resolve("out.zip"));
            assertThat(done("import", "school", "--yes")).contains("Done.");
            assertThat(server.log()).contains("command line: import");
        } finally {
            server.kill();
        }
        // The killed server has left its socket.
        assertThat(folder.resolve("data/control/socket")).exists();
        done("export", "school", "-o", "after.zip");
        assertThat(zip("after.zip")).isEqualTo(files());
    }

    /** While lessons are developed: a file that is saved in the watched folder is on the next page that is opened. */
    private void whatIsSavedIsOnTheNextPage(PackagedServer server) throws IOException {
        try (VaadinDriver reader = new VaadinDriver(server.address(""))) {
            await().untilAsserted(() -> assertThat(page(reader)).contains("First."));
            watched("Second.");
            await().untilAsserted(
                            () -> assertThat(page(reader)).contains("Second.").doesNotContain("First."));
        }
    }

    private static String page(VaadinDriver reader) throws IOException, InterruptedException {
        return reader.open("course/watched/one").traffic().getLast();
    }

    private Path watched(String body) throws IOException {
        Path lesson = folder.resolve("watched/01-one/lesson.en.md");
        Files.createDirectories(lesson.getParent());
        Files.writeString(folder.resolve("watched/course.toml"), CourseOfTheSchool.courseToml("watched"));
        Files.writeString(lesson, CourseOfTheSchool.lesson(body));
        return folder.resolve("watched");
    }

    private void whatIsWrongIsSaidWithItsPlace() throws IOException {
        String right = Files.readString(course.resolve(TEXT));
        append(TEXT, "A <b>bold</b> word.");
        PackagedCommand command = PackagedCommand.run(folder, "import", "school", "--yes");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("school/" + TEXT + ":").contains("HTML is not taken over");
        assertThat(command.out()).contains("Nothing was changed.");
        Files.writeString(course.resolve(TEXT), right);

        command = PackagedCommand.run(folder, "import", "nowhere.zip");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).startsWith("nowhere.zip: ");
    }

    @Test
    void withoutAServerTheSettingsNameTheDatabase() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = "--set=spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
            String user = "--set=spring.datasource.username=postgres";

            assertThat(done("import", "school", "--yes", url, user)).contains("01-", "new", "Done.");

            assertThat(rows(postgres)).isEqualTo(files().size());
            assertThat(folder.resolve("data/syntofin.mv.db")).doesNotExist();
        }
    }

    /** How many files the course has in the database. */
    private static int rows(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                ResultSet count = connection.createStatement().executeQuery(FILES)) {
            assertThat(count.next()).isTrue();
            return count.getInt(1);
        }
    }

    private String done(String... arguments) {
        PackagedCommand command = PackagedCommand.run(folder, arguments);
        assertThat(command.err()).isEmpty();
        assertThat(command.code()).isZero();
        return command.out();
    }

    private SortedMap<String, String> files() throws IOException {
        return hexed(ContentDirectory.read(course, new Findings()));
    }

    private SortedMap<String, String> zip(String name) {
        return hexed(
                ContentArchive.read(folder.resolve(name), name, new Findings()).orElseThrow());
    }

    private static SortedMap<String, String> hexed(ContentFiles files) {
        SortedMap<String, String> hexed = new TreeMap<>();
        files.files().forEach((path, bytes) -> hexed.put(path, HexFormat.of().formatHex(bytes)));
        return hexed;
    }
}
